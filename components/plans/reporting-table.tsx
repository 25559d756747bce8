import { DataTable } from "@/components/tables/data-table";
import { type PlanTerms, periodsOf, roundsOf } from "@/lib/plans";
import { periodSumText } from "@/lib/plans/text";
import { formatDate, periodName } from "@/lib/vietnamese";

/** The reporting periods of a plan's first round that has any, as days; nothing where the plan leaves them open. */
export function ReportingTable({ terms }: { terms: PlanTerms }) {
  if (!terms.reporting) return null;
  const periods =
    roundsOf(terms)
      .map((round) => periodsOf(terms, round))
      .find(({ length }) => length > 0) ?? [];
  if (periods.length === 0) return null;
  return (
    <DataTable
      caption={`Các kỳ báo cáo số liệu, tính cho năm ${periods[0]?.year}`}
      rows={periods}
      rowKey={({ code, year }) => `${year}-${code}`}
      columns={[
        { head: "Kỳ báo cáo", rowHead: true, cell: (period) => periodName(period) },
        { head: "Số liệu tính", cell: ({ from, through }) => `${formatDate(from)} – ${formatDate(through)}` },
        { head: "Cách tính", cell: ({ cumulative }) => periodSumText(cumulative) },
        { head: "Hạn gửi", cell: ({ dueOn }) => `đến hết ngày ${formatDate(dueOn)}` },
      ]}
    />
  );
}
