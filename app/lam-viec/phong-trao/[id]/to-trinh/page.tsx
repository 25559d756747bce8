import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { proposalTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { decisionStatusText } from "@/lib/commendations/decisions/text";
import { listProposals } from "@/lib/commendations/proposals/queries";
import { proposalStatusText } from "@/lib/commendations/proposals/text";
import { findJudgedCampaign } from "@/lib/commendations/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Tờ trình khen thưởng" };

export default async function ProposalsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/to-trinh">) {
  const { id } = await params;
  const actor = await requireActorFor("proposal.read");
  const [campaign, proposals] = await Promise.all([
    findJudgedCampaign(actor, "proposal.read", id),
    listProposals(actor, id),
  ]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Tờ trình khen thưởng"
        description="Tờ trình lập từ phiên họp Hội đồng đã hoàn thành; lãnh đạo cho ý kiến từng dòng."
      />
      {proposals.length === 0 ? (
        <EmptyState icon="file" title="Chưa có tờ trình nào">
          Sau khi ký biên bản, chọn “Lập tờ trình” ở trang của phiên họp.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Tờ trình, mới nhất trước"
          hideCaption
          phone="cards"
          rows={proposals}
          columns={[
            {
              head: "Tờ trình",
              rowHead: true,
              cell: ({ code, title }) =>
                linkHtml(`${here}/to-trinh/${code.toLowerCase()}`, title, "row-link"),
            },
            { head: "Mã", cell: ({ code }) => code },
            { head: "Đợt", cell: ({ round }) => round.title },
            { head: "Trường hợp", align: "number", cell: ({ lines }) => lines },
            {
              head: "Đã trình",
              cell: ({ submittedAt }) => (submittedAt ? formatInstant(submittedAt) : "Chưa trình"),
            },
            {
              head: "Trạng thái",
              cell: ({ status }) =>
                tagHtml(
                  proposalTone[status],
                  proposalStatusText[status],
                  ...(status === "SUBMITTED" ? (["waiting"] as const) : []),
                ),
            },
            {
              head: "Quyết định",
              cell: ({ decision }) => (decision ? decisionStatusText[decision.status] : "Chưa có"),
            },
          ]}
        />
      )}
    </>
  );
}
