import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sessionTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { findJudgedCampaign } from "@/lib/commendations/queries";
import { listSessions } from "@/lib/commendations/sessions/queries";
import { awardNameOf, ballotKindText, sessionStatusText } from "@/lib/commendations/sessions/text";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Phiên họp Hội đồng" };

export default async function SessionsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong">) {
  const { id } = await params;
  const actor = await requireActorFor("council.read");
  const [campaign, sessions] = await Promise.all([
    findJudgedCampaign(actor, "council.read", id),
    listSessions(actor, id),
  ]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Phiên họp Hội đồng"
        description="Hội đồng Thi đua – Khen thưởng xem xét từng trường hợp; đến khi chốt phiếu chỉ biết ai đã bỏ phiếu."
        actions={
          reach(actor, "council.prepare") && (
            <>
              <LinkButton href={`${here}/hoi-dong/moi`} variant="primary" icon="plus">
                Lập phiên họp
              </LinkButton>
              <LinkButton href={`${here}/hoi-dong/thanh-lap`} icon="council">
                Quyết định thành lập
              </LinkButton>
            </>
          )
        }
      />
      {sessions.length === 0 ? (
        <EmptyState icon="council" title="Chưa có phiên họp nào">
          Thư ký Hội đồng lập phiên họp từ danh sách đề nghị khen thưởng.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Phiên họp, mới nhất trước"
          hideCaption
          phone="cards"
          rows={sessions}
          columns={[
            {
              head: "Phiên họp",
              rowHead: true,
              cell: ({ code, title }) =>
                linkHtml(`${here}/hoi-dong/${code.toLowerCase()}`, title, "row-link"),
            },
            { head: "Mã", cell: ({ code }) => code },
            { head: "Ngày họp", cell: ({ heldOn }) => formatDate(heldOn) },
            { head: "Đề nghị", cell: ({ awardCode }) => awardNameOf(awardCode) },
            { head: "Hình thức", cell: ({ ballotKind }) => ballotKindText[ballotKind] },
            { head: "Trường hợp", align: "number", cell: ({ cases }) => cases },
            { head: "Đã bỏ phiếu", align: "number", cell: ({ voted, members }) => `${voted}/${members}` },
            {
              head: "Trạng thái",
              cell: ({ status }) =>
                tagHtml(
                  sessionTone[status],
                  sessionStatusText[status],
                  ...(status === "VOTING" ? (["waiting"] as const) : []),
                ),
            },
          ]}
        />
      )}
    </>
  );
}
