import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusTag } from "@/components/ui/status-tag";
import type { ActionResult } from "@/lib/action-result";
import { tokenScopeText } from "@/lib/identity/text";
import type { TokenItem } from "@/lib/identity/users/queries";
import { formatInstant } from "@/lib/vietnamese";

type TokensTableProps = {
  tokens: TokenItem[];
  now: Date;
  revoke: (input: { tokenId: string }) => Promise<ActionResult>;
};

/** The bearer tokens of an account, those still good with a way to end them. */
export function TokensTable({ tokens, now, revoke }: TokensTableProps) {
  if (tokens.length === 0)
    return (
      <EmptyState icon="key" title="Chưa có mã truy cập">
        Mã truy cập cho phần mềm khác làm việc thay người dùng.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Mã truy cập REST"
      hideCaption
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { head: "Tên", rowHead: true, cell: ({ name }) => name },
        { head: "Phạm vi", cell: ({ scopes }) => tokenScopeText(scopes) },
        { head: "Hết hạn", cell: ({ expiresAt }) => formatInstant(expiresAt) },
        { head: "Dùng lần cuối", cell: ({ lastUsedAt }) => lastUsedAt && formatInstant(lastUsedAt) },
        {
          head: "Trạng thái",
          cell: ({ id, revokedAt, expiresAt }) => {
            if (revokedAt) return <StatusTag tone="none">Đã thu hồi</StatusTag>;
            if (expiresAt <= now) return <StatusTag tone="none">Hết hạn</StatusTag>;
            return (
              <VerbButton
                label="Thu hồi"
                size="small"
                action={revoke}
                input={{ tokenId: id }}
                done="Đã thu hồi mã."
                confirm={{
                  title: "Thu hồi mã truy cập",
                  effect: "Phần mềm dùng mã này không truy cập được nữa.",
                }}
              />
            );
          },
        },
      ]}
    />
  );
}
