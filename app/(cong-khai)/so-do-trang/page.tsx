import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, PageHeader } from "@/components/ui/section";

export const metadata: Metadata = { title: "Sơ đồ trang" };

type Place = { href: string; label: string; about: string };

const parts: { title: string; places: Place[] }[] = [
  {
    title: "Công khai",
    places: [
      { href: "/", label: "Trang chủ", about: "Phong trào đang diễn ra, mốc sắp tới, tin mới công bố." },
      {
        href: "/phong-trao",
        label: "Phong trào thi đua",
        about: "Kế hoạch, chỉ tiêu, điều kiện, mốc thời gian.",
      },
      { href: "/ket-qua", label: "Kết quả", about: "Kết quả đã công nhận của từng đợt." },
      { href: "/quyet-dinh", label: "Quyết định khen thưởng", about: "Quyết định và danh sách được khen." },
      { href: "/tim-kiem", label: "Tìm kiếm", about: "Tìm theo tên, đơn vị, số quyết định." },
    ],
  },
  {
    title: "Dữ liệu",
    places: [
      { href: "/du-lieu-mo", label: "Dữ liệu mở", about: "Tải những gì đã công bố, mở được bằng Excel." },
      { href: "/api/v1", label: "REST v1", about: "Các địa chỉ cho phần mềm khác kết nối." },
    ],
  },
  {
    title: "Làm việc",
    places: [
      { href: "/lam-viec", label: "Việc cần làm", about: "Đăng ký, số liệu, thẩm định, xét, phê duyệt." },
      { href: "/lam-viec/thong-bao", label: "Thông báo", about: "Việc được giao, trả lại, xác nhận." },
      {
        href: "/lam-viec/tai-khoan",
        label: "Tài khoản của tôi",
        about: "Mật khẩu, xác thực hai lớp, phiên làm việc.",
      },
    ],
  },
  {
    title: "Trợ giúp",
    places: [
      { href: "/huong-dan", label: "Hướng dẫn", about: "Mỗi vai trò làm những việc gì." },
      { href: "/tro-nang", label: "Trợ năng", about: "Cỡ chữ, tương phản, bàn phím, trình đọc màn hình." },
      { href: "/lien-he", label: "Liên hệ", about: "Cơ quan chủ quản và cách liên lạc." },
    ],
  },
];

export default function SiteMapPage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Sơ đồ trang" }]} />
      <PageHeader title="Sơ đồ trang" description="Mọi nơi của cổng; phần Làm việc cần đăng nhập." />
      <div className="grid gap-4 md:grid-cols-2">
        {parts.map(({ title, places }) => (
          <Card key={title}>
            <h2 className="mb-3">{title}</h2>
            <ul className="grid gap-3">
              {places.map(({ href, label, about }) => (
                <li key={href}>
                  <Link href={href} prefetch={false} className="font-medium">
                    {label}
                  </Link>
                  <p className="text-sm text-ink-2">{about}</p>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
