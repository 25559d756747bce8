import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { OfficialPaper } from "@/components/plans/official-paper";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/section";
import { planDocument } from "@/lib/campaigns/document";
import { findPlanDraft } from "@/lib/campaigns/drafts/queries";
import { findPlanSheet } from "@/lib/campaigns/versions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { numberAsked } from "@/lib/input-number";

export const metadata: Metadata = { title: "Văn bản kế hoạch" };

/** The paper: of the draft at work, or of the version asked for. */
export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/xem-truoc">) {
  const { id } = await params;
  const asked = (await searchParams)["phien-ban"];
  const actor = await requireActorFor("plan.read");
  const number = numberAsked(asked);
  const draft = number ? null : await findPlanDraft(actor, id);
  const sheet = draft ? null : await findPlanSheet(actor, id, number);
  const terms = draft?.resolved ?? sheet?.view.terms;
  if (!terms) notFound();
  const shown = draft?.plan.number ?? sheet?.version.number;
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  const file = `${here}/van-ban?phien-ban=${shown}`;

  return (
    <>
      <Breadcrumb
        items={[{ label: "Kế hoạch", href: draft ? `${here}/soan` : here }, { label: "Văn bản" }]}
      />
      <div className="print:hidden">
        <PageHeader
          title={draft ? "Xem trước văn bản" : "Văn bản kế hoạch"}
          description={`Phiên bản ${shown}, trình bày theo thể thức văn bản hành chính.`}
          actions={
            <>
              <LinkButton href={`${file}&dang=docx`} icon="download" prefetch={false}>
                Tải Word
              </LinkButton>
              <LinkButton href={`${file}&dang=pdf`} icon="download" prefetch={false}>
                Tải PDF
              </LinkButton>
            </>
          }
        />
      </div>
      <UnknownAsked label="Phiên bản" asked={asked} used={shown} />
      <OfficialPaper document={planDocument(terms)} />
    </>
  );
}
