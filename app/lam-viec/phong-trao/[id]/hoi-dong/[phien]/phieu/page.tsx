import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SessionTag } from "@/components/commendations/tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { ballotKindText, recusalText } from "@/lib/commendations/sessions/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { BallotForm } from "./ballot-form";

export const metadata: Metadata = { title: "Bỏ phiếu" };

export default async function BallotPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/phieu">) {
  const { id, phien } = await params;
  const actor = await requireActorFor("council.vote");
  const paper = await findBallotPaper(actor, phien);
  if (!paper || paper.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Hội đồng", href: `${here}/hoi-dong` },
          { label: paper.code, href: `${here}/hoi-dong/${phien}` },
          { label: "Phiếu" },
        ]}
      />
      <PageHeader
        title={paper.title}
        tags={<SessionTag status={paper.status} />}
        description={`${ballotKindText[paper.ballotKind]} · ${formatDate(paper.heldOn)} · Thành viên: ${paper.memberName}`}
      />
      {paper.status === "PREPARING" && (
        <Notice>Phiên họp chưa mở lấy phiếu. Trang này có phiếu khi Thư ký mở lấy phiếu.</Notice>
      )}
      {(paper.status === "CLOSED" || paper.status === "COMPLETED") && (
        <Notice title="Phiên họp đã chốt phiếu">
          <LinkButton href={`${here}/hoi-dong/${phien}`} size="small">
            Xem kết quả
          </LinkButton>
        </Notice>
      )}
      {paper.status === "VOTING" && (
        <BallotForm
          sessionId={paper.id}
          kind={paper.ballotKind}
          votedAt={paper.votedAt}
          back={`${here}/hoi-dong/${phien}`}
          cases={paper.cases.map((one) => ({
            id: one.id,
            position: one.position,
            subjectName: one.subjectName,
            about: one.personId ? [one.post, one.unitName].filter(Boolean).join(", ") : one.tierName,
            tierName: one.tierName,
            explanation: `${here}/xet/${one.runId}/${one.personId ?? one.unitId}`,
            outcome: one.outcome,
            provisional: one.provisional,
            conditions: `${one.conditionsMet}/${one.conditionsTotal}`,
            added: one.byVerdict ? null : one.reason,
            justification: one.justification || null,
            lines: one.lines,
            recusal: one.recusal && recusalText(one.recusal),
            mine: one.mine,
          }))}
        />
      )}
    </>
  );
}
