import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/calendar";
import { findCatalogueIndicator } from "@/lib/campaigns/catalogue/queries";
import { requireActorFor } from "@/lib/identity/session";
import { IndicatorFrame } from "../indicator-frame";
import { EndIndicatorForm } from "./end-indicator-form";

export const metadata: Metadata = { title: "Ngừng áp dụng chỉ tiêu" };

export default async function EndIndicatorPage({
  params,
}: PageProps<"/quan-tri/danh-muc/chi-tieu/[id]/ngung-ap-dung">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const found = await findCatalogueIndicator(actor, id);
  const last = found?.definitions[0];
  if (!found || !last) notFound();
  const { id: definitionId, version, validTo } = last;

  return (
    <IndicatorFrame
      indicator={{ id, code: found.code, name: found.name }}
      act="Ngừng áp dụng"
      description="Từ ngày này người soạn kế hoạch không chọn được chỉ tiêu nữa. Kế hoạch đang dùng chỉ tiêu không đổi."
    >
      {validTo !== null && validTo <= dayOf(new Date()) ? (
        <Notice kind="info">Chỉ tiêu này đã ngừng áp dụng.</Notice>
      ) : (
        <EndIndicatorForm indicatorId={id} definition={{ definitionId, version, validTo: validTo ?? "" }} />
      )}
    </IndicatorFrame>
  );
}
