import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { listPossibleOwners } from "@/lib/campaigns/drafts/queries";
import { requireActorFor } from "@/lib/identity/session";
import { TextStartForm } from "./text-start-form";

export const metadata: Metadata = { title: "Soạn kế hoạch từ văn bản" };

export default async function TextStartPage() {
  const actor = await requireActorFor("plan.draft");
  const owners = await listPossibleOwners(actor);
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: "Soạn kế hoạch", href: "/lam-viec/phong-trao/moi" },
          { label: "Từ văn bản có sẵn" },
        ]}
      />
      <PageHeader
        title="Soạn kế hoạch từ văn bản có sẵn"
        description="Dán hoặc tải lên bản kế hoạch. Cổng tìm số, ngày, đối tượng, chỉ tiêu, điều kiện khen thưởng và thời hạn; mỗi đề xuất chỉ ra đúng đoạn chữ làm căn cứ để nhận, sửa hoặc bỏ."
      />
      <TextStartForm owners={owners} likelyOwnerId={owners[0]?.id ?? actor.unitId} />
    </>
  );
}
