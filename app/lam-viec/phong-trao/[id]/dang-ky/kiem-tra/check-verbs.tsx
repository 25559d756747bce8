import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { RegistrationItem } from "@/lib/registrations/items/queries";
import type { RegistrationSheet } from "@/lib/registrations/sheet/queries";
import { askToFixAction, sendToHeadAction, submitRegistrationAction } from "../actions";

type CheckVerbsProps = { sheet: RegistrationSheet; item: RegistrationItem; back: string };

/** Under what is to be sent: the officer passes it on, the head hands it in or gives it back. */
export function CheckVerbs({ sheet: { refusals, isPastLimit, round }, item, back }: CheckVerbsProps) {
  const input = { registrationId: item.id, version: item.version };
  const isHead = refusals.submit?.reason !== "role-may-not";
  const isSendable = item.status !== "AWAITING_HEAD";
  // Past the limit the only thing missing is the reason, and this is where it is given.
  const blocked = refusals.submit?.reason === "too-late" ? null : refusals.submit?.message;
  return (
    <div className="submit-bar flex flex-wrap gap-2 print:hidden">
      {isHead && !isPastLimit && (
        <VerbButton
          label={item.submittedAt ? "Trình lại" : "Trình đăng ký"}
          variant="primary"
          action={submitRegistrationAction}
          input={input}
          refusal={blocked}
          done="Trình xong. Mã tiếp nhận ở phần Biên nhận."
        />
      )}
      {isHead && isPastLimit && (
        <VerbButton
          label="Đăng ký muộn"
          variant="primary"
          action={submitRegistrationAction}
          input={input}
          refusal={blocked}
          done="Trình xong. Mã tiếp nhận ở phần Biên nhận."
          confirm={{
            title: "Đăng ký muộn",
            effect: `Phiếu ghi “Trình muộn” và chờ ${round.recipient} chấp nhận hoặc từ chối.`,
            fields: (
              <PlainTextArea
                name="lateReason"
                label="Lý do đăng ký muộn"
                rows={3}
                required
                defaultValue={item.lateReason ?? ""}
              />
            ),
          }}
        />
      )}
      {!isHead && isSendable && (
        <VerbButton
          label="Chuyển lãnh đạo duyệt"
          variant="primary"
          action={sendToHeadAction}
          input={input}
          refusal={refusals.sendToHead?.message}
          done="Đã chuyển lãnh đạo duyệt."
        />
      )}
      {!refusals.askToFix && (
        <VerbButton
          label="Yêu cầu sửa"
          action={askToFixAction}
          input={input}
          confirm={{
            title: "Yêu cầu sửa phiếu đăng ký",
            effect: "Phiếu trở lại với cán bộ lập phiếu.",
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
