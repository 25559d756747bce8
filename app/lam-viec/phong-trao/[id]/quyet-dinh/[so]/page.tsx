import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignedCopyForm } from "@/components/commendations/signed-copy-form";
import { SignedPart } from "@/components/commendations/signed-part";
import { StalePrint } from "@/components/commendations/stale-print";
import { DecisionTag } from "@/components/commendations/tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { Steps } from "@/components/ui/steps";
import { dayOf } from "@/lib/calendar";
import { findComments, proposeCommentsEnd } from "@/lib/commendations/decisions/comments/queries";
import { decisionDocument } from "@/lib/commendations/decisions/document";
import { type DecisionPage, findDecision, findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { listRejections } from "@/lib/commendations/decisions/rejections/queries";
import { decisionKindText, decisionStatusText } from "@/lib/commendations/decisions/text";
import { findPrint } from "@/lib/commendations/prints/queries";
import { listSignedCopies } from "@/lib/commendations/prints/signed/queries";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant, formatMoney } from "@/lib/vietnamese";
import { DecisionStatus } from "@/prisma/generated/enums";
import { recordSignedDecisionAction } from "./actions";
import { AwardPart } from "./award-part";
import { CommentsPart } from "./comments-part";
import { IssueForm } from "./issue-form";
import { PublishPart } from "./publish-part";
import { RejectionPart } from "./rejection-part";

export const metadata: Metadata = { title: "Quyết định khen thưởng" };

export default async function DecisionPageView({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]">) {
  const { id, so } = await params;
  const actor = await requireActorFor("decision.read");
  const decision = await findDecision(actor, so);
  if (!decision || decision.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const isDraft = decision.status === "DRAFT";
  const paper = isDraft ? await findDecisionPaper(actor, so) : null;
  const document = paper && decisionDocument(paper);
  const [comments, commentsEnd, stale, rejections, copies] = await Promise.all([
    isDraft ? findComments(actor, so) : null,
    isDraft && decision.comments.mayAsk ? proposeCommentsEnd(actor) : null,
    document ? findStalePrint(actor, so, document) : null,
    decision.kind === "award" && !isDraft ? listRejections(actor, so) : [],
    listSignedCopies(actor, "decision", so, document),
  ]);
  const file = `${here}/quyet-dinh/${so}/van-ban`;
  const at = Object.values(DecisionStatus).indexOf(decision.status);
  const { verbs } = decision;

  return (
    <>
      <Breadcrumb
        items={[{ label: "Quyết định", href: `${here}/quyet-dinh` }, { label: decision.number ?? "Dự thảo" }]}
      />
      <PageHeader
        title={decision.title}
        tags={<DecisionTag status={decision.status} />}
        actions={
          <>
            <LinkButton href={file} icon="file" prefetch={false}>
              Xem bản PDF
            </LinkButton>
            <LinkButton href={`${file}?dinh-dang=docx`} icon="download" prefetch={false}>
              Tải bản Word
            </LinkButton>
            {!isDraft && decision.kind === "award" && reach(actor, "certificate.print") && (
              <LinkButton href={`${here}/quyet-dinh/${so}/bang`} icon="award">
                Bằng, sổ vàng
              </LinkButton>
            )}
            {decision.status === "PUBLISHED" && (
              <LinkButton href={`/quyet-dinh/${decision.slug}`} icon="external" prefetch={false}>
                Trang công khai
              </LinkButton>
            )}
          </>
        }
      />
      <div className="mb-6">
        <Steps
          label="Tiến trình của quyết định"
          steps={Object.values(DecisionStatus).map((status, index) => ({
            label: decisionStatusText[status],
            state:
              index < at || decision.status === "PUBLISHED" ? "done" : index === at ? "current" : "ahead",
          }))}
        />
      </div>
      {stale && <StalePrint madeAt={stale} />}
      <Section title="Thông tin quyết định">
        <DetailsList rows={rowsOf(decision, here)} />
      </Section>
      {isDraft && (decision.comments.mayAsk || comments) && (
        <CommentsPart decision={decision} comments={comments} end={commentsEnd} />
      )}
      <SignedPart copies={copies}>
        {decision.status !== "PUBLISHED" && decision.kind === "award" && reach(actor, "decision.draft") && (
          <SignedCopyForm key={copies.length} id={decision.id} action={recordSignedDecisionAction} />
        )}
      </SignedPart>
      {isDraft && verbs.mayIssue && (
        <Section
          title="Ban hành"
          description="Số, ngày và người ký được điền vào quyết định và danh sách cùng một lúc."
        >
          {verbs.issue ? (
            <Notice kind="warning">{verbs.issue.text}</Notice>
          ) : (
            <IssueForm
              id={decision.id}
              version={decision.version}
              symbol={decision.symbol}
              today={dayOf(new Date())}
              signer={actor.name}
            />
          )}
        </Section>
      )}
      {decision.status === "ISSUED" && verbs.mayPublish && (
        <PublishPart decision={decision} copy={copies[0] ?? null} />
      )}
      <AwardPart decision={decision} today={dayOf(new Date())} signer={actor.name} />
      {rejections.length > 0 && <RejectionPart rejections={rejections} here={`${here}/quyet-dinh/${so}`} />}
    </>
  );
}

/** When the printed draft was made, if what it says has changed since. */
async function findStalePrint(actor: Actor, id: string, document: OfficialDocument) {
  const print = await findPrint(actor, "decision", id, document);
  return print?.isStale ? print.madeAt : null;
}

const rowsOf = (decision: DecisionPage, here: string) => [
  { term: "Loại", detail: decisionKindText[decision.kind] ?? decision.kind },
  { term: "Cơ quan quyết định", detail: decision.issuer },
  { term: "Số, ký hiệu", detail: decision.number ?? `…/${decision.symbol} (cấp số khi ban hành)` },
  { term: "Ngày ký", detail: decision.signedOn ? formatDate(decision.signedOn) : "Chưa xác định" },
  {
    term: "Người ký",
    detail: decision.signerName
      ? `${decision.signatureForm === "KT" ? "KT. CHỦ TỊCH, " : ""}${decision.signerTitle}, ${decision.signerName}`
      : "Chưa xác định",
  },
  ...(decision.proposal
    ? [
        {
          term: "Tờ trình",
          detail: (
            <a href={`${here}/to-trinh/${decision.proposal.code.toLowerCase()}`}>{decision.proposal.code}</a>
          ),
        },
      ]
    : []),
  ...(decision.original
    ? [
        {
          term: decision.kind === "correction" ? "Đính chính tại" : "Thu hồi tại",
          detail: (
            <a href={`${here}/quyet-dinh/${decision.original.id}`}>
              Quyết định số {decision.original.number}
            </a>
          ),
        },
      ]
    : []),
  ...(decision.kind === "award"
    ? [
        {
          term: "Tổng tiền thưởng",
          detail: `${formatMoney(decision.totalMoney)}${decision.status === "DRAFT" ? " (tính theo mức hiện hành, chốt vào ngày ký)" : ""}`,
        },
      ]
    : []),
  ...(decision.fund
    ? [
        {
          term: `Quỹ năm ${decision.fund.year}`,
          detail: `Còn lại ${formatMoney(decision.fund.left)} sau quyết định này (${decision.fund.source})`,
        },
      ]
    : []),
  ...(decision.listHash
    ? [{ term: "Mã danh sách đã ký", detail: <code>{decision.listHash.slice(0, 16)}</code> }]
    : []),
  ...(decision.issuedAt ? [{ term: "Ban hành", detail: formatInstant(decision.issuedAt) }] : []),
  ...(decision.publishedAt ? [{ term: "Công bố", detail: formatInstant(decision.publishedAt) }] : []),
];
