import { html } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { TrendBoard } from "@/lib/dashboards/trends/queries";
import { changeText, valueText } from "@/lib/dashboards/trends/text";

type ResultTableProps = Pick<TrendBoard, "trends" | "units" | "year">;

/** Every unit's values of one year, with grade and change since the year before. */
export function ResultTable({ trends, units, year }: ResultTableProps) {
  return (
    <HtmlTable
      caption={`Kết quả từng đơn vị năm ${year}, so với năm ${year - 1}`}
      rows={units}
      columns={[
        { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
        { head: "Khối thi đua", cell: ({ block }) => block?.name ?? "Ngoài khối" },
        ...trends.map(({ shortName, unit }, at) => ({
          head: shortName,
          align: "number" as const,
          cell: ({ results }: TrendBoard["units"][number]) => {
            const result = results[at];
            if (!result?.now) return null;
            if (result.now.isExempt) return html`<span class="absent">Không thuộc diện</span>`;
            const value = [valueText(result.now.value, unit), result.now.grade].filter(Boolean).join(", ");
            const change = changeText(result.now.value, result.before, unit);
            return html`${value}${change && html` <span class="step-date">${change}</span>`}`;
          },
        })),
      ]}
    />
  );
}
