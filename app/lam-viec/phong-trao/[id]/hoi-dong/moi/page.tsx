import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { findJudgedCampaign } from "@/lib/commendations/queries";
import { listSessionChoices } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { createSessionAction } from "../actions";
import { SessionForm } from "../session-form";

export const metadata: Metadata = { title: "Lập phiên họp Hội đồng" };

export default async function NewSessionPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/moi">) {
  const { id } = await params;
  const { dot } = await searchParams;
  const actor = await requireActorFor("council.prepare");
  const now = new Date();
  const campaign = await findJudgedCampaign(actor, "council.prepare", id);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const round = campaign.rounds.find((one) => one.id === dot) ?? campaign.rounds[0];
  const found = round && (await listSessionChoices(actor, { roundId: round.id }, now));
  const open = found?.cases.filter(({ obstacle }) => obstacle === null) ?? [];

  return (
    <>
      <Breadcrumb items={[{ label: "Hội đồng", href: `${here}/hoi-dong` }, { label: "Lập phiên họp" }]} />
      <PageHeader title="Lập phiên họp Hội đồng" description={round?.title} />
      {campaign.rounds.length > 1 && (
        <div className="mb-6">
          <LinkTabs
            label="Các đợt"
            tabs={campaign.rounds.map((one) => ({
              label: one.title,
              href: `${here}/hoi-dong/moi?dot=${one.id}`,
              current: one.id === round?.id,
            }))}
          />
        </div>
      )}
      <UnknownAsked label="Đợt" asked={dot} used={round?.id} />
      {!found || found.cases.length === 0 ? (
        <EmptyState
          icon="list"
          title="Không có trường hợp nào để đưa ra Hội đồng"
          action={<LinkButton href={`${here}/de-cu`}>Đến danh sách đề nghị</LinkButton>}
        >
          Trường hợp phải ở trạng thái “Đề cử” và không ở phiên họp khác.
        </EmptyState>
      ) : (
        <SessionForm
          key={found.round.id}
          target={{ roundId: found.round.id }}
          words={{
            title: `Phiên họp xét khen thưởng ${found.round.title.toLocaleLowerCase("vi")}`,
            heldOn: dayOf(now),
            place: "",
            nominationIds: open.map((one) => one.id),
          }}
          choices={found.cases.map(({ id: caseId, subjectName, tierName, obstacle }) => ({
            id: caseId,
            subjectName,
            tierName,
            obstacle,
          }))}
          action={createSessionAction}
          base={`${here}/hoi-dong`}
          back={`${here}/hoi-dong`}
        />
      )}
    </>
  );
}
