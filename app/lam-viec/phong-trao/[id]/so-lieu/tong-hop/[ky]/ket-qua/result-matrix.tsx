import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { ResultTable, UnitResults } from "@/lib/filings/results/queries";
import { readingWordsOf } from "@/lib/filings/sheet/text";
import { filingStatusText, reviewHref } from "@/lib/filings/text";

type MatrixProps = { table: ResultTable; here: string };

const sides = { met: "Đạt", "not-met": "Chưa đạt" };

/** Units × indicators of a period, each result with the side of its threshold in words. */
export function ResultMatrix({
  table: { campaign, period, indicators, units, mayVerify },
  here,
}: MatrixProps) {
  const hrefOf = ({ code, status }: UnitResults) =>
    mayVerify && status && status !== "DRAFT" && status !== "AWAITING_HEAD"
      ? reviewHref({ campaignId: campaign.id, periodCode: period.code, unitCode: code })
      : `${here}/${period.code}?don-vi=${encodeURIComponent(code)}`;

  return (
    <HtmlTable
      caption={`Kết quả từng chỉ tiêu của các đơn vị, ${period.name}`}
      hideCaption
      wide
      rows={units}
      columns={[
        {
          head: "Đơn vị",
          rowHead: true,
          cell: (row: UnitResults) =>
            html`${linkHtml(hrefOf(row), row.name)}${row.status && small(filingStatusText[row.status])}`,
        },
        ...indicators.map(({ code, threshold }, index) => ({
          head: threshold ? `${code} (${threshold})` : code,
          align: "number" as const,
          cell: ({ results }: UnitResults) => resultCell(results[index] ?? null),
        })),
      ]}
    />
  );
}

const small = (words: string) => html`<span class="block font-normal text-ink-2 text-xs">${words}</span>`;

function resultCell(reading: UnitResults["results"][number]) {
  if (!reading) return "Không áp dụng";
  const words = readingWordsOf(reading);
  return reading.kind === "value" && reading.side ? html`${words}${small(sides[reading.side])}` : words;
}
