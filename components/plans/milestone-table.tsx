import { DataTable } from "@/components/tables/data-table";
import type { PlanView } from "@/lib/campaigns/pages/rules";
import { eventText } from "@/lib/campaigns/rounds/text";
import type { Milestone } from "@/lib/plans";
import { milestoneActText, roundKindText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { ClauseRef } from "./clause-ref";

/** Every limit of a plan in its words with the moment it comes to; one set aside stays, and says so. */
export function MilestoneTable({ view }: { view: PlanView }) {
  const { milestones, clauses } = view.terms;
  if (milestones.length === 0) return <p className="text-ink-2">Kế hoạch không nêu mốc thời gian.</p>;
  return (
    <DataTable
      caption="Mốc thời gian"
      hideCaption
      rows={milestones}
      rowKey={({ id }) => id}
      columns={[
        {
          head: "Việc",
          rowHead: true,
          cell: ({ label, act, rounds }) => (
            <span className="grid gap-0.5">
              <span>{label}</span>
              <span className="text-sm font-normal text-ink-2">
                {milestoneActText[act]} · {rounds.map((round) => roundKindText[round]).join(", ")}
              </span>
            </span>
          ),
        },
        {
          head: "Câu chữ của kế hoạch",
          cell: ({ phrase, clauseId }) => (
            <span>
              “{phrase}” <ClauseRef clauses={clauses} clauseId={clauseId} />
            </span>
          ),
        },
        { head: "Thời điểm tính được", cell: (milestone) => <Instants milestone={milestone} view={view} /> },
      ]}
    />
  );
}

function Instants({ milestone, view }: { milestone: Milestone; view: PlanView }) {
  if (!milestone.applies)
    return <span className="text-ink-2">Không áp dụng, đã chọn mốc khác cho việc này</span>;
  return (
    <span className="grid gap-0.5">
      {instantLines(milestone, view).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {milestone.note && <span className="text-sm text-ink-2">Mốc được chọn áp dụng: {milestone.note}</span>}
    </span>
  );
}

/** `hết 23:59 ngày 30/03/2026`; by round where the rounds differ; what it waits for where nothing is known. */
function instantLines({ id, rule }: Milestone, { instants, rounds }: PlanView): string[] {
  const own = instants.filter(({ milestoneId }) => milestoneId === id);
  const waiting =
    `Chưa xác định, chờ ghi nhận ${rule.kind === "after-event" ? eventText(rule.event) : ""}`.trim();
  const days = new Set(own.map(({ lastDay }) => lastDay));
  if (own.length === 0 || (days.size === 1 && days.has(null))) return [waiting];
  const say = (lastDay: string | null) => (lastDay ? `hết 23:59 ngày ${formatDate(lastDay)}` : waiting);
  if (days.size === 1) return [...days].map(say);
  const titles = new Map(rounds.map(({ code, title }) => [code, title]));
  return own.map(({ roundCode, lastDay }) => `${titles.get(roundCode) ?? roundCode}: ${say(lastDay)}`);
}
