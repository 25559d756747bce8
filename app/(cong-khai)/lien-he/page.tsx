import type { Metadata } from "next";
import { portal } from "@/components/shell/portal";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";

export const metadata: Metadata = { title: "Liên hệ" };

export default function ContactPage() {
  const { body, address, responsible, phone, email } = portal();
  const rows = [
    { term: "Cơ quan chủ quản", detail: body },
    { term: "Địa chỉ", detail: address },
    { term: "Chịu trách nhiệm nội dung", detail: responsible },
    { term: "Điện thoại", detail: phone },
    { term: "Thư điện tử", detail: email },
  ].flatMap(({ term, detail }) => (detail ? [{ term, detail }] : []));

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Liên hệ" }]} />
      <PageHeader title="Liên hệ" />
      {rows.length > 0 ? (
        <DetailsList rows={rows} />
      ) : (
        <Notice kind="info">
          Bản chạy thử này chưa khai báo cơ quan chủ quản. Người quản trị khai báo khi đưa vào sử dụng.
        </Notice>
      )}
    </>
  );
}
