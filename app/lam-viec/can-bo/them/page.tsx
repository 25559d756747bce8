import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { listStaffUnits } from "@/lib/organizations/staff/queries";
import { NewStaffForm } from "./new-staff-form";

export const metadata: Metadata = { title: "Thêm cán bộ" };

export default async function NewStaffPage() {
  const actor = await requireActorFor("staff.manage");
  const units = await listStaffUnits(actor, "staff.manage");
  const own = units.find(({ id }) => id === actor.unitId) ?? units[0];
  return (
    <>
      <Breadcrumb items={[{ label: "Cán bộ", href: "/lam-viec/can-bo" }, { label: "Thêm cán bộ" }]} />
      <PageHeader
        title="Thêm cán bộ"
        description="Mỗi người một mã, dùng suốt thời gian công tác dù chuyển đơn vị; tên có thể trùng, mã không trùng."
      />
      <NewStaffForm units={units} unitId={own?.id ?? ""} today={dayOf(new Date())} />
    </>
  );
}
