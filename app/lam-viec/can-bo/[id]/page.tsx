import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";
import { addDays, dayOf } from "@/lib/calendar";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { findStaffMember, listStaffUnits } from "@/lib/organizations/staff/queries";
import { staffGroupText } from "@/lib/organizations/staff/rules";
import { formatDate } from "@/lib/vietnamese";
import { EditStaffForm } from "./edit-staff-form";
import { EndStaff } from "./end-staff";
import { MoveStaffForm } from "./move-staff-form";

export const metadata: Metadata = { title: "Một cán bộ" };

export default async function StaffMemberPage({ params }: PageProps<"/lam-viec/can-bo/[id]">) {
  const { id } = await params;
  const actor = await requireActorFor("staff.read");
  const member = await findStaffMember(actor, id);
  if (!member) notFound();
  const { fullName, staffCode, version, postings, current } = member;
  const mayManage = reach(actor, "staff.manage") !== null && current?.validTo === null;
  const units = mayManage ? await listStaffUnits(actor, "staff.manage") : [];
  const others = units.filter((unit) => unit.id !== current?.unitId);
  const choice = { personId: id, version, postingId: current?.id ?? "" };
  const today = dayOf(new Date());

  return (
    <>
      <Breadcrumb items={[{ label: "Cán bộ", href: "/lam-viec/can-bo" }, { label: fullName }]} />
      <PageHeader title={fullName} description={`Mã cán bộ ${staffCode}`} />
      <Section title="Thời gian công tác">
        <HtmlTable
          caption="Thời gian công tác, mới nhất trước"
          hideCaption
          phone="cards"
          rows={postings}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: ({ unitName }) => unitName },
            { head: "Chức vụ", cell: ({ post }) => post },
            { head: "Nhóm", cell: ({ group }) => staffGroupText[group] },
            {
              head: "Thời gian",
              cell: ({ firstDay, validTo }) =>
                validTo
                  ? `${formatDate(firstDay)} – ${formatDate(addDays(validTo, -1))}`
                  : `Từ ${formatDate(firstDay)}`,
            },
          ]}
        />
      </Section>
      {mayManage && current && (
        <>
          <Section title="Sửa thông tin" description="Sửa chỗ ghi sai; chuyển đơn vị thì ghi ở phần dưới.">
            <EditStaffForm member={{ ...choice, fullName, post: current.post, group: current.group }} />
          </Section>
          {others.length > 0 && (
            <Section title="Chuyển đơn vị" description="Thời gian ở đơn vị cũ được giữ nguyên.">
              <MoveStaffForm
                units={others}
                move={{ ...choice, unitId: "", post: current.post, group: current.group, firstDay: today }}
              />
            </Section>
          )}
          <Section title="Thôi công tác" description="Đăng ký, kết quả và khen thưởng đã có vẫn được giữ.">
            <EndStaff choice={choice} today={today} name={fullName} unitName={current.unitName} />
          </Section>
        </>
      )}
    </>
  );
}
