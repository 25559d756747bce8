import { Notice } from "@/components/ui/notice";
import { scannerInUse } from "@/lib/files";
import type { countFilesByScan } from "@/lib/filings/uploads/queries";

type Counts = NonNullable<Awaited<ReturnType<typeof countFilesByScan>>>;

/** Whether uploads are scanned for viruses, said plainly, and what the scanner has said so far. */
export function Scanner({ counts }: { counts: Counts }) {
  const scanner = scannerInUse();
  const said = [
    `${counts.clean} tệp sạch`,
    `${counts.pending} tệp đang kiểm tra`,
    `${counts.infected} tệp có mã độc, đã chặn`,
    `${counts.notScanned} tệp chưa quét`,
  ].join(", ");
  if (scanner === "none")
    return (
      <Notice kind="warning" title="Chưa nối phần mềm quét mã độc">
        Tệp tải lên chỉ được kiểm tra loại, kích thước và cấu trúc, không quét mã độc. Đặt SCAN_COMMAND hoặc
        CLAMD_HOST rồi khởi động lại. Hiện có: {said}.
      </Notice>
    );
  return (
    <Notice kind={counts.pending > 0 ? "warning" : "info"} title="Đang quét mã độc mọi tệp tải lên">
      {scanner === "clamd" ? "Máy chủ quét: ClamAV." : "Quét bằng lệnh SCAN_COMMAND."} Hiện có: {said}.
      {counts.pending > 0 && " Tệp đang kiểm tra chưa mở được cho đến khi phần mềm quét trả lời."}
    </Notice>
  );
}
