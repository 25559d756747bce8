import type { Metadata } from "next";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainTextField } from "@/components/forms/plain-fields";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { searchPublications } from "@/lib/publication/queries";
import { publicationSearch } from "@/lib/publication/schema";
import { publicationHref, publicationKindText } from "@/lib/publication/text";
import { formatDate } from "@/lib/vietnamese";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tìm kiếm", robots: { index: false } };

export default async function SearchPage({ searchParams }: PageProps<"/tim-kiem">) {
  const { q, sau } = await searchParams;
  const words = typeof q === "string" ? q : "";
  const given = {
    q: words,
    limit: 20,
    ...(typeof sau === "string" ? { cursor: sau } : {}),
  };
  const asked = publicationSearch.safeParse(given);

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Tìm kiếm" }]} />
      <PageHeader
        title={words && asked.success ? `Kết quả tìm “${asked.data.q}”` : "Tìm kiếm"}
        description="Tìm trong kế hoạch, kết quả và quyết định đã công bố. Gõ có dấu hoặc không dấu đều được."
      />
      <FilterBar action="/tim-kiem" verb="Tìm">
        <PlainTextField
          name="q"
          label="Nội dung cần tìm"
          hint="Tên phong trào, đơn vị, số quyết định hoặc họ tên"
          defaultValue={words}
        />
      </FilterBar>
      {!words ? null : asked.success ? (
        <Results q={words} asked={asked.data} />
      ) : (
        <FilterNotice filter={asked} given={given} labels={{ q: "Nội dung cần tìm", cursor: "Trang" }} />
      )}
    </>
  );
}

async function Results({ q, asked }: { q: string; asked: ReturnType<typeof publicationSearch.parse> }) {
  const { items, nextCursor } = await searchPublications(asked);
  if (items.length === 0)
    return (
      <EmptyState title="Không tìm thấy">
        Không có nội dung công bố nào chứa “{q}”. Thử bớt từ hoặc kiểm tra chính tả.
      </EmptyState>
    );
  return (
    <>
      <HtmlTable
        caption="Kết quả tìm kiếm"
        hideCaption
        phone="cards"
        rows={items}
        columns={[
          {
            head: "Nội dung",
            rowHead: true,
            cell: (item) => linkHtml(publicationHref(item.kind, item.slug), item.title, "row-link"),
          },
          { head: "Loại", cell: (item) => publicationKindText[item.kind] },
          { head: "Nơi công bố", cell: (item) => item.provinceName },
          { head: "Ngày công bố", cell: (item) => formatDate(dayOf(item.publishedAt)) },
        ]}
      />
      <Pagination
        {...(nextCursor ? { nextHref: `/tim-kiem?${new URLSearchParams({ q, sau: nextCursor })}` } : {})}
        {...(asked.cursor ? { firstHref: `/tim-kiem?${new URLSearchParams({ q })}` } : {})}
      />
    </>
  );
}
