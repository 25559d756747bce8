import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { dayOf, timeOf } from "@/lib/calendar";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import { custodyText } from "@/lib/filings/standing/text";
import { formatDate } from "@/lib/vietnamese";

/** What an official sending leaves in the hand: code, time, version, and the files with their pages. */
export function Receipt({ page, now }: { page: SheetPage; now: Date }) {
  const { filing, lines } = page;
  if (!filing?.receiptCode || !filing.submittedAt) return null;
  const files = new Map(lines.flatMap(({ evidence }) => evidence.map(({ file }) => [file.id, file])));
  const isSent = ["SUBMITTED", "UNDER_REVIEW", "CONFIRMED"].includes(filing.status);
  const moment = `${timeOf(filing.submittedAt)}, ${formatDate(dayOf(filing.submittedAt))}`;
  return (
    <Section title="Biên nhận" actions={<PrintButton />}>
      {isSent && (
        <Notice kind="success">
          Đã trình lúc {moment}. Mã tiếp nhận: {filing.receiptCode}.
        </Notice>
      )}
      <DetailsList
        rows={[
          { term: "Mã tiếp nhận", detail: filing.receiptCode },
          {
            term: "Trình lúc",
            detail: `${moment}${filing.submittedBy ? `, ${filing.submittedBy}` : ""}${filing.late ? ` (Trình muộn: ${filing.lateReason})` : ""}`,
          },
          { term: "Phiên bản", detail: `${filing.revision}.${filing.version}` },
          ...(filing.custody ? [{ term: "Nơi giữ", detail: custodyText(filing.custody, now) }] : []),
          ...(filing.confirmedAt
            ? [
                {
                  term: "Xác nhận",
                  detail: `${filing.confirmedBy ?? "Sở Nội vụ"}, ${formatDate(dayOf(filing.confirmedAt))}`,
                },
              ]
            : []),
          {
            term: "Tệp kèm theo",
            detail:
              files.size === 0 ? (
                "Không có"
              ) : (
                <ul>
                  {[...files.values()].map(({ id, name, pages, sha256 }) => (
                    <li key={id}>
                      <a href={`/tep/${id}`}>{name}</a>
                      {pages ? ` (${pages} trang)` : ""}
                      <span className="file-hash">SHA-256 {sha256}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  );
}
