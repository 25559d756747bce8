import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { findCatalogueIndex } from "@/lib/indices/catalogue/queries";
import { CatalogueTrail } from "../../../catalogue-trail";
import { ScaleForm } from "./scale-form";

export const metadata: Metadata = { title: "Sửa thang xếp loại" };

export default async function ScalePage({
  params,
}: PageProps<"/quan-tri/danh-muc/chi-so/[id]/thang/[thang]">) {
  const { id, thang } = await params;
  const actor = await requireActorFor("rule.manage");
  const index = await findCatalogueIndex(actor, id);
  const scale = index?.scales.find((one) => one.id === thang);
  if (!index || !scale) notFound();
  const { version, year, blockName, document } = scale;
  const bands = scale.bands.map(({ name, lowest }) => ({ name, lowest }));
  return (
    <>
      <CatalogueTrail here={`Thang ${index.shortName} năm ${year}`} />
      <PageHeader
        title={`Thang xếp loại ${index.shortName} năm ${year}`}
        description={`Áp dụng cho ${blockName ?? "mọi khối"}. Sửa được khi chưa có kết quả nào xếp loại theo thang này.`}
      />
      <ScaleForm scale={{ scaleId: thang, version, document, bands }} />
    </>
  );
}
