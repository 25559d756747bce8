import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findUnitChoices } from "@/lib/organizations/units/queries";
import { NewUnitForm } from "./new-unit-form";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function NewUnitPage() {
  const actor = await requireActorFor("organization.manage");
  const today = dayOf(new Date());
  const { units, blocks } = await findUnitChoices(actor, today);
  const last = Math.max(0, ...units.map(({ position }) => position));

  return (
    <>
      <Breadcrumb items={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: "Thêm đơn vị" }]} />
      <PageHeader
        title="Thêm đơn vị"
        description="Đơn vị thành lập mới. Đơn vị hình thành do hợp nhất, chia tách thì chọn Sắp xếp đơn vị."
      />
      <NewUnitForm
        units={units.map(({ id, name }) => ({ id, name }))}
        blocks={blocks}
        today={today}
        position={last + 1}
      />
    </>
  );
}
