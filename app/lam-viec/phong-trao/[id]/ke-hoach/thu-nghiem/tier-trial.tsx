import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBars } from "@/components/charts/stacked-bars";
import { StepCurve } from "@/components/charts/step-curve";
import { HtmlTable } from "@/components/tables/html-table";
import { gradeText } from "@/lib/campaigns/text";
import type { StressTest } from "@/lib/evaluation/stress/queries";
import { conditionText } from "@/lib/plans/text";
import type { Condition } from "@/lib/scoring";
import type { Curve, OutcomeCounts, TierStress } from "@/lib/scoring/stress";
import { formatNumber } from "@/lib/vietnamese";

type TrialProps = { tier: TierStress; trial: StressTest; year: number };

const open = (counts: OutcomeCounts) => counts["missing-data"] + counts["needs-judgement"];
const percent = (part: number, whole: number) =>
  whole === 0 ? "0%" : `${formatNumber(((part / whole) * 100).toFixed(1))}%`;
const parts = (counts: OutcomeCounts) => [
  { label: "Đạt", fill: "met" as const, value: counts.met },
  { label: "Chưa đạt", fill: "failed" as const, value: counts["not-met"] },
  { label: "Thiếu dữ liệu", fill: "missing" as const, value: open(counts) },
];

/** One award tier on last year's figures: who passes, which clause cuts most, and other thresholds. */
export function TierTrial({ tier, trial, year }: TrialProps) {
  const source = `Số liệu năm ${year}, ${tier.total} đơn vị thuộc đối tượng.`;
  return (
    <div className="grid gap-6">
      <Passing tier={tier} trial={trial} source={source} />
      <Clauses tier={tier} trial={trial} source={source} />
      {tier.curves.map((curve) => (
        <Thresholds key={curve.conditionId} curve={curve} tier={tier} trial={trial} source={source} />
      ))}
    </div>
  );
}

type PartProps = Omit<TrialProps, "year"> & { source: string };
const blockName = (trial: StressTest, code: string | null) => trial.blocks[code ?? ""] ?? "Không thuộc khối";

function Passing({ tier, trial, source }: PartProps) {
  const { total, counts, byBlock } = tier;
  const sentence =
    counts.met === 0
      ? `Không đơn vị nào trong ${total} đơn vị đạt.`
      : counts.met === total
        ? `Cả ${total} đơn vị đều đạt.`
        : `${counts.met}/${total} đơn vị đạt (${percent(counts.met, total)})${open(counts) > 0 ? `, ${open(counts)} đơn vị thiếu dữ liệu` : ""}.`;
  return (
    <ChartFrame
      inSection
      question="Bao nhiêu đơn vị đạt?"
      takeaway={sentence}
      source={source}
      table={
        <HtmlTable
          caption="Số đơn vị đạt theo khối"
          hideCaption
          rows={byBlock}
          columns={[
            { head: "Khối", rowHead: true, cell: ({ blockCode }) => blockName(trial, blockCode) },
            { head: "Đạt", align: "number" as const, cell: (row) => formatNumber(row.counts.met) },
            {
              head: "Chưa đạt",
              align: "number" as const,
              cell: (row) => formatNumber(row.counts["not-met"]),
            },
            {
              head: "Thiếu dữ liệu",
              align: "number" as const,
              cell: (row) => formatNumber(open(row.counts)),
            },
            {
              head: "Không áp dụng",
              align: "number" as const,
              cell: (row) => formatNumber(row.counts["not-applicable"]),
            },
          ]}
        />
      }
    >
      <StackedBars
        bars={byBlock.map(({ blockCode, counts: ofBlock }) => ({
          label: blockName(trial, blockCode),
          parts: parts(ofBlock),
        }))}
      />
    </ChartFrame>
  );
}

const say = (condition: Condition, trial: StressTest) => conditionText(condition, trial.terms, gradeText);

function Clauses({ tier, trial, source }: PartProps) {
  const { clauses, hardest, total } = tier;
  const rows = clauses.toSorted(
    (one, other) => other.cuts - one.cuts || other.counts["not-met"] - one.counts["not-met"],
  );
  const sentence = !hardest
    ? "Không điều kiện nào loại đơn vị nào."
    : hardest.cuts > 0
      ? `“${say(hardest.condition, trial)}”: bỏ riêng điều kiện này thì thêm ${hardest.cuts} đơn vị đạt.`
      : `“${say(hardest.condition, trial)}”: ${hardest.counts["not-met"]}/${total} đơn vị chưa đạt, nhưng các đơn vị này còn vướng điều kiện khác.`;
  return (
    <ChartFrame
      inSection
      question="Điều kiện nào loại nhiều đơn vị nhất?"
      takeaway={sentence}
      source={source}
      table={
        <HtmlTable
          caption="Từng điều kiện"
          hideCaption
          rows={rows}
          columns={[
            { head: "Điều kiện", rowHead: true, cell: ({ condition }) => say(condition, trial) },
            { head: "Đạt", align: "number" as const, cell: ({ counts }) => formatNumber(counts.met) },
            {
              head: "Chưa đạt",
              align: "number" as const,
              cell: ({ counts }) => formatNumber(counts["not-met"]),
            },
            {
              head: "Thiếu dữ liệu",
              align: "number" as const,
              cell: ({ counts }) => formatNumber(open(counts)),
            },
            {
              head: "Không áp dụng",
              align: "number" as const,
              cell: ({ counts }) => formatNumber(counts["not-applicable"]),
            },
            { head: "Thêm đạt nếu bỏ", align: "number" as const, cell: ({ cuts }) => formatNumber(cuts) },
          ]}
        />
      }
    >
      <StackedBars
        bars={rows.map(({ condition, counts, cuts }) => ({
          label: say(condition, trial),
          parts: parts(counts),
          note: cuts > 0 ? `+${cuts} nếu bỏ` : undefined,
        }))}
      />
    </ChartFrame>
  );
}

function Thresholds({ curve, tier, trial, source }: PartProps & { curve: Curve }) {
  const { points, threshold, condition } = curve;
  const at = Number(threshold);
  const now = points.find((point) => Number(point.threshold) === at)?.passes ?? 0;
  const index = points.findIndex((point) => Number(point.threshold) === at);
  const near = [points[index - 1], points[index + 1]].flatMap((point) =>
    point ? [`${formatNumber(point.threshold)}: ${point.passes}`] : [],
  );
  const unit = !("unit" in condition) || condition.unit === "%" ? "%" : ` ${condition.unit}`;
  const sentence = `Ở ngưỡng ${formatNumber(threshold)}${unit} có ${now}/${tier.total} đơn vị đạt${near.length > 0 ? `; ở ngưỡng liền kề ${near.join(", ")}` : ""}.`;
  return (
    <ChartFrame
      inSection
      question={`Ngưỡng khác đi thì bao nhiêu đơn vị đạt: ${say(condition, trial)}`}
      takeaway={sentence}
      source={`${source} Các điều kiện khác giữ nguyên.`}
      table={
        <HtmlTable
          caption="Số đơn vị đạt theo ngưỡng"
          hideCaption
          rows={points}
          columns={[
            {
              head: "Ngưỡng",
              rowHead: true,
              cell: (point) =>
                `${formatNumber(point.threshold)}${unit}${Number(point.threshold) === at ? " (bản này)" : ""}`,
            },
            { head: "Đạt", align: "number" as const, cell: ({ passes }) => formatNumber(passes) },
            ...(points[0]?.byBlock ?? []).map(({ blockCode }) => ({
              head: blockName(trial, blockCode),
              align: "number" as const,
              cell: ({ byBlock }: Curve["points"][number]) =>
                formatNumber(byBlock.find((one) => one.blockCode === blockCode)?.passes ?? 0),
            })),
          ]}
        />
      }
    >
      <StepCurve
        label={sentence}
        places={points.map((point) => ({ at: Number(point.threshold), count: point.passes }))}
        mark={{ at, label: `Bản này: ${formatNumber(threshold)}${unit}` }}
        whole={tier.total}
        format={(value) => formatNumber(String(value))}
      />
    </ChartFrame>
  );
}
