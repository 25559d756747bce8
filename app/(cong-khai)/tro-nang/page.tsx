import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "Tuyên bố về trợ năng" };

export default function AccessibilityPage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Trợ năng" }]} />
      <PageHeader
        title="Tuyên bố về trợ năng"
        description="Cổng được làm theo WCAG 2.2 mức AA và Thông tư 26/2020/TT-BTTTT."
      />
      <div className="max-w-reading">
        <Section title="Đọc cho vừa mắt">
          <p>
            Trên cùng của mọi trang có các nút: A- A A+ đổi cỡ chữ; Tăng tương phản, Giảm tương phản; Sáng,
            Tối, Theo thiết bị. Lựa chọn được nhớ trên thiết bị này và áp dụng cho mọi trang.
          </p>
        </Section>
        <Section title="Dùng bằng bàn phím và trình đọc màn hình">
          <p>
            Mọi việc làm được bằng chuột đều làm được bằng bàn phím. Phím Tab đầu tiên ở mỗi trang đưa tới “Bỏ
            qua, tới nội dung chính”. Biểu đồ luôn có bảng số liệu và một câu kết luận.
          </p>
        </Section>
        <Section title="Không cần JavaScript">
          <p>Các trang công khai đọc được đầy đủ khi trình duyệt tắt JavaScript.</p>
        </Section>
        <Section title="Khi gặp khó khăn">
          <p>Báo cho cơ quan chủ quản theo địa chỉ ở cuối trang, nêu trang gặp khó và thiết bị đang dùng.</p>
        </Section>
      </div>
    </>
  );
}
