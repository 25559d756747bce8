import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findAuthoringOptions, findPlanDraft, listIssuedPlans } from "@/lib/campaigns/drafts/queries";
import { isPlanPart } from "@/lib/campaigns/drafts/rules";
import { planPartHint, planPartText } from "@/lib/campaigns/drafts/text";
import { requireActorFor } from "@/lib/identity/session";
import { InheritedPart } from "./inherited-part";
import { PartEditor } from "./part-editor";
import { PartFindings } from "./part-findings";

export async function generateMetadata({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/soan/[muc]">): Promise<Metadata> {
  const { muc } = await params;
  return { title: isPlanPart(muc) ? `Soạn thảo: ${planPartText[muc]}` : "Soạn thảo" };
}

export default async function PartPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/soan/[muc]">) {
  const { id, muc } = await params;
  const actor = await requireActorFor("plan.read");
  if (!isPlanPart(muc)) notFound();
  const draft = await findPlanDraft(actor, id);
  // Nothing is being written: what has been issued is read instead.
  if (!draft) redirect(`/lam-viec/phong-trao/${id}/ke-hoach`);
  const { plan, campaign, canEdit, holidays } = draft;
  const [options, plans] = await Promise.all([
    findAuthoringOptions(actor, plan.terms.period.from),
    listIssuedPlans(actor, id),
  ]);

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Soạn thảo kế hoạch", href: `/lam-viec/phong-trao/${id}/ke-hoach/soan` },
          { label: planPartText[muc] },
        ]}
      />
      <PageHeader title={planPartText[muc]} description={planPartHint[muc]} />
      {!canEdit && (
        <div className="mb-5">
          <Notice>
            {plan.status === "SUBMITTED"
              ? "Kế hoạch đã trình nên chỉ đọc. Rút lại để sửa."
              : "Chỉ người soạn thảo của cơ quan ban hành được sửa."}
          </Notice>
        </div>
      )}
      <PartFindings findings={draft.findings.filter(({ part }) => part === muc)} campaignId={id} />
      <InheritedPart part={muc} resolved={draft.resolved} />
      <PartEditor
        part={muc}
        campaign={{
          id,
          version: campaign.version,
          parentId: campaign.parentId,
          canChangeParent: canEdit && plan.number === 1,
        }}
        planId={plan.id}
        version={plan.version}
        terms={plan.terms}
        canEdit={canEdit}
        options={{ ...options, plans, holidays }}
      />
    </>
  );
}
