import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { SheetGrid } from "@/components/filings/grid/sheet-grid";
import { WindowNotice } from "@/components/filings/window-notice";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findSheetPage, type SheetPage } from "@/lib/filings/sheet/queries";
import { hasSnapshotValues } from "@/lib/filings/snapshots/queries";
import { comparisonHref } from "@/lib/filings/snapshots/text";
import { custodyText } from "@/lib/filings/standing/text";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import {
  addNoteAction,
  answerPinsAction,
  joinSheetAction,
  linkEvidenceAction,
  openFilingAction,
  saveCellsAction,
  unlinkEvidenceAction,
} from "../actions";
import { OpeningsPart } from "./openings-part";
import { OpinionsPart } from "./opinions-part";
import { UnitVerbs } from "./unit-verbs";

export const metadata: Metadata = { title: "Nhập số liệu kỳ" };

const actions = {
  open: openFilingAction,
  save: saveCellsAction,
  link: linkEvidenceAction,
  unlink: unlinkEvidenceAction,
  answer: answerPinsAction,
  join: joinSheetAction,
  note: addNoteAction,
};

export default async function SheetGridPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]">) {
  const [{ id, ky }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActorFor("filing.read");
  const here = `/lam-viec/phong-trao/${id}/so-lieu`;
  const unitCode = typeof query["don-vi"] === "string" ? query["don-vi"] : undefined;
  // Who prepares figures for no unit has the figures of all of them.
  if (!unitCode && !reach(actor, "filing.prepare")) redirect(`${here}/tong-hop/${ky}`);
  const now = new Date();
  const page = await findSheetPage(actor, { campaignId: id, periodCode: ky, unitCode }, now);
  if (!page) notFound();
  const { period, unit, filing, lines, window } = page;
  const isCompared = await hasSnapshotValues(actor, { ...period, unitId: unit.id });

  return (
    <>
      <PageHeader
        title={`Số liệu ${period.name}`}
        tags={<FilingTags filing={filing} isLocked={window.isLocked} isOverdue={isOverdue(page)} />}
        description={descriptionOf(page, now)}
        actions={
          <>
            {page.isOwn && page.mayPrepare && page.isAsked && <TemplateLinks here={`${here}/${ky}`} />}
            {isCompared && (
              <LinkButton href={comparisonHref(id, ky, unitCode)} icon="data" size="small">
                Đối chiếu hệ thống khác
              </LinkButton>
            )}
          </>
        }
      />
      {page.isAsked ? (
        <>
          <div className="figures-standing">
            <Standing page={page} now={now} />
          </div>
          <SheetGrid
            lines={lines}
            reusable={page.reusable}
            span={{
              periodId: period.id,
              from: period.startsOn,
              through: period.endsOn,
              isCumulative: period.isCumulative,
            }}
            around={page.around}
            answers={page.answers}
            unitId={unit.id}
            userId={actor.userId}
            filing={filing && { id: filing.id, version: filing.version }}
            mayEdit={lines.some(({ isEditable }) => isEditable)}
            checkHref={`${here}/${ky}/kiem-tra${unitCode ? `?don-vi=${unitCode}` : ""}`}
            logHref={`${here}/${ky}/nhat-ky`}
            notesHref={page.mayPrepare ? `${here}/${ky}/ghi-chu` : null}
            caption={`Số liệu ${period.name} của ${unit.name}`}
            actions={actions}
          />
          <div className="figures-after">
            {filing?.status === "RETURNED" && page.isOwn && page.mayPrepare && (
              <OpeningsPart
                filingId={filing.id}
                closed={lines
                  .filter(({ isEditable }) => !isEditable)
                  .map(({ indicator }) => ({
                    id: indicator.id,
                    label: `${indicator.code} ${indicator.name}`,
                  }))}
                openings={page.openings}
              />
            )}
            <OpinionsPart page={page} />
            <UnitVerbs page={page} />
          </div>
        </>
      ) : (
        <EmptyState icon="file" title="Đơn vị không có chỉ tiêu phải báo cáo trong kỳ này">
          Kế hoạch không giao chỉ tiêu báo cáo cho {unit.name}.
        </EmptyState>
      )}
    </>
  );
}

/** The way out to Excel and back. */
function TemplateLinks({ here }: { here: string }) {
  return (
    <>
      <LinkButton href={`${here}/mau`} icon="download" size="small" prefetch={false} download>
        Tải mẫu Excel
      </LinkButton>
      <LinkButton href={`${here}/nhap`} icon="upload" size="small">
        Nhập từ Excel
      </LinkButton>
    </>
  );
}

function descriptionOf({ unit, period, filing }: SheetPage, now: Date): string {
  const days = `số liệu từ ${formatDate(period.startsOn)} đến ${formatDate(period.endsOn)}`;
  return [
    unit.name,
    period.isCumulative ? `${days}, lũy kế` : days,
    filing?.custody && custodyText(filing.custody, now),
  ]
    .filter(Boolean)
    .join(" · ");
}

const isWithUnit = ({ filing }: SheetPage) =>
  !filing || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(filing.status);
const isOverdue = (page: SheetPage) => isWithUnit(page) && page.window.isLate && !page.window.obstacle;

/** What holds for the sheet now: time, who has it, what was returned, why it is closed. */
function Standing({ page, now }: { page: SheetPage; now: Date }) {
  const { filing, window, period } = page;
  return (
    <>
      {isWithUnit(page) && (
        <WindowNotice
          window={window}
          period={period}
          isReturned={filing?.status === "RETURNED" || Boolean(filing?.returnedAt)}
          exception={page.exception}
          now={now}
        />
      )}
      {filing?.status === "RETURNED" && (
        <Notice
          kind="warning"
          title={`Sở Nội vụ trả lại ${page.lines.filter(({ pin }) => pin).length} nội dung`}
        >
          Chỉ sửa được các ô bị trả lại. Kết thúc mỗi ý kiến bằng “Đã sửa” hoặc “Giải trình”, còn{" "}
          {filing.openPins} ý kiến chưa trả lời.
        </Notice>
      )}
      {filing?.correctionReason && <Notice kind="info">Lý do đính chính: {filing.correctionReason}</Notice>}
      {filing?.status === "CONFIRMED" && (
        <Notice kind="success">
          Sở Nội vụ đã xác nhận số liệu. Cần sửa thì mở bản đính chính, bản đã xác nhận được giữ nguyên.
        </Notice>
      )}
      {filing && !isWithUnit(page) && filing.status !== "CONFIRMED" && (
        <Notice kind="info">
          Số liệu đã trình nên không sửa được. Rút lại được cho đến khi Sở Nội vụ tiếp nhận.
        </Notice>
      )}
      {filing?.status === "AWAITING_HEAD" && (
        <Notice kind="info">Số liệu đang chờ lãnh đạo đơn vị duyệt nên không sửa được.</Notice>
      )}
    </>
  );
}
