import { BoardFilters } from "@/components/dashboards/board-filters";
import { officeHref, PeriodMatrix, SubmissionMatrix } from "@/components/dashboards/submission-matrix";
import { SubmissionPanel } from "@/components/dashboards/submission-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { type Stand, standOf, stands } from "@/lib/dashboards/submissions/rules";
import { standSlug, standText } from "@/lib/dashboards/submissions/text";
import { boardHref, drawnText, filterNames } from "@/lib/dashboards/text";
import { sheetHref } from "@/lib/filings/text";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "nop-so-lieu";

export async function Submissions({ actor, filter, query, now }: BoardProps) {
  const board = await findSubmissions(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, periods, rows } = board;
  const stand = stands.find((one) => standSlug[one] === query["trang-thai"]) ?? null;
  const shown = stand ? rows.filter(({ cells }) => cells.some((cell) => standOf(cell) === stand)) : rows;
  const campaignId = frame.campaign.id;
  const figures = (row: (typeof rows)[number], periodCode: string) =>
    row.unitId === actor.unitId
      ? sheetHref({ campaignId, periodCode })
      : officeHref(campaignId)(row, periodCode);
  const segment = ({ code }: { code: string }, of: Stand) =>
    `${boardHref(slug, { ...query, [filterNames.period]: code, "trang-thai": standSlug[of] })}#don-vi`;
  const matrix = {
    caption: `Đơn vị theo bước: ${frame.period?.name ?? frame.round.title}`,
    rows: shown,
    hrefOf: figures,
  };

  return (
    <>
      <BoardFilters slug={slug} frame={frame} query={query} use={["every-period", "block"]} />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào phải nộp số liệu">
          Đợt này không có kỳ báo cáo, hoặc kế hoạch không giao chỉ tiêu cho đơn vị trong phạm vi đang xem.
        </EmptyState>
      ) : (
        <>
          <SubmissionPanel periods={periods} source={drawnText(now)} hrefOf={segment} />
          <Section
            id="don-vi"
            title={stand ? `${standText[stand]}: ${shown.length} đơn vị` : "Từng đơn vị"}
            actions={
              stand && (
                <a
                  className="button button-small"
                  href={boardHref(slug, { ...query, "trang-thai": undefined })}
                >
                  Xem tất cả {rows.length} đơn vị
                </a>
              )
            }
          >
            {frame.period ? <SubmissionMatrix {...matrix} /> : <PeriodMatrix {...matrix} periods={periods} />}
          </Section>
        </>
      )}
    </>
  );
}
