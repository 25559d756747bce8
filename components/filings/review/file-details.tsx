import { StatusTag } from "@/components/ui/status-tag";
import { isExpired } from "@/lib/filings/evidence/rules";
import { scanStateText } from "@/lib/filings/evidence/text";
import type { GridEvidence } from "@/lib/filings/grid/rules";
import { formatDate, formatFileSize } from "@/lib/vietnamese";

/** What is known of a proof: number, date, page, how long it holds, and the hash that tells it from any other. */
export function FileDetails({ one, startsOn }: { one: GridEvidence; startsOn: string }) {
  const { file, validThrough } = one;
  const facts = [
    one.documentNumber && `số ${one.documentNumber}`,
    one.documentDate && `ngày ${formatDate(one.documentDate)}`,
    one.page && `trang ${one.page}${one.region ? ", có vùng đánh dấu" : ""}`,
    file.pages && `${file.pages} trang`,
    formatFileSize(file.size),
    validThrough && `hiệu lực đến hết ${formatDate(validThrough)}`,
  ].filter(Boolean);
  const scan = scanStateText[file.scan];
  return (
    <span className="block text-ink-2 text-sm">
      {facts.join(", ")}
      {isExpired(validThrough, startsOn) && (
        <>
          {" "}
          <StatusTag tone="overdue">Hết hiệu lực trước kỳ</StatusTag>
        </>
      )}
      {scan && (
        <>
          {" "}
          <StatusTag tone={file.scan === "infected" ? "failed" : "due"}>{scan}</StatusTag>
        </>
      )}
      <span className="file-hash" title="Mã băm SHA-256 của nội dung tệp">
        SHA-256 {file.sha256}
      </span>
    </span>
  );
}
