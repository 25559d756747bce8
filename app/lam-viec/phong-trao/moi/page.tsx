import type { Metadata } from "next";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/section";
import { listIssuedPlans, listPossibleOwners } from "@/lib/campaigns/drafts/queries";
import { requireActorFor } from "@/lib/identity/session";
import { NewCampaignForm } from "./new-campaign-form";

export const metadata: Metadata = { title: "Soạn kế hoạch" };

export default async function NewCampaignPage({ searchParams }: PageProps<"/lam-viec/phong-trao/moi">) {
  const actor = await requireActorFor("plan.draft");
  const { tu, tren } = await searchParams;
  const [plans, owners] = await Promise.all([listIssuedPlans(actor), listPossibleOwners(actor)]);
  const known = (id: unknown) => plans.find((plan) => plan.id === id)?.id ?? "";

  return (
    <>
      <Breadcrumb
        items={[{ label: "Phong trào", href: "/lam-viec/phong-trao" }, { label: "Soạn kế hoạch" }]}
      />
      <PageHeader
        title="Soạn kế hoạch"
        description="Bắt đầu từ trang trống hoặc từ một kế hoạch đã ban hành. Sau bước này là tám phần của kế hoạch."
      />
      <div className="mb-6">
        <LinkButton href="/lam-viec/phong-trao/moi/tu-van-ban" icon="upload" variant="primary">
          Dán hoặc tải văn bản có sẵn
        </LinkButton>
      </div>
      <UnknownAsked label="Lập từ kế hoạch đã có" asked={tu} used={known(tu)} />
      <UnknownAsked label="Kế hoạch cấp trên" asked={tren} used={known(tren)} />
      <NewCampaignForm
        plans={plans}
        owners={owners}
        likelyOwnerId={owners[0]?.id ?? actor.unitId}
        copyOf={known(tu)}
        parentId={known(tren)}
      />
    </>
  );
}
