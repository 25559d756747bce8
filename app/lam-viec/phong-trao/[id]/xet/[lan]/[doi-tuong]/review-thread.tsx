import { PlainSelect, PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import type { ShownReview } from "@/lib/evaluation/requests/queries";
import type { ReviewInput } from "@/lib/evaluation/requests/schema";
import { reviewOutcomeText, reviewStatusText } from "@/lib/evaluation/requests/text";
import { formatInstant } from "@/lib/vietnamese";
import { ReviewOutcome, type ReviewStatus } from "@/prisma/generated/enums";
import { answerReviewAction, fileReviewAction, withdrawReviewAction } from "../../actions";

const tones: Record<ReviewStatus, Tone> = { OPEN: "sent", ANSWERED: "approved", WITHDRAWN: "none" };
const outcomes = Object.values(ReviewOutcome).map((value) => ({ value, label: reviewOutcomeText[value] }));

type Props = { reviews: readonly ShownReview[]; question: string; ask: Omit<ReviewInput, "content"> | null };

/** What was asked about one line and answered, in its order; and where another question may be put, the verb for it. */
export function ReviewThread({ reviews, question, ask }: Props) {
  const mayAsk = ask && !reviews.some(({ status }) => status === "OPEN");
  if (reviews.length === 0 && !mayAsk) return null;
  return (
    <div className="mt-3 grid justify-items-start gap-3">
      {reviews.length > 0 && (
        <ol className="grid w-full gap-3">
          {reviews.map((review) => (
            <Review key={review.id} review={review} question={question} />
          ))}
        </ol>
      )}
      {mayAsk && (
        <div className="print:hidden">
          <VerbButton
            label="Đề nghị xem xét lại"
            variant="secondary"
            size="small"
            action={fileReviewAction}
            input={ask}
            confirm={{
              title: `Đề nghị xem xét lại: ${question}`,
              effect: "Cơ quan thường trực nhận đề nghị và trả lời ngay tại điều kiện này.",
              fields: (
                <PlainTextArea
                  name="content"
                  label="Nội dung đề nghị"
                  hint="Nêu chỗ chưa đúng và số liệu, tài liệu làm căn cứ."
                  rows={5}
                  required
                />
              ),
            }}
            done="Đã gửi đề nghị xem xét lại."
          />
        </div>
      )}
    </div>
  );
}

function Review({ review, question }: { review: ShownReview; question: string }) {
  const { id, version, status, content, filedBy, filedAt, unitName } = review;
  return (
    <li className="grid gap-2 border-l-4 border-line pl-3 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <b>Đề nghị xem xét lại</b>
        <StatusTag tone={tones[status]}>{reviewStatusText[status]}</StatusTag>
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{content}</p>
      <p className="text-ink-2">
        {[filedBy, unitName].filter(Boolean).join(", ")}, {formatInstant(filedAt)}
      </p>
      <Answer review={review} />
      {(review.mayAnswer || review.mayWithdraw) && (
        <div className="flex flex-wrap gap-2 print:hidden">
          {review.mayAnswer && (
            <VerbButton
              label="Trả lời"
              size="small"
              action={answerReviewAction}
              input={{ id, version }}
              confirm={{
                title: `Trả lời đề nghị: ${question}`,
                effect: "Câu trả lời gửi cho đơn vị và được lưu cùng kết quả. Kết quả mới có từ lần xét sau.",
                fields: (
                  <>
                    <PlainSelect name="outcome" label="Kết luận" choices={outcomes} />
                    <PlainTextArea name="answer" label="Lý do" rows={5} required />
                  </>
                ),
              }}
              done="Đã trả lời đề nghị."
            />
          )}
          {review.mayWithdraw && (
            <VerbButton
              label="Rút lại"
              variant="secondary"
              size="small"
              action={withdrawReviewAction}
              input={{ id, version }}
              confirm={{
                title: "Rút lại đề nghị xem xét lại",
                effect: "Cơ quan thường trực không phải trả lời đề nghị này nữa.",
              }}
              done="Đã rút lại đề nghị."
            />
          )}
        </div>
      )}
    </li>
  );
}

function Answer({ review: { outcome, answer, answeredBy, answeredAt } }: { review: ShownReview }) {
  if (!outcome || !answeredAt) return null;
  return (
    <div className="grid gap-1">
      <p className="whitespace-pre-line wrap-anywhere">
        <b>{reviewOutcomeText[outcome]}.</b> {answer}
      </p>
      <p className="text-ink-2">
        {answeredBy ? `${answeredBy}, ` : ""}
        {formatInstant(answeredAt)}
      </p>
    </div>
  );
}
