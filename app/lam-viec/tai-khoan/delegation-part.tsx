import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import type { Delegations } from "@/lib/identity/delegations/queries";
import { spanText } from "@/lib/identity/delegations/text";
import { roleText } from "@/lib/identity/text";
import { endDelegationAction, standInAction } from "./actions";
import { DelegationForm } from "./delegation-form";

type Received = Delegations["received"][number];
type Given = Delegations["given"][number];

/** Ủy quyền xử lý: what colleagues have lent, and what one lends for an absence. */
export function DelegationPart({ delegations, actor }: { delegations: Delegations; actor: Actor }) {
  const { given, received, colleagues, mayGive } = delegations;
  if (!mayGive && received.length === 0 && given.length === 0) return null;
  const standing = (row: Received) => {
    if (!row.isInForce) return <StatusTag tone="draft">Chưa đến ngày</StatusTag>;
    if (row.fromUserId === actor.onBehalfOfId) return <StatusTag tone="met">Đang làm việc</StatusTag>;
    return (
      <VerbButton
        label={`Làm việc thay ${row.fromName}`}
        size="small"
        action={standInAction}
        input={{ delegationId: row.id }}
        done={`Đang làm việc thay ${row.fromName}.`}
      />
    );
  };
  const end = (row: Given) => (
    <span className="whitespace-nowrap">
      <VerbButton
        label="Kết thúc"
        size="small"
        action={endDelegationAction}
        input={{ delegationId: row.id }}
        confirm={{ title: `Kết thúc ủy quyền cho ${row.toName}`, effect: "Có hiệu lực ngay." }}
        done="Đã kết thúc ủy quyền."
      />
    </span>
  );
  return (
    <Section
      id="uy-quyen"
      title="Ủy quyền xử lý"
      description="Khi vắng mặt, giao vai trò đang làm việc cho một đồng nghiệp từ ngày đến ngày. Nhật ký ghi cả hai tên; bỏ phiếu, phê duyệt, ký ban hành không ủy quyền được."
    >
      <div className="grid gap-4">
        {actor.onBehalfOf && (
          <Notice>Đang làm việc thay {actor.onBehalfOf}. Đổi về vai trò của mình ở bảng Vai trò.</Notice>
        )}
        {received.length > 0 && (
          <DataTable
            caption="Được ủy quyền"
            rows={received}
            rowKey={({ id }) => id}
            columns={[
              { head: "Thay cho", rowHead: true, cell: ({ fromName }) => fromName },
              { head: "Vai trò", cell: ({ role, unitName }) => `${roleText[role]}, ${unitName}` },
              { head: "Thời gian", cell: (row) => <span className="so">{spanText(row)}</span> },
              { head: "Văn bản, lý do", cell: ({ document }) => document },
              { head: "Thao tác", cell: standing },
            ]}
          />
        )}
        {given.length > 0 && (
          <DataTable
            caption="Đã ủy quyền"
            rows={given}
            rowKey={({ id }) => id}
            columns={[
              { head: "Cho", rowHead: true, cell: ({ toName }) => toName },
              { head: "Vai trò", cell: ({ role, unitName }) => `${roleText[role]}, ${unitName}` },
              { head: "Thời gian", cell: (row) => <span className="so">{spanText(row)}</span> },
              { head: "Văn bản, lý do", cell: ({ document }) => document },
              { head: "Thao tác", cell: end },
            ]}
          />
        )}
        {mayGive &&
          (colleagues.length > 0 ? (
            <div>
              <DelegationForm
                key={given.length}
                today={dayOf(new Date())}
                colleagues={colleagues.map(({ userId, name, role }) => ({
                  value: userId,
                  label: `${name}, ${roleText[role]}`,
                }))}
              />
            </div>
          ) : (
            <p className="text-sm text-ink-2">Đơn vị chưa có người nào khác có tài khoản để ủy quyền.</p>
          ))}
      </div>
    </Section>
  );
}
