import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/calendar";
import { findCatalogueIndicator } from "@/lib/campaigns/catalogue/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { IndicatorFrame } from "../indicator-frame";
import { RevisionForm } from "./revision-form";

export const metadata: Metadata = { title: "Định nghĩa mới của chỉ tiêu" };

export default async function ReviseIndicatorPage({
  params,
}: PageProps<"/quan-tri/danh-muc/chi-tieu/[id]/dinh-nghia-moi">) {
  const { id } = await params;
  const actor = await requireActorFor("rule.manage");
  const found = await findCatalogueIndicator(actor, id);
  const last = found?.definitions[0];
  if (!found || !last) notFound();
  const { id: definitionId, validFrom, validTo, indicatorId: _, code: __, isInForce: ___, ...said } = last;
  const today = dayOf(new Date());
  const isComing = validFrom > today;

  return (
    <IndicatorFrame
      indicator={{ id, code: found.code, name: found.name }}
      act="Định nghĩa mới của"
      crumb="Định nghĩa mới"
      description={
        isComing
          ? `Định nghĩa áp dụng từ ${formatDate(validFrom)} chưa đến ngày áp dụng nên giữ nguyên ngày là sửa tại chỗ.`
          : `Định nghĩa hiện có áp dụng từ ${formatDate(validFrom)}. Định nghĩa mới thay nó từ ngày được chọn; kế hoạch đã ban hành và kế hoạch của thời gian trước không đổi.`
      }
    >
      {validTo === null ? (
        <RevisionForm
          indicatorId={id}
          definition={{ ...said, definitionId, validFrom: isComing ? validFrom : today }}
        />
      ) : (
        <Notice kind="info">Chỉ tiêu này đã có ngày ngừng áp dụng nên không sửa được nữa.</Notice>
      )}
    </IndicatorFrame>
  );
}
