import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findCatalogueIndex } from "@/lib/indices/catalogue/queries";
import { formatNumber } from "@/lib/vietnamese";
import { CatalogueTrail } from "../../catalogue-trail";
import { NewScaleForm } from "./new-scale-form";

export const metadata: Metadata = { title: "Thêm thang xếp loại" };

export default async function NewScalePage({ params }: PageProps<"/quan-tri/danh-muc/chi-so/[id]/thang">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const index = await findCatalogueIndex(actor, id);
  if (!index) notFound();
  const latest = index.scales.find(({ blockId }) => blockId === null);
  const bands = latest?.bands.map(({ name, lowest }) => ({ name, lowest })) ?? [
    { name: "", lowest: null },
    { name: "", lowest: null },
  ];
  const year = latest ? latest.year + 1 : Number(dayOf(new Date()).slice(0, 4));
  return (
    <>
      <CatalogueTrail here={`Thang xếp loại ${index.shortName}`} />
      <PageHeader
        title={`Thêm thang xếp loại ${index.shortName}`}
        description={`Thang điểm ${formatNumber(index.scaleMin)}–${formatNumber(index.scaleMax)}.${latest ? ` Các mức dưới đây lấy từ thang năm ${latest.year}.` : ""}`}
      />
      <NewScaleForm indexId={id} year={year} bands={bands} blocks={index.blocks} />
    </>
  );
}
