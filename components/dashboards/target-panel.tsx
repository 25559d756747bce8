import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBars } from "@/components/charts/stacked-bars";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { TargetRow } from "@/lib/dashboards/targets/rules";
import {
  answerText,
  indicatorName,
  rateText,
  takeawayText,
  thresholdSign,
} from "@/lib/dashboards/targets/text";
import { boardText } from "@/lib/dashboards/text";
import { formatNumber } from "@/lib/vietnamese";

type TargetPanelProps = { rows: readonly TargetRow[]; source: string; hrefOf: (row: TargetRow) => string };

/** Indicators, the weakest first: how many units meet, miss, or have not said. */
export function TargetPanel({ rows, source, hrefOf }: TargetPanelProps) {
  const { question } = boardText["chi-tieu"];
  return (
    <ChartFrame
      question={question}
      takeaway={takeawayText(rows)}
      source={source}
      table={<TargetTable rows={rows} hrefOf={hrefOf} />}
    >
      <StackedBars
        bars={rows.map((row) => ({
          label: `${indicatorName(row)} (${thresholdSign(row)})`,
          href: hrefOf(row),
          parts: [
            { label: answerText.met, fill: "met" as const, value: row.met },
            { label: answerText.failed, fill: "failed" as const, value: row.failed },
            { label: answerText.missing, fill: "missing" as const, value: row.missing },
          ],
        }))}
      />
    </ChartFrame>
  );
}

function TargetTable({ rows, hrefOf }: Pick<TargetPanelProps, "rows" | "hrefOf">) {
  const counted = (head: string, of: (row: TargetRow) => number) => ({
    head,
    align: "number" as const,
    cell: (row: TargetRow) => formatNumber(of(row)),
  });
  return (
    <HtmlTable
      caption="Chỉ tiêu theo số đơn vị đạt"
      hideCaption
      rows={rows}
      columns={[
        { head: "Chỉ tiêu", rowHead: true, cell: (row) => linkHtml(hrefOf(row), indicatorName(row)) },
        { head: "Ngưỡng", align: "number", cell: thresholdSign },
        { head: "Gộp các đơn vị", align: "number", cell: rateText },
        counted(answerText.met, ({ met }) => met),
        counted(answerText.failed, ({ failed }) => failed),
        counted(answerText.missing, ({ missing }) => missing),
        counted(answerText.none, ({ none }) => none),
      ]}
    />
  );
}
