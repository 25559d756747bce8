import { BoardFilters } from "@/components/dashboards/board-filters";
import { ReadingTable, unitColumn } from "@/components/dashboards/reading-table";
import { TargetPanel } from "@/components/dashboards/target-panel";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { findTargets, type TargetBoard } from "@/lib/dashboards/targets/queries";
import { indicatorName, laterText, sourceText, thresholdSign } from "@/lib/dashboards/targets/text";
import { boardHref, filterNames } from "@/lib/dashboards/text";
import { reviewHref, sheetHref } from "@/lib/filings/text";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "chi-tieu";

export async function Targets({ actor, filter, query, now }: BoardProps) {
  const board = await findTargets(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, rows, unitCount, confirmed, asked } = board;
  const source = [sourceText(confirmed, unitCount), laterText(board.later)].filter(Boolean).join(" ");
  const campaignId = frame.campaign.id;
  const periodCode = frame.period?.code ?? "";

  return (
    <>
      <BoardFilters slug={slug} frame={frame} query={query} use={["period", "block"]} />
      <UnknownAsked label="Chỉ tiêu" asked={query[filterNames.indicator]} used={asked?.id} />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có chỉ tiêu để so">
          Kế hoạch của đợt này không đặt ngưỡng cho chỉ tiêu nào của đơn vị trong phạm vi đang xem.
        </EmptyState>
      ) : unitCount === 1 ? (
        <OwnFigures board={board} source={source} href={sheetHref({ campaignId, periodCode })} />
      ) : (
        <TargetPanel
          rows={rows}
          source={source}
          hrefOf={({ indicatorId }) =>
            `${boardHref(slug, { ...query, [filterNames.indicator]: indicatorId })}#don-vi`
          }
        />
      )}
      {asked && unitCount > 1 && (
        <Section id="don-vi" title={indicatorName(asked)}>
          <ReadingTable
            caption={`Từng đơn vị, ${frame.period?.name ?? frame.round.title}, ngưỡng ${asked.target ? thresholdSign({ ...asked, target: asked.target }) : "không có"}`}
            readings={board.readings}
            lead={unitColumn(({ unitId, code }) =>
              unitId === actor.unitId
                ? sheetHref({ campaignId, periodCode })
                : reviewHref({ campaignId, periodCode, unitCode: code }),
            )}
          />
        </Section>
      )}
    </>
  );
}

/** One unit alone: its own figures, each beside its threshold. */
function OwnFigures({ board, source, href }: { board: TargetBoard; source: string; href: string }) {
  const byId = new Map(board.indicators.map((indicator) => [indicator.id, indicator]));
  const readings = board.readings.filter(({ indicatorId }) => byId.get(indicatorId)?.target);
  return (
    <Section
      title="Chỉ tiêu nào của đơn vị chưa đạt?"
      description={source}
      actions={
        <a className="button button-small" href={href}>
          Xem số liệu kỳ
        </a>
      }
    >
      <ReadingTable
        caption={`Số liệu ${board.frame.period?.name ?? ""}`}
        readings={readings}
        lead={{
          head: "Chỉ tiêu",
          rowHead: true,
          cell: ({ indicatorId }) => indicatorName(byId.get(indicatorId) ?? { code: "", name: indicatorId }),
        }}
        threshold={({ indicatorId }) => {
          const indicator = byId.get(indicatorId);
          return indicator?.target ? thresholdSign({ ...indicator, target: indicator.target }) : null;
        }}
      />
    </Section>
  );
}
