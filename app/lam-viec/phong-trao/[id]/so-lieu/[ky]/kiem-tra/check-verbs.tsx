import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import { handOverFilingAction, sendBackFilingAction, submitFilingAction } from "../../actions";

/** The code itself stands in the receipt, above. */
const sentText = "Trình xong. Mã tiếp nhận ở phần Biên nhận.";

/** Under what is to be sent: the officer passes it on, the head submits it or gives it back. */
export function CheckVerbs({ page, back }: { page: SheetPage; back: string }) {
  const { filing, window, verbs } = page;
  if (!filing) return null;
  const offered = (verb: string) => verbs.find((one) => one.verb === verb);
  const [handOver, submit, sendBack] = [offered("handOver"), offered("submit"), offered("sendBack")];
  const input = { filingId: filing.id, version: filing.version };
  const submitLabel = filing.returnedAt ? "Trình lại" : "Trình Sở Nội vụ";

  return (
    <div className="submit-bar flex flex-wrap gap-2 print:hidden">
      {submit && !window.isLate && (
        <VerbButton
          label={submitLabel}
          pendingLabel="Đang trình…"
          variant="primary"
          action={submitFilingAction}
          input={{ ...input, lateReason: "" }}
          refusal={submit.refusal}
          done={sentText}
        />
      )}
      {submit && window.isLate && (
        <VerbButton
          label={submitLabel}
          pendingLabel="Đang trình…"
          variant="primary"
          action={submitFilingAction}
          input={input}
          refusal={submit.refusal}
          done={sentText}
          confirm={{
            title: "Trình muộn",
            effect: "Đã quá hạn. Số liệu được ghi “Trình muộn” cùng lý do dưới đây.",
            fields: (
              <PlainTextArea
                name="lateReason"
                label="Lý do trình muộn"
                rows={3}
                required
                defaultValue={filing.lateReason ?? ""}
              />
            ),
          }}
        />
      )}
      {handOver && !submit && (
        <VerbButton
          label="Chuyển lãnh đạo duyệt"
          pendingLabel="Đang chuyển…"
          variant="primary"
          action={handOverFilingAction}
          input={input}
          refusal={handOver.refusal}
          done="Đã chuyển lãnh đạo duyệt."
        />
      )}
      {sendBack && (
        <VerbButton
          label="Yêu cầu sửa"
          action={sendBackFilingAction}
          input={{ ...input, reason: "" }}
          refusal={sendBack.refusal}
          confirm={{
            title: "Yêu cầu cán bộ nhập liệu sửa số liệu",
            effect: "Số liệu trở lại với cán bộ nhập liệu.",
            reason: { label: "Nội dung cần sửa" },
          }}
          done="Đã yêu cầu sửa."
        />
      )}
      <LinkButton href={back} variant="quiet">
        Quay lại
      </LinkButton>
    </div>
  );
}
