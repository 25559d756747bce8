import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChainTabs } from "@/components/commendations/chain-tabs";
import { decisionTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { listDecisions } from "@/lib/commendations/decisions/queries";
import { decisionKindText, decisionStatusText } from "@/lib/commendations/decisions/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatMoney } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Quyết định khen thưởng" };

export default async function DecisionsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/quyet-dinh">) {
  const { id } = await params;
  const actor = await requireActorFor("decision.read");
  const [campaign, decisions] = await Promise.all([findCampaignHead(actor, id), listDecisions(actor, id)]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: campaign.title, href: here },
          { label: "Quyết định khen thưởng" },
        ]}
      />
      <PageHeader
        title="Quyết định khen thưởng"
        description="Dự thảo được lập từ tờ trình đã phê duyệt; số và ngày điền vào quyết định và danh sách cùng lúc."
      />
      <ChainTabs actor={actor} campaignId={id} current="quyet-dinh" />
      {decisions.length === 0 ? (
        <EmptyState title="Chưa có quyết định nào">
          Sau khi tờ trình được phê duyệt, mở tờ trình và chọn “Dự thảo quyết định”.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Các quyết định, mới nhất trước"
          hideCaption
          phone="cards"
          rows={decisions}
          columns={[
            {
              head: "Trích yếu",
              rowHead: true,
              cell: (row) => linkHtml(`${here}/quyet-dinh/${row.id}`, row.title, "row-link"),
            },
            { head: "Loại", cell: (row) => decisionKindText[row.kind] ?? row.kind },
            { head: "Số", cell: (row) => row.number ?? "Chưa có số" },
            { head: "Ngày ký", cell: (row) => (row.signedOn ? formatDate(row.signedOn) : "Chưa ký") },
            { head: "Trường hợp", align: "number", cell: (row) => row.awards },
            {
              head: "Tiền thưởng",
              align: "number",
              cell: (row) => (row.totalMoney ? formatMoney(row.totalMoney) : "Chưa tính"),
            },
            {
              head: "Trạng thái",
              cell: (row) => tagHtml(decisionTone[row.status], decisionStatusText[row.status]),
            },
          ]}
        />
      )}
    </>
  );
}
