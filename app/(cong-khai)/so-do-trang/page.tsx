import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";

export const metadata: Metadata = { title: "Sơ đồ trang" };

const places: [string, string][] = [
  ["/", "Trang chủ"],
  ["/phong-trao", "Phong trào thi đua"],
  ["/ket-qua", "Kết quả"],
  ["/quyet-dinh", "Quyết định khen thưởng"],
  ["/du-lieu-mo", "Dữ liệu mở"],
  ["/tim-kiem", "Tìm kiếm"],
  ["/huong-dan", "Hướng dẫn"],
  ["/tro-nang", "Trợ năng"],
  ["/lien-he", "Liên hệ"],
  ["/lam-viec", "Đăng nhập, làm việc"],
];

export default function SiteMapPage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Sơ đồ trang" }]} />
      <PageHeader title="Sơ đồ trang" />
      <ul className="grid gap-2">
        {places.map(([href, label]) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
