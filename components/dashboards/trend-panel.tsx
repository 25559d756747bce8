import { ChartFrame } from "@/components/charts/chart-frame";
import { type LineSeries, Lines } from "@/components/charts/lines";
import { HtmlTable } from "@/components/tables/html-table";
import type { IndexTrend, IndexYear } from "@/lib/dashboards/trends/rules";
import { axisText, documentText, takeawayText, thresholdText, valueText } from "@/lib/dashboards/trends/text";

const numberOf = (value: string | null) => (value === null ? null : Number(value));

function seriesOf({ years }: IndexTrend, isOneUnit: boolean): LineSeries[] {
  const line = (name: string, of: (year: IndexYear) => string | null) => ({
    name,
    values: years.map((year) => numberOf(of(year))),
  });
  if (isOneUnit) return [line("Đơn vị", ({ median }) => median)];
  return [
    line("Cấp tỉnh", ({ national }) => national),
    line("Cao nhất", ({ highest }) => highest),
    line("Trung vị", ({ median }) => median),
    line("Thấp nhất", ({ lowest }) => lowest),
  ].filter(({ values }) => values.some((value) => value !== null));
}

/** One index over the years: small multiples stand side by side. */
export function TrendPanel({ trend, isOneUnit }: { trend: IndexTrend; isOneUnit: boolean }) {
  const { shortName, name, unit, years, threshold } = trend;
  const takeaway = takeawayText(trend, isOneUnit);
  return (
    <ChartFrame
      question={`${shortName} thay đổi thế nào?`}
      takeaway={takeaway}
      source={documentText(trend)}
      table={<TrendTable caption={name} unit={unit} years={years} isOneUnit={isOneUnit} />}
    >
      <Lines
        label={takeaway}
        periods={years.map(({ year }) => String(year))}
        series={seriesOf(trend, isOneUnit)}
        format={axisText(unit)}
        {...(threshold
          ? { threshold: { value: Number(threshold.value), label: thresholdText(threshold.value, unit) } }
          : {})}
      />
    </ChartFrame>
  );
}

function TrendTable({
  caption,
  unit,
  years,
  isOneUnit,
}: Pick<IndexTrend, "unit" | "years"> & { caption: string; isOneUnit: boolean }) {
  const column = (head: string, of: (year: IndexYear) => string | null) => ({
    head,
    align: "number" as const,
    cell: (year: IndexYear) => valueText(of(year), unit),
  });
  return (
    <HtmlTable
      caption={caption}
      rows={years}
      columns={[
        { head: "Năm", rowHead: true, cell: ({ year }) => year },
        ...(isOneUnit
          ? [column("Đơn vị", ({ median }) => median)]
          : [
              column("Cấp tỉnh", ({ national }) => national),
              column("Cao nhất", ({ highest }) => highest),
              column("Trung vị", ({ median }) => median),
              column("Thấp nhất", ({ lowest }) => lowest),
              { head: "Số đơn vị", align: "number" as const, cell: ({ units }: IndexYear) => units },
            ]),
      ]}
    />
  );
}
