import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProposalTag } from "@/components/commendations/tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findProposal } from "@/lib/commendations/proposals/queries";
import { requireActorFor } from "@/lib/identity/session";
import { AttentionPart } from "./attention-part";
import { LineCard } from "./line-card";
import { ProposalFacts } from "./proposal-facts";
import { SigningBar } from "./signing-bar";

export const metadata: Metadata = { title: "Tờ trình" };

/** Leadership decides here, on one page, line by line; what deserves a second look comes first. */
export default async function ProposalPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/to-trinh/[so]">) {
  const { id, so } = await params;
  const actor = await requireActorFor("proposal.read");
  const proposal = await findProposal(actor, so);
  if (!proposal || proposal.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const attention = proposal.lines.filter((line) => line.attention.length > 0 || line.isHeld);
  const plain = proposal.lines.filter((line) => !attention.includes(line));

  return (
    <>
      <Breadcrumb
        items={[
          { label: proposal.campaign.title, href: here },
          { label: "Tờ trình", href: `${here}/to-trinh` },
          { label: proposal.code },
        ]}
      />
      <PageHeader
        title={`Tờ trình ${proposal.code}`}
        tags={<ProposalTag status={proposal.status} />}
        description={proposal.title}
        actions={
          <>
            <LinkButton
              href={`${here}/to-trinh/${so}/van-ban?dinh-dang=pdf`}
              variant="secondary"
              icon="download"
            >
              Xuất PDF
            </LinkButton>
            <LinkButton
              href={`${here}/to-trinh/${so}/van-ban?dinh-dang=docx`}
              variant="secondary"
              icon="download"
            >
              Tải Word
            </LinkButton>
          </>
        }
      />
      {proposal.returnReason && proposal.status === "RETURNED" && (
        <Notice kind="warning" title="Đã trả lại">
          {proposal.returnReason}
        </Notice>
      )}
      <ProposalFacts proposal={proposal} />
      {attention.length > 0 && <AttentionPart proposal={proposal} lines={attention} here={here} />}
      <Section title={`Các trường hợp khác (${plain.length})`}>
        <ul className="case-list">
          {plain.map((line) => (
            <LineCard key={line.id} line={line} here={here} mayDecide={proposal.verbs?.mayDecide ?? false} />
          ))}
        </ul>
      </Section>
      <SigningBar proposal={proposal} />
    </>
  );
}
