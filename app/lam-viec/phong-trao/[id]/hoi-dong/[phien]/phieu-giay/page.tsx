import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { findSession } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { PaperForm } from "./paper-form";

export const metadata: Metadata = { title: "Phiếu giấy" };

export default async function PaperPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/phieu-giay">) {
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
          { label: "Phiếu giấy" },
        ]}
      />
      <PageHeader
        title="Phiếu giấy"
        description="Nhập tổng số phiếu đã kiểm của từng trường hợp, kèm bản quét biên bản kiểm phiếu có chữ ký."
      />
      <PaperForm
        sessionId={session.id}
        back={`${here}/${phien}`}
        members={session.members.map(({ id: memberId, name }) => ({ id: memberId, name }))}
        cases={session.cases.map(({ id: caseId, position, subjectName, recusals }) => ({
          id: caseId,
          name: `${position}. ${subjectName}`,
          recused: recusals.map(({ memberId }) => memberId),
        }))}
      />
    </>
  );
}
