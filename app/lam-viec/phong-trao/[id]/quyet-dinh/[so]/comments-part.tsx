import Link from "next/link";
import { ObjectionList } from "@/components/commendations/objection-list";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Section } from "@/components/ui/section";
import type { CommentsPage } from "@/lib/commendations/decisions/comments/queries";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import { formatDate } from "@/lib/vietnamese";
import { answerObjectionAction, openCommentsAction } from "./actions";

type Props = { decision: DecisionPage; comments: CommentsPage | null; end: string | null };

/** Comments on the draft list: opened by the office, each objection answered before the decision is signed. */
export function CommentsPart({ decision, comments, end }: Props) {
  const { id, version, campaignId } = decision;
  const { mayAsk, through } = decision.comments;
  return (
    <Section
      title="Lấy ý kiến về dự thảo danh sách"
      description={
        comments
          ? `Từ ${formatDate(comments.from)} đến hết ngày ${formatDate(comments.through)}. Quyết định chỉ ban hành sau thời gian này, khi mọi ý kiến đã được trả lời.`
          : "Không bắt buộc. Khi mở, các đơn vị đã đăng ký được thông báo và nêu ý kiến về danh sách."
      }
      actions={
        mayAsk && (
          <VerbButton
            label={comments ? "Gia hạn lấy ý kiến" : "Mở lấy ý kiến"}
            variant="secondary"
            action={openCommentsAction}
            input={{ id, version }}
            confirm={{
              title: comments ? "Gia hạn lấy ý kiến" : "Mở lấy ý kiến",
              effect:
                "Thời gian đã thông báo không rút ngắn được. Trong thời gian này quyết định chưa ban hành được.",
              fields: (
                <PlainDateField
                  name="through"
                  label="Ngày cuối nhận ý kiến"
                  defaultValue={through ?? end ?? undefined}
                  required
                />
              ),
            }}
            done="Đã thông báo lấy ý kiến."
          />
        )
      }
    >
      {comments && (
        <>
          <p className="mb-3">
            <Link href={`/lam-viec/phong-trao/${campaignId}/lay-y-kien/${id}`}>
              Trang lấy ý kiến, ghi nhận ý kiến bằng văn bản
            </Link>
          </p>
          <ObjectionList
            objections={comments.objections}
            verb={({ id: objectionId, version: seen, answer }) =>
              mayAsk && (
                <VerbButton
                  label={answer ? "Sửa trả lời" : "Trả lời"}
                  size="small"
                  variant={answer ? "quiet" : "primary"}
                  action={answerObjectionAction}
                  input={{ id: objectionId, version: seen }}
                  confirm={{
                    title: "Trả lời ý kiến",
                    effect: "Người nêu ý kiến được thông báo và đọc được nội dung trả lời.",
                    fields: (
                      <PlainTextArea
                        name="answer"
                        label="Nội dung trả lời"
                        rows={5}
                        defaultValue={answer}
                        required
                      />
                    ),
                  }}
                  done="Đã trả lời."
                />
              )
            }
          />
        </>
      )}
    </Section>
  );
}
