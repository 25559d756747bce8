import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { findSession, listSessionChoices } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { updateSessionAction } from "../../actions";
import { SessionForm } from "../../session-form";

export const metadata: Metadata = { title: "Sửa phiên họp Hội đồng" };

export default async function EditSessionPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/sua">) {
  const { id, phien } = await params;
  const actor = await requireActorFor("council.prepare");
  const now = new Date();
  const session = await findSession(actor, phien, now);
  if (session?.status !== "PREPARING" || session.round.campaignId !== id) notFound();
  const found = await listSessionChoices(actor, { roundId: session.round.id, sessionId: session.id }, now);
  const here = `/lam-viec/phong-trao/${id}/hoi-dong`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Hội đồng", href: here },
          { label: session.title, href: `${here}/${phien}` },
          { label: "Sửa" },
        ]}
      />
      <PageHeader title={`Sửa phiên họp ${session.code}`} />
      <SessionForm
        target={{ id: session.id, version: session.version }}
        words={{
          title: session.title,
          heldOn: session.heldOn,
          place: session.place,
          nominationIds: session.cases.map(({ nominationId }) => nominationId),
        }}
        choices={(found?.cases ?? []).map(({ id: caseId, subjectName, tierName, obstacle }) => ({
          id: caseId,
          subjectName,
          tierName,
          obstacle,
        }))}
        action={updateSessionAction}
        base={here}
        back={`${here}/${phien}`}
      />
    </>
  );
}
