import { PlainDateField } from "@/components/forms/plain-date-field";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusTag } from "@/components/ui/status-tag";
import { addDays } from "@/lib/calendar";
import { roleText } from "@/lib/identity/text";
import type { UserDetails } from "@/lib/identity/users/queries";
import { formatDate } from "@/lib/vietnamese";
import { endMembershipAction } from "../actions";

type Membership = UserDetails["memberships"][number];
type RolesTableProps = { memberships: Membership[]; today: string; mayEnd: boolean };

const periodText = ({ validFrom, validTo }: Membership) => {
  if (validTo === null) return `Từ ${formatDate(validFrom)}`;
  return validTo > validFrom
    ? `${formatDate(validFrom)} – ${formatDate(addDays(validTo, -1))}`
    : "Đã rút lại trước khi bắt đầu";
};

function StateTag({ membership, today }: { membership: Membership; today: string }) {
  if (membership.isInForce) return <StatusTag tone="met">Đang giao</StatusTag>;
  return membership.validFrom > today ? (
    <StatusTag tone="draft">Chưa bắt đầu</StatusTag>
  ) : (
    <StatusTag tone="none">Đã kết thúc</StatusTag>
  );
}

/** The roles of an account through time, those in force with a way to end them. */
export function RolesTable({ memberships, today, mayEnd }: RolesTableProps) {
  if (memberships.length === 0)
    return (
      <EmptyState title="Chưa có vai trò nào">Tài khoản chưa có vai trò thì chưa đăng nhập được.</EmptyState>
    );
  const isOpen = ({ validTo }: Membership) => validTo === null || validTo > today;
  return (
    <DataTable
      caption="Vai trò của tài khoản"
      hideCaption
      rows={memberships}
      rowKey={({ id }) => id}
      columns={[
        { head: "Vai trò", rowHead: true, cell: ({ role }) => roleText[role] },
        { head: "Đơn vị", cell: ({ unitName }) => unitName },
        { head: "Thời gian", cell: periodText },
        { head: "Trạng thái", cell: (row) => <StateTag membership={row} today={today} /> },
        {
          head: "Việc",
          cell: (row) =>
            mayEnd && isOpen(row) ? (
              <VerbButton
                label="Kết thúc"
                size="small"
                action={endMembershipAction}
                input={{ membershipId: row.id }}
                done="Đã kết thúc vai trò."
                confirm={{
                  title: `Kết thúc vai trò ${roleText[row.role]}`,
                  effect: "Từ ngày được chọn, phiên làm việc và mã truy cập với vai trò này hết hiệu lực.",
                  fields: (
                    <PlainDateField label="Thôi vai trò từ ngày" name="from" defaultValue={today} required />
                  ),
                  reason: { label: "Lý do" },
                }}
              />
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
