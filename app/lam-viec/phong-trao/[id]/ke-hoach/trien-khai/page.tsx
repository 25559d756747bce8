import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { findCascade } from "@/lib/campaigns/references/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Kế hoạch của các đơn vị" };

export default async function CascadePage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/trien-khai">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const campaign = await findCampaignHead(actor, id);
  if (!campaign) notFound();
  const rows = await findCascade(actor, id);
  const issued = rows?.filter(({ child }) => child).length ?? 0;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: campaign.title, href: `/lam-viec/phong-trao/${id}` },
          { label: "Kế hoạch", href: `/lam-viec/phong-trao/${id}/ke-hoach` },
          { label: "Kế hoạch của các đơn vị" },
        ]}
      />
      <PageHeader
        title="Kế hoạch của các đơn vị"
        description={
          rows ? `${issued}/${rows.length} đơn vị đã ban hành kế hoạch riêng theo kế hoạch này.` : undefined
        }
      />
      {rows ? (
        <HtmlTable
          caption="Đơn vị phải ban hành kế hoạch riêng"
          hideCaption
          rows={rows}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
            { head: "Khối", cell: ({ blockName }) => blockName },
            {
              head: "Kế hoạch",
              cell: ({ child }) =>
                child &&
                linkHtml(
                  `/lam-viec/phong-trao/${child.id}/ke-hoach`,
                  `${child.number ?? "Không ghi số"}${child.issuedOn ? ` ngày ${formatDate(child.issuedOn)}` : ""}`,
                ),
            },
            {
              head: "Tình hình",
              cell: ({ child }) =>
                child ? tagHtml("published", "Đã ban hành") : tagHtml("missing", "Chưa ban hành"),
            },
          ]}
        />
      ) : (
        <EmptyState icon="campaign" title="Kế hoạch không yêu cầu đơn vị ban hành kế hoạch riêng" />
      )}
    </>
  );
}
