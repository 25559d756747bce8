import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { findJudgedCampaign } from "@/lib/commendations/queries";
import { findAppointment } from "@/lib/commendations/sessions/council/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { AppointmentForm } from "./appointment-form";

export const metadata: Metadata = { title: "Quyết định thành lập Hội đồng" };

export default async function AppointmentPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/thanh-lap">) {
  const { id } = await params;
  const actor = await requireActorFor("council.prepare");
  const campaign = await findJudgedCampaign(actor, "council.prepare", id);
  if (!campaign) notFound();
  const { council, candidates } = await findAppointment(actor);
  const here = `/lam-viec/phong-trao/${id}/hoi-dong`;

  return (
    <>
      <Breadcrumb items={[{ label: "Hội đồng", href: here }, { label: "Quyết định thành lập" }]} />
      <PageHeader
        title="Quyết định thành lập Hội đồng"
        description={
          council
            ? `Hiện hành: ${council.name}, ${council.document}, từ ${formatDate(council.validFrom)}. Phiên họp từ ngày có hiệu lực mới dùng thành phần mới.`
            : "Chưa có Hội đồng nào. Thành viên chính thức là cơ sở tính tỷ lệ; thành viên dự khuyết chỉ bỏ phiếu khi dự thay."
        }
      />
      <AppointmentForm
        back={here}
        name={council?.name ?? ""}
        people={candidates.map((one) => ({
          ...one,
          seat: council?.seats.find(({ userId }) => userId === one.id)?.seat ?? "",
        }))}
      />
    </>
  );
}
