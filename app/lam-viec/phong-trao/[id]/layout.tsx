import { notFound } from "next/navigation";
import { CampaignTabs } from "@/components/plans/campaign-tabs";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { requireActor } from "@/lib/identity/session";
import { campaignTabsFor } from "./tabs";

export default async function CampaignLayout({ children, params }: LayoutProps<"/lam-viec/phong-trao/[id]">) {
  const { id } = await params;
  const actor = await requireActor();
  const campaign = await findCampaignHead(actor, id);
  if (!campaign) notFound();

  return (
    <>
      <CampaignTabs tabs={campaignTabsFor(actor, campaign)} />
      {children}
    </>
  );
}
