import type { Metadata } from "next";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { listPublications } from "@/lib/publication/queries";
import { publicationHref } from "@/lib/publication/text";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = {
  title: "Quyết định khen thưởng",
  description: "Các quyết định khen thưởng đã công bố và danh sách kèm theo.",
};
export const revalidate = 3600;

export default async function PublicDecisionsPage() {
  const { items } = await listPublications("DECISION", { limit: 100 });

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Quyết định khen thưởng" }]} />
      <PageHeader
        title="Quyết định khen thưởng"
        description="Quyết định đã công bố, mới nhất trước, kèm danh sách được khen."
      />
      {items.length === 0 ? (
        <EmptyState icon="campaign" title="Chưa có quyết định nào được công bố">
          Quyết định hiện ở đây ngay khi được công bố.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Quyết định đã công bố"
          hideCaption
          phone="cards"
          rows={items}
          columns={[
            {
              head: "Quyết định",
              rowHead: true,
              cell: ({ slug, card, title }) =>
                linkHtml(publicationHref("DECISION", slug), `Số ${card.number}: ${title}`, "row-link"),
            },
            { head: "Ngày ký", cell: ({ card }) => formatDate(card.signedOn) },
            { head: "Nơi ban hành", cell: ({ card, provinceName }) => `${card.issuer}, ${provinceName}` },
            { head: "Tập thể", align: "number", cell: ({ card }) => card.collectives },
            { head: "Cá nhân", align: "number", cell: ({ card }) => card.individuals },
          ]}
        />
      )}
    </>
  );
}
