import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignedCopyForm } from "@/components/commendations/signed-copy-form";
import { SignedPart } from "@/components/commendations/signed-part";
import { StalePrint } from "@/components/commendations/stale-print";
import { ProposalTag } from "@/components/commendations/tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findPrint } from "@/lib/commendations/prints/queries";
import { listSignedCopies } from "@/lib/commendations/prints/signed/queries";
import { proposalDocument } from "@/lib/commendations/proposals/document";
import { findProposalPaper } from "@/lib/commendations/proposals/paper/queries";
import { findProposal } from "@/lib/commendations/proposals/queries";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { recordSignedProposalAction } from "./actions";
import { AttentionPart } from "./attention-part";
import { LineCard } from "./line-card";
import { ProposalVerbs } from "./proposal-verbs";
import { RequestPart } from "./request-part";
import { SignBar } from "./sign-bar";

/** When the printed paper was made, if what it says has changed since. */
async function findStalePrint(actor: Actor, code: string, document: OfficialDocument) {
  const print = await findPrint(actor, "proposal", code, document);
  return print?.isStale ? print.madeAt : null;
}

export const metadata: Metadata = { title: "Tờ trình khen thưởng" };

export default async function ProposalPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/to-trinh/[so]">) {
  const { id, so } = await params;
  const actor = await requireActorFor("proposal.read");
  const proposal = await findProposal(actor, so);
  if (!proposal || proposal.round.campaignId !== id) notFound();
  const paper = proposal.status === "SUBMITTED" ? await findProposalPaper(actor, proposal.id) : null;
  const document = paper && proposalDocument(paper);
  const stale = document ? await findStalePrint(actor, proposal.code, document) : null;
  const copies = await listSignedCopies(actor, "proposal", proposal.id, document);
  const isOpen = proposal.status === "DRAFT" || proposal.status === "RETURNED";
  const here = `/lam-viec/phong-trao/${id}`;
  const heeded = proposal.lines.filter(({ attention, isHeld }) => attention.length > 0 || isHeld);
  const plain = proposal.lines.filter((line) => !heeded.includes(line));
  const mayDecide = proposal.verbs?.mayDecide ?? false;

  return (
    <>
      <Breadcrumb items={[{ label: "Tờ trình", href: `${here}/to-trinh` }, { label: proposal.code }]} />
      <PageHeader
        title={proposal.title}
        tags={<ProposalTag status={proposal.status} />}
        actions={<ProposalVerbs proposal={proposal} here={here} />}
      />
      {proposal.status === "RETURNED" && (
        <div className="mb-4">
          <Notice kind="warning" title="Tờ trình bị trả lại">
            {proposal.returnReason}
          </Notice>
        </div>
      )}
      {stale && <StalePrint madeAt={stale} />}
      <RequestPart proposal={proposal} here={here} />
      {heeded.length > 0 && (
        <AttentionPart
          id={proposal.id}
          version={proposal.version}
          mustOpen={mayDecide && !proposal.hasReadAttention}
          count={heeded.length}
        >
          <ol className="case-list">
            {heeded.map((line) => (
              <LineCard key={line.id} line={line} here={here} mayDecide={mayDecide} />
            ))}
          </ol>
        </AttentionPart>
      )}
      {plain.length > 0 && (
        <Section title={`Các dòng đủ điều kiện (${plain.length})`}>
          <ol className="case-list">
            {plain.map((line) => (
              <LineCard key={line.id} line={line} here={here} mayDecide={mayDecide} />
            ))}
          </ol>
        </Section>
      )}
      <SignedPart copies={copies}>
        {!isOpen && reach(actor, "proposal.draft") && (
          <SignedCopyForm key={copies.length} id={proposal.id} action={recordSignedProposalAction} />
        )}
      </SignedPart>
      {mayDecide && <SignBar proposal={proposal} />}
    </>
  );
}
