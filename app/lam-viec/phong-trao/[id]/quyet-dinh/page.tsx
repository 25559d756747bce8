import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decisionTone } from "@/components/commendations/tags";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { listDecisions } from "@/lib/commendations/decisions/queries";
import { decisionKindText, decisionStatusText } from "@/lib/commendations/decisions/text";
import { findJudgedCampaign } from "@/lib/commendations/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatMoney } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Quyết định khen thưởng" };

export default async function DecisionsPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/quyet-dinh">) {
  const { id } = await params;
  const actor = await requireActorFor("decision.read");
  const [campaign, decisions] = await Promise.all([
    findJudgedCampaign(actor, "decision.read", id),
    listDecisions(actor, id),
  ]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Quyết định khen thưởng"
        description="Quyết định soạn từ tờ trình đã ký duyệt; ban hành có số, ngày, người ký rồi mới công bố."
      />
      {decisions.length === 0 ? (
        <EmptyState icon="approved" title="Chưa có quyết định nào">
          Sau khi tờ trình được ký duyệt, chọn “Dự thảo quyết định” ở trang của tờ trình.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Quyết định, mới nhất trước"
          hideCaption
          phone="cards"
          rows={decisions}
          columns={[
            {
              head: "Quyết định",
              rowHead: true,
              cell: ({ id: decisionId, title }) =>
                linkHtml(`${here}/quyet-dinh/${decisionId}`, title, "row-link"),
            },
            { head: "Loại", cell: ({ kind }) => decisionKindText[kind] ?? kind },
            { head: "Số", cell: ({ number }) => number ?? "Chưa có số" },
            { head: "Ngày ký", cell: ({ signedOn }) => (signedOn ? formatDate(signedOn) : "Chưa ký") },
            {
              head: "Tiền thưởng",
              align: "number",
              cell: ({ totalMoney }) => (totalMoney ? formatMoney(totalMoney) : "Chưa tính"),
            },
            {
              head: "Trạng thái",
              cell: ({ status }) => tagHtml(decisionTone[status], decisionStatusText[status]),
            },
          ]}
        />
      )}
    </>
  );
}
