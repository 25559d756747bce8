import { ChartFrame } from "@/components/charts/chart-frame";
import type { Fill } from "@/components/charts/fills";
import { StackedBars } from "@/components/charts/stacked-bars";
import { HtmlTable } from "@/components/tables/html-table";
import { byOutcome, type Obstacle, type OutcomeCount } from "@/lib/dashboards/outcomes/rules";
import { obstacleTakeaway, takeawayText } from "@/lib/dashboards/outcomes/text";
import { outcomeText } from "@/lib/evaluation/text";
import { formatNumber } from "@/lib/vietnamese";
import type { VerdictOutcome } from "@/prisma/generated/enums";

const shown: [VerdictOutcome, Fill][] = [
  ["MET", "met"],
  ["NOT_MET", "failed"],
  ["MISSING_DATA", "missing"],
  ["NEEDS_JUDGEMENT", "plain"],
];

type Group = { key: string; label: string; counts: Record<VerdictOutcome, number> };
type OutcomePanelProps = {
  question: string;
  head: string;
  /** Rows by the part they belong to: a tier, a block. */
  groups: readonly { key: string; label: string; rows: readonly OutcomeCount[] }[];
  source: string;
  hrefOf?: (key: string, outcome: VerdictOutcome) => string;
};

/** Answers by tier or by block: đủ điều kiện, chưa đạt, chưa đủ căn cứ, cần Hội đồng xem xét. */
export function OutcomePanel({ question, head, groups, source, hrefOf }: OutcomePanelProps) {
  const counted: Group[] = groups.map(({ key, label, rows }) => ({ key, label, counts: byOutcome(rows) }));
  return (
    <ChartFrame
      question={question}
      takeaway={takeawayText(byOutcome(groups.flatMap(({ rows }) => rows)))}
      source={source}
      table={
        <HtmlTable
          caption={question}
          hideCaption
          rows={counted}
          columns={[
            { head, rowHead: true, cell: ({ label }) => label },
            ...(Object.keys(outcomeText) as VerdictOutcome[]).map((outcome) => ({
              head: outcomeText[outcome],
              align: "number" as const,
              cell: ({ counts }: Group) => formatNumber(counts[outcome]),
            })),
          ]}
        />
      }
    >
      <StackedBars
        bars={counted.map(({ key, label, counts }) => ({
          label,
          parts: shown.map(([outcome, fill]) => ({
            label: outcomeText[outcome],
            fill,
            value: counts[outcome],
            ...(hrefOf && counts[outcome] > 0 ? { href: hrefOf(key, outcome) } : {}),
          })),
        }))}
      />
    </ChartFrame>
  );
}

type ObstaclePanelProps = {
  question: string;
  obstacles: readonly Obstacle[];
  nameOf: (conditionId: string) => string;
  source: string;
  hrefOf?: (obstacle: Obstacle) => string;
};
const shownObstacles = 12;

/** Vì sao chưa đạt: clauses by how many subjects they stop first, the most frequent on top. */
export function ObstaclePanel({ question, obstacles, nameOf, source, hrefOf }: ObstaclePanelProps) {
  return (
    <ChartFrame
      question={question}
      takeaway={obstacleTakeaway(obstacles, nameOf)}
      source={`${source} Mỗi đối tượng tính một lần, theo điều kiện vướng đầu tiên.`}
      table={
        <HtmlTable
          caption={question}
          hideCaption
          rows={obstacles}
          columns={[
            { head: "Điều kiện", rowHead: true, cell: ({ conditionId }) => nameOf(conditionId) },
            { head: outcomeText.NOT_MET, align: "number", cell: ({ failed }) => formatNumber(failed) },
            { head: "Chưa có kết luận", align: "number", cell: ({ open }) => formatNumber(open) },
          ]}
        />
      }
    >
      <StackedBars
        whole={Math.max(...obstacles.map(({ failed, open }) => failed + open))}
        bars={obstacles.slice(0, shownObstacles).map((obstacle) => ({
          label: nameOf(obstacle.conditionId),
          ...(hrefOf ? { href: hrefOf(obstacle) } : {}),
          parts: [
            { label: outcomeText.NOT_MET, fill: "failed" as const, value: obstacle.failed },
            { label: "Chưa có kết luận", fill: "missing" as const, value: obstacle.open },
          ],
        }))}
      />
    </ChartFrame>
  );
}
