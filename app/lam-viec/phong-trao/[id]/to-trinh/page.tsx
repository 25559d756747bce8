import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChainTabs } from "@/components/commendations/chain-tabs";
import { proposalTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { listProposals } from "@/lib/commendations/proposals/queries";
import { proposalStatusText } from "@/lib/commendations/proposals/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Tờ trình" };

export default async function ProposalsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/to-trinh">) {
  const { id } = await params;
  const actor = await requireActorFor("proposal.read");
  const [campaign, proposals] = await Promise.all([findCampaignHead(actor, id), listProposals(actor, id)]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: campaign.title, href: here },
          { label: "Tờ trình" },
        ]}
      />
      <PageHeader
        title="Tờ trình"
        description="Lập từ phiên họp đã ký biên bản; lãnh đạo cho ý kiến từng dòng trên một trang."
      />
      <ChainTabs actor={actor} campaignId={id} current="to-trinh" />
      {proposals.length === 0 ? (
        <EmptyState title="Chưa có tờ trình nào">
          Mở phiên họp Hội đồng đã ký biên bản và chọn “Lập tờ trình”.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Các tờ trình, mới nhất trước"
          hideCaption
          phone="cards"
          rows={proposals}
          columns={[
            {
              head: "Tờ trình",
              rowHead: true,
              cell: (row) =>
                linkHtml(
                  `${here}/to-trinh/${row.code.toLowerCase()}`,
                  `${row.code}: ${row.title}`,
                  "row-link",
                ),
            },
            { head: "Đợt", cell: (row) => row.round.title },
            { head: "Trường hợp", align: "number", cell: (row) => row.lines },
            {
              head: "Trình lúc",
              cell: (row) => (row.submittedAt ? formatInstant(row.submittedAt) : "Chưa trình"),
            },
            {
              head: "Trạng thái",
              cell: (row) => tagHtml(proposalTone[row.status], proposalStatusText[row.status]),
            },
          ]}
        />
      )}
    </>
  );
}
