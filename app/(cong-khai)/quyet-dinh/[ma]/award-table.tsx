import { html, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { DecisionContent } from "@/lib/publication/schema";
import { formatDate } from "@/lib/vietnamese";

type Line = DecisionContent["awards"][number];

const standing = ({ status, revocation, correctedFrom }: Line) => {
  if (status === "REVOKED" && revocation)
    return html`${tagHtml("returned", "Đã thu hồi")} <span>Quyết định số ${revocation.number} ngày ${formatDate(revocation.signedOn)}. ${revocation.reason}</span>`;
  if (status === "CORRECTED")
    return html`${tagHtml("due", "Đã đính chính")} <span>Trước đây: ${correctedFrom ?? ""}</span>`;
  return tagHtml("approved", "Còn hiệu lực");
};

/** The commended, of people only name, post and unit. */
export function AwardTable({ caption, awards }: { caption: string; awards: Line[] }) {
  return (
    <HtmlTable
      caption={caption}
      hideCaption
      phone="cards"
      rows={awards}
      columns={[
        { head: "STT", align: "number", wideOnly: true, cell: (_, index) => index + 1 },
        { head: "Tên", rowHead: true, cell: ({ name }) => name },
        ...(awards.some(({ subjectKind }) => subjectKind === "INDIVIDUAL")
          ? [
              {
                head: "Chức vụ, đơn vị",
                cell: ({ post, unitName }: Line) => [post, unitName].filter(Boolean).join(", "),
              },
            ]
          : []),
        { head: "Hình thức", cell: ({ awardName }) => awardName },
        { head: "Tình trạng", cell: standing },
      ]}
    />
  );
}
