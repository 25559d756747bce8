import { Notice } from "@/components/ui/notice";
import type { ShownWindow } from "@/lib/evaluation/requests/queries";
import { reviewLimitText, reviewObstacleText } from "@/lib/evaluation/requests/text";
import { formatDate } from "@/lib/vietnamese";

/** Until when the unit may ask for a line to be looked at again, and by which rule; or why it no longer may. */
export function ReviewWindow({ window }: { window: ShownWindow }) {
  const { obstacle, through, limit } = window;
  return (
    <div className="mb-4 print:hidden">
      <Notice>
        {obstacle ? (
          reviewObstacleText(obstacle, window)
        ) : (
          <>
            Đơn vị đề nghị xem xét lại từng điều kiện đến hết ngày <b>{formatDate(through ?? "")}</b>
            {limit &&
              ` (${reviewLimitText(limit)} sau ngày công nhận kết quả, theo ${limit.source}${limit.verified ? "" : ", chưa đối chiếu văn bản gốc"})`}
            .
          </>
        )}
      </Notice>
    </div>
  );
}
