import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FilingTags } from "@/components/filings/filing-tags";
import { GapSummary } from "@/components/filings/review/gaps";
import { ReviewDesk } from "@/components/filings/review/review-desk";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { hasSnapshotValues } from "@/lib/filings/snapshots/queries";
import { comparisonHref } from "@/lib/filings/snapshots/text";
import { custodyText } from "@/lib/filings/standing/text";
import { filingObstacleText, sheetHref } from "@/lib/filings/text";
import { findReview, type Review } from "@/lib/filings/verification/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { markLinesAction } from "../../actions";
import { Openings } from "./openings";
import { ReviewVerbs } from "./review-verbs";

export const metadata: Metadata = { title: "Thẩm định số liệu của đơn vị" };

export default async function ReviewPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/tham-dinh/[ky]/[don-vi]">) {
  const { id, ky, "don-vi": unit } = await params;
  const actor = await requireActorFor("filing.read");
  const now = new Date();
  const address = { campaignId: id, periodCode: ky, unitCode: decodeURIComponent(unit) };
  const review = await findReview(actor, address, now);
  if (!review) notFound();
  const { filing, period, lines } = review;
  const isCompared = await hasSnapshotValues(actor, { ...period, unitId: review.unit.unitId });
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          {
            label: `Thẩm định ${period.name}`,
            href: `${here}/${reach(actor, "filing.verify") ? "tham-dinh" : "so-lieu/tong-hop"}/${ky}`,
          },
          { label: review.unit.name },
        ]}
      />
      <PageHeader
        title={`${review.unit.name}: số liệu ${period.name}`}
        tags={<FilingTags filing={filing} isLocked={period.lockedAt !== null} />}
        description={factsOf(review, now)}
        actions={
          isCompared && (
            <LinkButton href={comparisonHref(id, ky, review.unit.code)} icon="data" size="small">
              Đối chiếu hệ thống khác
            </LinkButton>
          )
        }
      />
      <div className="figures-standing">
        <Standing review={review} />
        <Openings review={review} />
      </div>
      <ReviewDesk
        lines={lines}
        filingId={filing.id}
        mayMark={review.mayMark}
        mark={markLinesAction}
        startsOn={period.startsOn}
      >
        <ReviewVerbs review={review} now={now} />
        <GapSummary periods={review.gapPeriods} />
      </ReviewDesk>
    </>
  );
}

function factsOf({ filing }: Review, now: Date): string {
  return [
    filing.receiptCode && `Mã tiếp nhận ${filing.receiptCode}`,
    filing.submittedAt &&
      `trình lúc ${formatInstant(filing.submittedAt)}${filing.submittedBy ? ` bởi ${filing.submittedBy}` : ""}`,
    filing.custody && custodyText(filing.custody, now),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Standing({ review }: { review: Review }) {
  const { filing, isOwnWork, lines, heldBy } = review;
  const changed = lines.filter(({ change }) => change).length;
  return (
    <>
      {isOwnWork && ["SUBMITTED", "UNDER_REVIEW"].includes(filing.status) && (
        <Notice kind="warning">{filingObstacleText["own-work"]}</Notice>
      )}
      {heldBy !== null && ["SUBMITTED", "UNDER_REVIEW"].includes(filing.status) && (
        <Notice kind="info">
          {filing.status === "UNDER_REVIEW" ? "Đang thẩm định" : "Đã giao thẩm định"}: {heldBy}. Chỉ xem, hoặc
          tiếp quản kèm lý do.
        </Notice>
      )}
      {filing.late && <Notice kind="warning">Trình muộn. Lý do: {filing.lateReason}</Notice>}
      {filing.correctionReason && (
        <Notice kind="info">
          Bản đính chính lần {filing.revision - 1}. Lý do: {filing.correctionReason}.{" "}
          <Link
            href={`${sheetHref({ campaignId: review.campaign.id, periodCode: review.period.code })}/phien-ban?don-vi=${encodeURIComponent(review.unit.code)}`}
          >
            So với các phiên bản trước
          </Link>
        </Notice>
      )}
      {filing.returnedAt && filing.status !== "CONFIRMED" && (
        <Notice kind="info">
          {filing.status === "RETURNED" && filing.returnDueAt
            ? `Đã trả lại lúc ${formatInstant(filing.returnedAt)}, đề nghị trình lại trước ${formatInstant(filing.returnDueAt)}.`
            : `Đơn vị trình lại sau khi bị trả lại lúc ${formatInstant(filing.returnedAt)}: ${changed} dòng mới sửa.`}
        </Notice>
      )}
      {filing.confirmedAt && (
        <Notice kind="success">
          {filing.confirmedBy ?? "Sở Nội vụ"} xác nhận lúc {formatInstant(filing.confirmedAt)}.
        </Notice>
      )}
    </>
  );
}
