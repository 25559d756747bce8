import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { ResultTable, UnitResults } from "@/lib/filings/results/queries";
import { readingWordsOf } from "@/lib/filings/sheet/text";
import { reviewHref } from "@/lib/filings/text";

type MatrixProps = { table: ResultTable; here: string };

/** Units × indicators of a period, each result with the side of its threshold in words. */
export function ResultMatrix({
  table: { campaign, period, indicators, units, mayVerify },
  here,
}: MatrixProps) {
  const hrefOf = ({ code, isReceived }: UnitResults) =>
    mayVerify && isReceived
      ? reviewHref({ campaignId: campaign.id, periodCode: period.code, unitCode: code })
      : `${here}/${period.code}?don-vi=${encodeURIComponent(code)}`;

  return (
    <HtmlTable
      caption={`Kết quả từng chỉ tiêu của các đơn vị, ${period.name}`}
      hideCaption
      wide
      rows={units}
      columns={[
        { head: "Đơn vị", rowHead: true, cell: (row: UnitResults) => linkHtml(hrefOf(row), row.name) },
        ...indicators.map(({ code, threshold }, index) => ({
          head: threshold ? `${code} (${threshold})` : code,
          align: "number" as const,
          cell: ({ results }: UnitResults) => resultCell(results[index] ?? null),
        })),
      ]}
    />
  );
}

const sides = { met: "Đạt", "not-met": "Chưa đạt" };

function resultCell(result: UnitResults["results"][number]) {
  if (!result) return "Không áp dụng";
  const { reading, isVerified } = result;
  const words = readingWordsOf(reading);
  if (reading.kind !== "value") return html`<span class="text-ink-2">${words}</span>`;
  const side = [reading.side && sides[reading.side], !isVerified && "chưa xác nhận"]
    .filter(Boolean)
    .join(", ");
  return html`${words}<span class="block text-ink-2 text-xs">${side}</span>`;
}
