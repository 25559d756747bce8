import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { NewIndicatorForm } from "./new-indicator-form";

export const metadata: Metadata = { title: "Thêm chỉ tiêu" };

export default async function NewIndicatorPage() {
  await requireActorFor("rule.manage");
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Danh mục", href: "/quan-tri/danh-muc" },
          { label: "Chỉ tiêu", href: "/quan-tri/danh-muc/chi-tieu" },
          { label: "Thêm chỉ tiêu" },
        ]}
      />
      <PageHeader
        title="Thêm chỉ tiêu vào danh mục"
        description="Dùng cho chỉ tiêu nhiều kế hoạch cùng tính. Chỉ tiêu của riêng một kế hoạch được đặt khi soạn kế hoạch đó."
      />
      <NewIndicatorForm today={dayOf(new Date())} />
    </>
  );
}
