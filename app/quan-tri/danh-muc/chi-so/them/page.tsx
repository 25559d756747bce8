import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { CatalogueTrail } from "../catalogue-trail";
import { NewIndexForm } from "./new-index-form";

export const metadata: Metadata = { title: "Thêm chỉ số" };

export default async function NewIndexPage() {
  await requireActorFor("rule.manage");
  return (
    <>
      <CatalogueTrail here="Thêm chỉ số" />
      <PageHeader
        title="Thêm chỉ số vào danh mục"
        description="Sau khi thêm, nhập được kết quả từ Excel và đặt được điều kiện theo chỉ số này trong kế hoạch."
      />
      <NewIndexForm />
    </>
  );
}
