import { EmptyState } from "@/components/ui/empty-state";

/** What a board says before any campaign has a round. */
export function NoRound() {
  return (
    <EmptyState icon="campaign" title="Chưa có đợt thi đua nào để theo dõi">
      Bảng này có số liệu sau khi một kế hoạch được ban hành và mở đợt.
    </EmptyState>
  );
}
