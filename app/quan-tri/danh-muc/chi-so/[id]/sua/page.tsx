import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { findCatalogueIndex } from "@/lib/indices/catalogue/queries";
import { CatalogueTrail } from "../../catalogue-trail";
import { EditIndexForm } from "./edit-index-form";

export const metadata: Metadata = { title: "Sửa tên chỉ số" };

export default async function EditIndexPage({ params }: PageProps<"/quan-tri/danh-muc/chi-so/[id]/sua">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const index = await findCatalogueIndex(actor, id);
  if (!index) notFound();
  const { version, shortName, name, measuredBy } = index;
  return (
    <>
      <CatalogueTrail here={`Sửa ${shortName}`} />
      <PageHeader
        title={`Sửa chỉ số ${shortName}`}
        description="Mã, đơn vị tính và thang điểm giữ nguyên, vì kết quả và kế hoạch dựa vào đó."
      />
      <EditIndexForm index={{ indexId: id, version, shortName, name, measuredBy }} />
    </>
  );
}
