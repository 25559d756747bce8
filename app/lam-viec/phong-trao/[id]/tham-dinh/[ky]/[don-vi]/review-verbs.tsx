import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { addDays, dayOf } from "@/lib/calendar";
import { isRemark } from "@/lib/filings/marks/rules";
import type { Review } from "@/lib/filings/verification/queries";
import {
  agreeCleanLinesAction,
  confirmFilingAction,
  markLinesAction,
  receiveFilingAction,
  returnFilingAction,
  takeOverFilingAction,
} from "../../actions";
import { AgreeClean } from "./agree-clean";

/** The verbs of the whole filing: take it up, agree to what is clean, return with all remarks, or confirm. */
export function ReviewVerbs({ review, now }: { review: Review; now: Date }) {
  const { filing, lines, verbs, period, unit, mayMark } = review;
  const offered = (verb: string) => verbs.find((one) => one.verb === verb);
  const [receive, giveBack, confirm] = [offered("receive"), offered("return"), offered("confirm")];
  const input = { filingId: filing.id, version: filing.version };
  const remarks = lines.filter(({ standing }) => isRemark(standing));
  const open = lines.filter(({ standing }) => standing === "open").length;
  const clean = lines.filter(({ isClean }) => isClean);

  return (
    <div className="review-verbs">
      {receive && (
        <VerbButton
          label="Tiếp nhận"
          variant="primary"
          action={receiveFilingAction}
          input={input}
          refusal={receive.refusal}
          done="Đã tiếp nhận. Đơn vị không rút lại được nữa."
        />
      )}
      {review.heldBy !== null &&
        review.mayDecide &&
        ["SUBMITTED", "UNDER_REVIEW"].includes(filing.status) && (
          <VerbButton
            label="Tiếp quản"
            action={takeOverFilingAction}
            input={{ ...input, reason: "" }}
            done="Đã tiếp quản, người đang giữ được báo."
            confirm={{
              title: `Tiếp quản việc thẩm định của ${review.heldBy}`,
              effect: "Ý kiến đã ghi được giữ nguyên. Người đang giữ nhận thông báo kèm lý do.",
              reason: { label: "Lý do tiếp quản" },
            }}
          />
        )}
      {mayMark && (
        <AgreeClean
          filingId={filing.id}
          lines={clean.map(({ indicator, version }) => ({
            indicatorId: indicator.id,
            valueVersion: version,
            label: `${indicator.code} ${indicator.name}`,
          }))}
          agree={agreeCleanLinesAction}
          mark={markLinesAction}
        />
      )}
      {confirm && (
        <VerbButton
          label="Xác nhận số liệu"
          variant="primary"
          action={confirmFilingAction}
          input={input}
          refusal={confirm.refusal}
          done="Đã xác nhận số liệu."
          confirm={{
            title: `Xác nhận số liệu ${period.name} của ${unit.shortName}`,
            effect: `${lines.length} dòng trở thành số liệu chính thức, dùng để xét khen thưởng và không sửa được nữa.`,
          }}
        />
      )}
      {giveBack && (
        <VerbButton
          label={remarks.length ? `Trả lại đơn vị (${remarks.length} nội dung)` : "Trả lại đơn vị"}
          action={returnFilingAction}
          input={{ ...input, dueOn: "", dueTime: "" }}
          refusal={giveBack.refusal}
          done="Đã trả lại đơn vị."
          confirm={{
            title: `Trả lại ${unit.shortName}`,
            effect: <Letter remarks={remarks} open={open} />,
            fields: (
              <div className="flex flex-wrap gap-4">
                <PlainDateField
                  name="dueOn"
                  label="Trình lại trước ngày"
                  required
                  defaultValue={addDays(dayOf(now), 3)}
                />
                <PlainTextField
                  name="dueTime"
                  label="Giờ"
                  inputMode="numeric"
                  required
                  pattern="([01][0-9]|2[0-3]):[0-5][0-9]"
                  defaultValue="16:00"
                />
              </div>
            ),
          }}
        />
      )}
    </div>
  );
}

/** What the unit will read: every remark at once, so that nothing has to be said twice. */
function Letter({ remarks, open }: { remarks: Review["lines"]; open: number }) {
  return (
    <div className="grid gap-2">
      <p>Sở Nội vụ trả lại {remarks.length} nội dung. Đơn vị chỉ sửa được các dòng sau:</p>
      <ol className="grid list-decimal gap-1 pl-5">
        {remarks.map(({ indicator, mark }) => (
          <li key={indicator.id}>
            <strong>{indicator.code}</strong> {indicator.name}: {mark?.reason}
          </li>
        ))}
      </ol>
      {open > 0 && (
        <p className="figures-warning">
          Còn {open} dòng chưa xem. Ý kiến mới về dòng đã đồng ý ở lần sau phải ghi “Phát hiện mới”.
        </p>
      )}
    </div>
  );
}
