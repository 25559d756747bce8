import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { StatusTag } from "@/components/ui/status-tag";
import { listHolds } from "@/lib/commendations/holds/queries";
import { reach } from "@/lib/identity/permissions";
import { formatInstant } from "@/lib/vietnamese";
import { liftHoldAction } from "./actions";
import type { BoardView } from "./view";

/** Whose consideration is put off and by which paper; shown to few. */
export async function HoldPart({ view: { actor, round } }: { view: BoardView }) {
  const holds = await listHolds(actor, round.id);
  const mayLift = reach(actor, "hold.manage") !== null;
  return (
    <div className="grid gap-4">
      <Notice kind="info">
        Nội dung này chỉ hiển thị với người có trách nhiệm. Không nêu trong văn bản, thông báo hoặc trang công
        khai.
      </Notice>
      {holds.length === 0 ? (
        <EmptyState title="Không có trường hợp tạm dừng xét">
          Tạm dừng một trường hợp ở danh sách đề nghị, bằng văn bản của cơ quan có thẩm quyền.
        </EmptyState>
      ) : (
        <DataTable
          caption="Trường hợp tạm dừng xét"
          hideCaption
          rows={holds}
          rowKey={({ id }) => id}
          columns={[
            { head: "Tập thể, cá nhân", rowHead: true, cell: ({ subjectName }) => subjectName },
            {
              head: "Trạng thái",
              cell: ({ liftedAt }) =>
                liftedAt ? (
                  <StatusTag tone="none">Đã dỡ</StatusTag>
                ) : (
                  <StatusTag tone="overdue" icon="locked">
                    Đang tạm dừng
                  </StatusTag>
                ),
            },
            { head: "Lý do", cell: ({ reason }) => reason },
            {
              head: "Văn bản",
              cell: ({ document, liftDocument }) =>
                liftDocument ? `${document}; dỡ theo ${liftDocument}` : document,
            },
            { head: "Từ", cell: ({ openedAt }) => formatInstant(openedAt) },
            {
              head: "Thao tác",
              cell: ({ id, version, liftedAt, subjectName }) =>
                !liftedAt && mayLift ? (
                  <VerbButton
                    label="Dỡ tạm dừng"
                    size="small"
                    action={liftHoldAction}
                    input={{ id, version }}
                    confirm={{
                      title: `Dỡ tạm dừng xét: ${subjectName}`,
                      fields: <PlainTextField name="document" label="Văn bản kết luận" required />,
                    }}
                    done="Đã dỡ tạm dừng xét."
                  />
                ) : (
                  <span className="text-ink-2">Không có</span>
                ),
            },
          ]}
        />
      )}
    </div>
  );
}
