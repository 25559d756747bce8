import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { findSession } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { OpinionForm } from "./opinion-form";

export const metadata: Metadata = { title: "Ý kiến bằng văn bản" };

export default async function OpinionPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/y-kien">) {
  const { id, phien } = await params;
  const session = await findSession(await requireActorFor("council.prepare"), phien);
  if (session?.status !== "VOTING" || session.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}/hoi-dong`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Hội đồng", href: here },
          { label: session.code, href: `${here}/${phien}` },
          { label: "Ý kiến bằng văn bản" },
        ]}
      />
      <PageHeader
        title="Ý kiến bằng văn bản"
        description="Ý kiến của thành viên vắng mặt được tính như phiếu của thành viên đó."
      />
      <OpinionForm
        sessionId={session.id}
        back={`${here}/${phien}`}
        members={session.members
          .filter(({ hasVoted }) => !hasVoted)
          .map(({ id: memberId, name }) => ({ id: memberId, name }))}
        cases={session.cases.map(({ id: caseId, position, subjectName, recusals }) => ({
          id: caseId,
          name: `${position}. ${subjectName}`,
          recused: recusals.map(({ memberId }) => memberId),
        }))}
      />
    </>
  );
}
