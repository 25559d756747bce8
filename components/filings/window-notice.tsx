import { Notice } from "@/components/ui/notice";
import { addDays, dayOf } from "@/lib/calendar";
import type { WindowObstacle } from "@/lib/filings/rules";
import { filingObstacleText } from "@/lib/filings/text";
import { deadlineDistance, formatDate, formatInstant, withStop } from "@/lib/vietnamese";

type WindowNoticeProps = {
  window: {
    dueAt: Date | null;
    isLate: boolean;
    isLocked: boolean;
    reopenedUntil: Date | null;
    obstacle: WindowObstacle | null;
  };
  period: { opensOn: string };
  isReturned: boolean;
  /** Who approved the exception to the lock, and why. */
  exception?: { approvedBy: string; reason: string } | null;
  now: Date;
};

/** The rule of time that holds for this sheet now, quoted with its moment. */
export function WindowNotice({ window, period, isReturned, exception, now }: WindowNoticeProps) {
  const { obstacle, dueAt, isLate, isLocked, reopenedUntil } = window;
  if (obstacle === "too-early")
    return (
      <Notice kind="info">
        Kỳ báo cáo mở ngày {formatDate(period.opensOn)}. Trước ngày đó chưa nhập, trình số liệu được.
      </Notice>
    );
  if (obstacle) return <Notice kind="late">{filingObstacleText[obstacle]}</Notice>;
  const limit = dueAt && limitText(dueAt, isReturned);
  return (
    <>
      {isLocked && reopenedUntil && (
        <Notice kind="warning">
          Kỳ đã khóa, được mở lại cho đơn vị đến hết ngày{" "}
          {formatDate(dayOf(new Date(reopenedUntil.getTime() - 1)))}
          {exception ? `, do ${exception.approvedBy} cho phép. Lý do: ${withStop(exception.reason)}` : "."}
        </Notice>
      )}
      {limit && (
        <Notice kind={isLate ? "late" : "info"}>
          {limit} ({deadlineDistance({ closesAt: dueAt, now })}).
          {isLate && " Vẫn có thể trình và sẽ ghi “Trình muộn”."}
        </Notice>
      )}
    </>
  );
}

/** A period closes with a day, a return with an hour. */
function limitText(dueAt: Date, isReturned: boolean): string {
  if (isReturned) return `Đề nghị trình lại trước ${formatInstant(dueAt)}`;
  return `Hạn: đến hết ngày ${formatDate(addDays(dayOf(dueAt), -1))}`;
}
