import { BoardFilters } from "@/components/dashboards/board-filters";
import { ObstaclePanel, OutcomePanel } from "@/components/dashboards/outcome-panel";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findOutcomes } from "@/lib/dashboards/outcomes/queries";
import { clauseNames, sourceText } from "@/lib/dashboards/outcomes/text";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "ket-qua-xet";
const subjects = [
  ["collective", "Vì sao tập thể chưa đạt?"],
  ["individual", "Vì sao cá nhân chưa đạt?"],
] as const;

export async function Outcomes({ actor, filter, query, now }: BoardProps) {
  const board = await findOutcomes(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, run, tiers, indicators, counts, obstacles, mayOpenRun } = board;
  const filters = <BoardFilters slug={slug} frame={frame} query={query} use={["block"]} />;
  if (!run || counts.length === 0)
    return (
      <>
        {filters}
        <EmptyState
          icon="scale"
          title={`${frame.round.title}: chưa có kết quả xét`}
          action={
            mayOpenRun && (
              <LinkButton href={`/lam-viec/phong-trao/${frame.campaign.id}/xet`}>Mở trang xét</LinkButton>
            )
          }
        >
          {mayOpenRun
            ? "Bảng này có số liệu sau khi đợt được xét chính thức."
            : "Kết quả hiện ở đây sau khi lần xét được công nhận."}
        </EmptyState>
      </>
    );

  const source = sourceText(run);
  const nameOf = clauseNames({ tiers, indicators }, board.grades);
  const runHref = (tier: string, outcome: string) =>
    `/lam-viec/phong-trao/${frame.campaign.id}/xet/${run.id}?${new URLSearchParams({ nhom: tier, "ket-luan": outcome })}`;

  return (
    <>
      {filters}
      <OutcomePanel
        question="Bao nhiêu tập thể, cá nhân đủ điều kiện?"
        head="Hình thức khen thưởng"
        source={source}
        groups={tiers.map(({ id, name }) => ({
          key: id,
          label: name,
          rows: counts.filter(({ tierId }) => tierId === id),
        }))}
        {...(mayOpenRun ? { hrefOf: runHref } : {})}
      />
      {subjects.map(([subject, question]) => {
        const own = new Set(tiers.filter((tier) => tier.subject === subject).map(({ id }) => id));
        const stopping = obstacles.filter(({ tierId }) => own.has(tierId));
        return stopping.length === 0 ? null : (
          <ObstaclePanel
            key={subject}
            question={question}
            obstacles={stopping}
            nameOf={nameOf}
            source={source}
            {...(mayOpenRun
              ? { hrefOf: ({ tierId, failed }) => runHref(tierId, failed > 0 ? "NOT_MET" : "MISSING_DATA") }
              : {})}
          />
        );
      })}
      {frame.blocks.length > 1 && !frame.block && (
        <OutcomePanel
          question="Khối nào có nhiều đối tượng đủ điều kiện?"
          head="Khối thi đua"
          source={source}
          groups={frame.blocks
            .map(({ code, name }) => ({
              key: code,
              label: name,
              rows: counts.filter(({ blockCode }) => blockCode === code),
            }))
            .filter(({ rows }) => rows.length > 0)}
        />
      )}
    </>
  );
}
