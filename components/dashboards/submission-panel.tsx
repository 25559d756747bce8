import { ChartFrame } from "@/components/charts/chart-frame";
import type { Fill } from "@/components/charts/fills";
import { StackedBars } from "@/components/charts/stacked-bars";
import { HtmlTable } from "@/components/tables/html-table";
import { type PeriodSummary, type Stand, stands } from "@/lib/dashboards/submissions/rules";
import { standText, takeawayText } from "@/lib/dashboards/submissions/text";
import { boardText } from "@/lib/dashboards/text";
import { formatDate } from "@/lib/vietnamese";

const fills: Record<Stand, Fill> = {
  confirmed: "met",
  submitted: "plain",
  owing: "missing",
  overdue: "failed",
};

type SubmissionPanelProps = {
  periods: readonly PeriodSummary[];
  source: string;
  /** Where the units behind a segment are listed. */
  hrefOf: (period: PeriodSummary, stand: Stand) => string;
};

/** Who has handed in: one bar a period, each part leading to its units. */
export function SubmissionPanel({ periods, source, hrefOf }: SubmissionPanelProps) {
  const { question } = boardText["nop-so-lieu"];
  return (
    <ChartFrame
      question={question}
      takeaway={periods.map(takeawayText).slice(-1)}
      source={source}
      table={
        <HtmlTable
          caption={question}
          hideCaption
          rows={periods}
          columns={[
            { head: "Kỳ", rowHead: true, cell: ({ name }) => name },
            { head: "Hạn nộp", cell: ({ dueOn }) => formatDate(dueOn) },
            ...stands.map((stand) => ({
              head: standText[stand],
              align: "number" as const,
              cell: ({ counts }: PeriodSummary) => counts[stand],
            })),
            { head: "Trình muộn", align: "number" as const, cell: ({ late }) => late },
          ]}
        />
      }
    >
      <StackedBars
        bars={periods.map((period) => ({
          label: period.name,
          parts: stands.map((stand) => ({
            label: standText[stand],
            fill: fills[stand],
            value: period.counts[stand],
            ...(period.counts[stand] > 0 ? { href: hrefOf(period, stand) } : {}),
          })),
        }))}
      />
    </ChartFrame>
  );
}
