import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findSession, type SessionPage } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";

export type Named = { id: string; name: string };
/** What a form of the secretary needs of a session with the vote open. */
export type Entry = {
  sessionId: string;
  back: string;
  members: Named[];
  cases: (Named & { recused: string[] })[];
};

type Props = {
  params: Promise<{ id: string; phien: string }>;
  title: string;
  description: string;
  /** Why nothing can be entered now, or null. */
  obstacle: (session: SessionPage) => string | null;
  children: (entry: Entry, session: SessionPage) => ReactNode;
};

/** The frame of the pages on which the secretary enters votes that came on paper. */
export async function EntryFrame({ params, title, description, obstacle, children }: Props) {
  const { id, phien } = await params;
  const session = await findSession(await requireActorFor("council.prepare"), phien);
  if (!session || session.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}/hoi-dong`;
  const back = `${here}/${phien}`;
  const refusal = obstacle(session);

  return (
    <>
      <Breadcrumb
        items={[{ label: "Hội đồng", href: here }, { label: session.code, href: back }, { label: title }]}
      />
      <PageHeader title={title} description={refusal ? session.title : description} />
      {refusal ? (
        <>
          <Notice kind="warning">{refusal}</Notice>
          <div className="mt-4">
            <LinkButton href={back}>Quay lại phiên họp</LinkButton>
          </div>
        </>
      ) : (
        children(entryOf(session, back), session)
      )}
    </>
  );
}

const entryOf = ({ id, members, cases }: SessionPage, back: string): Entry => ({
  sessionId: id,
  back,
  members: members.map(({ id: memberId, name }) => ({ id: memberId, name })),
  cases: cases.map(({ id: caseId, position, subjectName, recusals }) => ({
    id: caseId,
    name: `${position}. ${subjectName}`,
    recused: recusals.map(({ memberId }) => memberId),
  })),
});
