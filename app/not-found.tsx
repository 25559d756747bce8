import type { Metadata } from "next";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Không tìm thấy" };

export default function NotFound() {
  return (
    <PublicShell portal={portal()}>
      <h1 className="mb-4">Không tìm thấy</h1>
      <EmptyState
        icon="search"
        title="Không có nội dung ở địa chỉ này"
        action={<LinkButton href="/">Về Trang chủ</LinkButton>}
      >
        Địa chỉ có thể đã đổi, nội dung có thể đã được thu hồi, hoặc vai trò hiện tại không được xem.
      </EmptyState>
    </PublicShell>
  );
}
