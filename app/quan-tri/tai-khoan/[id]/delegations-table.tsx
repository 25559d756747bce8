import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import type { Delegations } from "@/lib/identity/delegations/queries";
import { spanText } from "@/lib/identity/delegations/text";
import { roleText } from "@/lib/identity/text";
import { endDelegationAction } from "../actions";

/** Who stands in for whom, with the way to end it at once. */
export function DelegationsTable({ delegations }: { delegations: Delegations["given"] }) {
  return (
    <DataTable
      caption="Ủy quyền xử lý"
      hideCaption
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[
        { head: "Người giao", rowHead: true, cell: ({ fromName }) => fromName },
        { head: "Người nhận", cell: ({ toName }) => toName },
        { head: "Vai trò", cell: ({ role, unitName }) => `${roleText[role]}, ${unitName}` },
        { head: "Thời gian", cell: (row) => <span className="so">{spanText(row)}</span> },
        { head: "Văn bản, lý do", cell: ({ document }) => document },
        {
          head: "Thao tác",
          cell: ({ id, toName }) => (
            <VerbButton
              label="Kết thúc"
              size="small"
              action={endDelegationAction}
              input={{ delegationId: id }}
              confirm={{ title: `Kết thúc ủy quyền cho ${toName}`, effect: "Có hiệu lực ngay." }}
              done="Đã kết thúc ủy quyền."
            />
          ),
        },
      ]}
    />
  );
}
