import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ObjectionList } from "@/components/commendations/objection-list";
import { HtmlTable } from "@/components/tables/html-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { findComments } from "@/lib/commendations/decisions/comments/queries";
import { commentsObstacleText } from "@/lib/commendations/decisions/comments/text";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { ObjectionForm } from "./objection-form";

export const metadata: Metadata = { title: "Lấy ý kiến về dự thảo danh sách" };

export default async function CommentsPageView({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/lay-y-kien/[so]">) {
  const { id, so } = await params;
  const actor = await requireActorFor("objection.file");
  const comments = await findComments(actor, so);
  if (!comments || comments.campaignId !== id) notFound();
  const isOffice = reach(actor, "objection.file") === "province";

  return (
    <>
      <PageHeader
        title="Lấy ý kiến về dự thảo danh sách khen thưởng"
        description={`${comments.title}. Nhận ý kiến từ ${formatDate(comments.from)} đến hết ngày ${formatDate(comments.through)}.`}
      />
      <Section title={`Dự thảo danh sách (${comments.lines.length})`}>
        <HtmlTable
          caption="Dự thảo danh sách"
          hideCaption
          phone="cards"
          rows={comments.lines}
          columns={[
            { head: "STT", align: "number", wideOnly: true, cell: (_, at) => at + 1 },
            { head: "Tập thể, cá nhân", rowHead: true, cell: ({ subjectName }) => subjectName },
            {
              head: "Chức vụ, đơn vị",
              cell: ({ subjectKind, post, unitName }) =>
                subjectKind === "INDIVIDUAL" ? [post, unitName].filter(Boolean).join(", ") : "",
            },
            { head: "Đề nghị", cell: ({ tierName }) => tierName },
          ]}
        />
      </Section>
      <Section title={isOffice ? "Ý kiến đã nhận" : "Ý kiến của đơn vị"}>
        <ObjectionList objections={comments.objections} />
      </Section>
      <Section title={isOffice ? "Ghi nhận ý kiến bằng văn bản" : "Nêu ý kiến"}>
        {comments.obstacle && !(isOffice && comments.obstacle === "window-over") ? (
          <Notice kind="info">{commentsObstacleText[comments.obstacle]}</Notice>
        ) : (
          <ObjectionForm
            decisionId={comments.id}
            byName={isOffice ? "" : actor.unitName}
            today={dayOf(new Date())}
            isOffice={isOffice}
            cases={comments.lines.map((one) => ({ value: one.id, label: one.subjectName }))}
          />
        )}
      </Section>
    </>
  );
}
