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
  title: "Kết quả",
  description: "Kết quả xét thi đua đã công nhận và công bố.",
};
export const revalidate = 3600;

export default async function PublicResultsPage() {
  const { items } = await listPublications("RESULTS", { limit: 100 });

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Kết quả" }]} />
      <PageHeader
        title="Kết quả"
        description="Kết quả đã công nhận của từng đợt. Mỗi kết luận dẫn tới điều kiện của kế hoạch."
      />
      {items.length === 0 ? (
        <EmptyState icon="campaign" title="Chưa có kết quả nào được công bố">
          Kết quả hiện ở đây sau khi được công nhận và công bố.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Kết quả đã công bố"
          hideCaption
          phone="cards"
          rows={items}
          columns={[
            {
              head: "Phong trào",
              rowHead: true,
              cell: ({ slug, card }) =>
                linkHtml(publicationHref("RESULTS", slug), card.campaignTitle, "row-link"),
            },
            { head: "Đợt", cell: ({ card }) => card.roundTitle },
            { head: "Nơi công bố", cell: ({ provinceName }) => provinceName },
            { head: "Ngày công nhận", cell: ({ card }) => formatDate(card.recognisedOn) },
            {
              head: "Đủ điều kiện",
              align: "number",
              cell: ({ card }) => card.counts.find(({ outcome }) => outcome === "MET")?.count ?? 0,
            },
          ]}
        />
      )}
    </>
  );
}
