import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Section } from "@/components/ui/section";
import type { listReviews } from "@/lib/evaluation/requests/queries";
import { reviewHref } from "@/lib/evaluation/requests/text";
import { formatInstant } from "@/lib/vietnamese";

type Props = {
  campaignId: string;
  runId: string;
  found: Awaited<ReturnType<typeof listReviews>>;
  conditionName: (id: string) => string;
};

/** The requests about this run that wait for an answer, each leading to its line; nothing when none waits. */
export function OpenReviews({ campaignId, runId, found: { items, nextCursor }, conditionName }: Props) {
  if (items.length === 0) return null;
  return (
    <Section
      title="Đề nghị xem xét lại chờ trả lời"
      {...(nextCursor && {
        description: `${items.length} đề nghị gửi sớm nhất; các đề nghị sau hiện ở đây khi trả lời xong.`,
      })}
    >
      <HtmlTable
        caption="Đề nghị xem xét lại chờ trả lời, gửi trước đứng trước"
        hideCaption
        phone="cards"
        rows={items}
        columns={[
          {
            head: "Đối tượng",
            rowHead: true,
            cell: ({ subjectName, subjectId, conditionId }) =>
              linkHtml(reviewHref({ campaignId, runId, subjectId, conditionId }), subjectName, "row-link"),
          },
          { head: "Điều kiện", cell: ({ conditionId }) => conditionName(conditionId) },
          { head: "Nội dung đề nghị", cell: ({ content }) => content },
          {
            head: "Người gửi",
            cell: ({ filedBy, unitName }) => [filedBy, unitName].filter(Boolean).join(", "),
          },
          { head: "Gửi lúc", cell: ({ filedAt }) => formatInstant(filedAt) },
        ]}
      />
    </Section>
  );
}
