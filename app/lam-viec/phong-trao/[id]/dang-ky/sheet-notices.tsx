import { Notice } from "@/components/ui/notice";
import type { RegistrationSheet } from "@/lib/registrations/sheet/queries";
import { custodyText, limitText } from "@/lib/registrations/text";
import { formatInstant } from "@/lib/vietnamese";

/** What the unit has to know before anything else: the limit, what came back and why, who holds the sheet. */
export function SheetNotices({ sheet, now }: { sheet: RegistrationSheet; now: Date }) {
  const { round, item, custody, refusals, isPastLimit } = sheet;
  const isOpen = !item || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(item.status);
  const { deadline, phrase, clauseLabel } = round.limit;
  const quoted = phrase && `Kế hoạch ghi: “${phrase}”${clauseLabel ? ` (${clauseLabel})` : ""}.`;
  const returned = item?.returnReason && (item.status === "RETURNED" || item.status === "DRAFT");
  const blocked = refusals.save && refusals.save.reason !== "already-sent" ? refusals.save.message : null;

  return (
    <div className="mb-6 grid gap-3 empty:hidden">
      {blocked && <Notice kind="warning">{blocked}</Notice>}
      {isOpen && !blocked && isPastLimit && (
        <Notice kind="late" title={limitText(deadline, now)}>
          {quoted} Vẫn có thể trình kèm lý do, phiếu sẽ ghi “Trình muộn” và chờ chấp nhận.
        </Notice>
      )}
      {isOpen && !blocked && !isPastLimit && (
        <Notice title={limitText(deadline, now)}>
          {quoted} {round.required ? null : "Phong trào tự nguyện."} Nơi nhận: {round.recipient}.
        </Notice>
      )}
      {returned && item && (
        <Notice
          kind="warning"
          title={item.status === "RETURNED" ? "Phiếu bị trả lại" : "Lãnh đạo đơn vị yêu cầu sửa"}
        >
          {item.returnReason}
          {item.decidedAt && (
            <span className="block text-sm">
              {item.decidedBy}, {formatInstant(item.decidedAt)}
            </span>
          )}
        </Notice>
      )}
      {item?.status === "REJECTED" && (
        <Notice kind="error" title="Phiếu đăng ký muộn không được chấp nhận">
          {item.returnReason}
        </Notice>
      )}
      {custody && <Notice>{custodyText(custody, now)}</Notice>}
    </div>
  );
}
