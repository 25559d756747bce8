import { notFound } from "next/navigation";
import { CampaignTabs } from "@/components/plans/campaign-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
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
      <Breadcrumb
        label="Phong trào đang xem"
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: campaign.title, href: `/lam-viec/phong-trao/${id}` },
        ]}
      />
      <CampaignTabs tabs={campaignTabsFor(actor, campaign)} />
      {children}
    </>
  );
}
