import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findUnit, findUnitChoices } from "@/lib/organizations/units/queries";
import { formatDate } from "@/lib/vietnamese";
import { ChangeUnitForm } from "./change-unit-form";

export const metadata: Metadata = { title: "Thay đổi đơn vị" };

export default async function ChangeUnitPage({ params }: PageProps<"/quan-tri/don-vi/[id]/thay-doi">) {
  const { id } = await params;
  const actor = await requireActorFor("organization.manage");
  const today = dayOf(new Date());
  const [unit, { units, blocks }] = await Promise.all([findUnit(actor, id), findUnitChoices(actor, today)]);
  if (!unit?.current) notFound();
  const { current } = unit;
  const { name, shortName, kind, parentId, blockId, position } = current;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Đơn vị", href: "/quan-tri/don-vi" },
          { label: name, href: `/quan-tri/don-vi/${id}` },
          { label: "Thay đổi" },
        ]}
      />
      <PageHeader
        title={`Thay đổi: ${name}`}
        description={`Nội dung mới áp dụng từ ngày được chọn; dữ liệu trước ngày đó giữ tên cũ. Chọn đúng ngày ${formatDate(current.validFrom)} là đính chính phiên bản hiện nay.`}
      />
      <ChangeUnitForm
        units={units.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name }))}
        blocks={blocks}
        now={{ name, shortName, kind, parentId, blockId, position }}
        unitId={id}
        versionId={current.id}
        today={today}
      />
    </>
  );
}
