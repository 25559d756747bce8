import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What is outside one's reach and what does not exist look the same. */
export function NotFoundNotice({ homeHref, homeLabel }: { homeHref: string; homeLabel: string }) {
  return (
    <>
      <h1 className="mb-4">Không tìm thấy</h1>
      <EmptyState
        icon="search"
        title="Không có nội dung ở địa chỉ này"
        action={<LinkButton href={homeHref}>{homeLabel}</LinkButton>}
      >
        Địa chỉ có thể đã đổi, nội dung có thể đã được thu hồi, hoặc vai trò hiện tại không được xem.
      </EmptyState>
    </>
  );
}
