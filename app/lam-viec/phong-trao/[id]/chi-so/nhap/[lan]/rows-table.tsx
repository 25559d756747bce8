import { html, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { gradeText } from "@/lib/campaigns/text";
import { changedCriteria } from "@/lib/indices/criteria/rules";
import { differenceText, scoreText } from "@/lib/indices/criteria/text";
import { type CheckedRow, isSound } from "@/lib/indices/imports/rules";
import { changeText, criterionProblemTexts, problemText } from "@/lib/indices/imports/text";
import { derivedMark } from "@/lib/indices/text";
import { formatNumber } from "@/lib/vietnamese";

const figure = (row: Pick<CheckedRow, "value" | "gradeCode" | "applicability"> | null) => {
  if (!row) return null;
  if (row.applicability === "EXEMPT") return "Không thuộc diện đánh giá";
  return (
    [row.value && formatNumber(row.value), row.gradeCode && gradeText(row.gradeCode)]
      .filter(Boolean)
      .join(" · ") || null
  );
};

/** How many criteria the file has of a unit, and which of those in force it changes: old → new. */
const criteriaChange = ({ criteria = [], before, change }: CheckedRow) => {
  const inForce = before?.criteria ?? [];
  const dropped = inForce.filter(({ code }) => criteria.every((one) => one.code !== code)).length;
  const lost = change === "changed" && dropped > 0 && `bỏ ${dropped} tiêu chí đang có`;
  if (criteria.length === 0) return lost ? `Không có trong tệp, ${lost}` : "Không có trong tệp";
  const changes = changedCriteria(inForce, criteria);
  const told = changes
    .slice(0, shownChanges)
    .map(
      ({ code, what, before: old, after }) =>
        html`<li>${code}. ${scoreText[what].toLocaleLowerCase("vi")}: ${old ? formatNumber(old) : "chưa có"} → ${after ? formatNumber(after) : "bỏ trống"}</li>`,
    );
  return html`${criteria.length} tiêu chí${lost && `, ${lost}`}${
    changes.length > 0 &&
    html`<ul class="text-sm text-ink-2">${told}${changes.length > shownChanges && html`<li>và ${changes.length - shownChanges} điểm khác</li>`}</ul>`
  }`;
};
const shownChanges = 6;

/** What a file says of each unit beside what is in force, units with errors first. */
export function RowsTable({ rows }: { rows: readonly CheckedRow[] }) {
  const hasCriteria = rows.some(({ criteria, before }) => criteria || before?.criteria);
  return (
    <HtmlTable
      caption="Các dòng của tệp, dòng lỗi trước"
      hideCaption
      phone="cards"
      rows={[...rows].sort((a, b) => Number(isSound(a)) - Number(isSound(b)) || a.row - b.row)}
      columns={[
        { head: "Dòng", align: "number", cell: (row) => row.row },
        {
          head: "Đơn vị",
          rowHead: true,
          cell: (row) =>
            row.unitName && row.unitName !== row.given
              ? html`${row.unitName}<span class="block text-sm text-ink-2">Trong tệp: ${row.given}</span>`
              : row.given,
        },
        { head: "Đang có", align: "number", cell: (row) => figure(row.before) },
        {
          head: "Trong tệp",
          align: "number",
          cell: (row) =>
            row.basis === "derived"
              ? html`${figure(row)} <span class="text-sm">(${derivedMark})</span>`
              : figure(row),
        },
        ...(hasCriteria ? [{ head: "Tiêu chí", cell: criteriaChange }] : []),
        {
          head: "Kiểm tra",
          cell: (row) => {
            const problems = [...row.problems.map(problemText), ...criterionProblemTexts(row)];
            const warnings = (row.warnings ?? []).map(differenceText);
            return html`${
              problems.length
                ? tagHtml("failed", problems.length === 1 ? "Có lỗi" : `${problems.length} lỗi`)
                : tagHtml(row.change === "same" ? "none" : "met", changeText[row.change])
            }${[...problems, ...warnings].map((text) => html`<span class="block text-sm">${text}</span>`)}`;
          },
        },
      ]}
    />
  );
}
