import { BoardFilters } from "@/components/dashboards/board-filters";
import { ResultTable } from "@/components/dashboards/result-table";
import { TrendPanel } from "@/components/dashboards/trend-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { findTrends } from "@/lib/dashboards/trends/queries";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "chi-so";

export async function Trends({ actor, filter, query, now }: BoardProps) {
  const board = await findTrends(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, trends, units, year } = board;
  const isOneUnit = frame.unitCount === 1;

  return (
    <>
      <BoardFilters slug={slug} frame={frame} query={query} use={["block"]} />
      {trends.length === 0 ? (
        <EmptyState icon="data" title="Chưa có kết quả chỉ số nào được công nhận">
          Bảng này có số liệu sau khi kết quả chỉ số được nhập kèm văn bản công nhận.
        </EmptyState>
      ) : (
        <>
          <div className="mb-8 grid gap-4 xl:grid-cols-2">
            {trends.map((trend) => (
              <TrendPanel key={trend.code} trend={trend} isOneUnit={isOneUnit} />
            ))}
          </div>
          {units.length > 0 && (
            <Section title="Từng đơn vị">
              <ResultTable trends={trends} units={units} year={year} />
            </Section>
          )}
        </>
      )}
    </>
  );
}
