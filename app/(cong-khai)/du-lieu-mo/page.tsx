import type { Metadata } from "next";
import { html } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "Dữ liệu mở" };

const sets = [
  {
    name: "Kế hoạch phong trào thi đua đã ban hành",
    file: "/du-lieu-mo/ke-hoach",
    about: "Số, ký hiệu, ngày, cơ quan ban hành, thời gian thi đua.",
  },
  {
    name: "Kết quả xét đã công bố",
    file: "/du-lieu-mo/ket-qua",
    about: "Đơn vị, khối, kết luận theo từng hình thức khen thưởng.",
  },
  {
    name: "Danh sách được khen thưởng",
    file: "/du-lieu-mo/khen-thuong",
    about: "Quyết định, họ tên hoặc tên tập thể, đơn vị, hình thức, tình trạng.",
  },
];

export default function OpenDataPage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Dữ liệu mở" }]} />
      <PageHeader
        title="Dữ liệu mở"
        description="Những gì đã công bố, ở dạng máy đọc được. Tệp CSV, mã UTF-8, mở được bằng Excel."
      />
      <HtmlTable
        caption="Các bộ dữ liệu"
        hideCaption
        phone="cards"
        rows={sets}
        columns={[
          { head: "Bộ dữ liệu", rowHead: true, cell: ({ name }) => name },
          { head: "Nội dung", cell: ({ about }) => about },
          { head: "Tải về", cell: ({ file }) => html`<a href="${file}" download>CSV</a>` },
        ]}
      />
      <Section title="Cho hệ thống khác">
        <p>
          Mọi việc trên cổng cũng làm được qua REST: xem <a href="/api/v1">mô tả các địa chỉ</a> hoặc tệp{" "}
          <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
        </p>
      </Section>
    </>
  );
}
