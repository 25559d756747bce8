import { AwardTag } from "@/components/commendations/tags";
import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { dayOf } from "@/lib/calendar";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import { formatMoney } from "@/lib/vietnamese";
import { revokeAwardAction } from "../actions";
import { SignatureFields } from "./signature-fields";

/** The lines as signed, or as they would be signed today; a line is taken back only by a decision of its own. */
export function AwardList({ decision }: { decision: DecisionPage }) {
  const today = dayOf(new Date());
  return (
    <DataTable
      caption="Danh sách kèm theo quyết định"
      hideCaption
      rows={decision.lines}
      rowKey={({ id, position }) => id ?? String(position)}
      columns={[
        { head: "STT", align: "number", cell: ({ position }) => position },
        { head: "Tên", rowHead: true, cell: ({ subjectName }) => subjectName },
        {
          head: "Chức vụ, đơn vị",
          cell: ({ post, unitName, subjectKind }) =>
            subjectKind === "COLLECTIVE" ? "Tập thể" : [post, unitName].filter(Boolean).join(", "),
        },
        { head: "Tiền thưởng", align: "number", cell: ({ money }) => formatMoney(money) },
        { head: "Tình trạng", cell: ({ status }) => (status ? <AwardTag status={status} /> : "Dự thảo") },
        {
          head: "",
          cell: ({ id, version, mayRevoke, subjectName }) =>
            mayRevoke &&
            id && (
              <VerbButton
                label="Thu hồi"
                variant="danger"
                size="small"
                action={revokeAwardAction}
                input={{ awardId: id, version: version ?? 1 }}
                confirm={{
                  title: `Thu hồi khen thưởng: ${subjectName}`,
                  effect: "Dòng được giữ lại, ghi rõ quyết định thu hồi; trang công khai cập nhật.",
                  reason: { label: "Lý do thu hồi" },
                  fields: (
                    <>
                      <SignatureFields today={today} />
                      <PlainSelect
                        name="recoverMoney"
                        label="Tiền thưởng"
                        choices={[
                          { value: "true", label: "Thu hồi" },
                          { value: "false", label: "Không thu hồi" },
                        ]}
                      />
                    </>
                  ),
                }}
                done="Đã thu hồi."
              />
            ),
        },
      ]}
    />
  );
}
