import type { Metadata } from "next";
import { FilterNotice } from "@/components/forms/filter-notice";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { VerbButton } from "@/components/forms/verb-button";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { requireActor } from "@/lib/identity/session";
import { listNotices } from "@/lib/notifications/queries";
import { noticeFilter } from "@/lib/notifications/schema";
import { formatInstant } from "@/lib/vietnamese";
import { markNoticesReadAction } from "./actions";

export const metadata: Metadata = { title: "Thông báo" };

export default async function NoticesPage({ searchParams }: PageProps<"/lam-viec/thong-bao">) {
  const actor = await requireActor();
  const filter = readFilter(noticeFilter, { cursor: wordsOf(await searchParams).sau });
  const { cursor } = filter.used;
  const { items, nextCursor } = await listNotices(actor, cursor);
  const unread = items.some(({ readAt }) => !readAt);

  return (
    <>
      <PageHeader
        title="Thông báo"
        actions={
          unread && (
            <VerbButton
              label="Đánh dấu đã đọc"
              variant="secondary"
              action={markNoticesReadAction}
              input={{}}
              done="Mọi thông báo đã được đánh dấu là đã đọc."
            />
          )
        }
      />
      <FilterNotice {...filter} labels={{ cursor: "Trang" }} />
      {items.length === 0 ? (
        <EmptyState title="Chưa có thông báo">
          Thông báo đến khi có việc được giao, trả lại hoặc xác nhận.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Thông báo, mới nhất trước"
          hideCaption
          phone="cards"
          rows={items}
          columns={[
            { head: "Nội dung", rowHead: true, cell: ({ text, href }) => linkHtml(href, text, "row-link") },
            { head: "Lúc", cell: ({ createdAt }) => formatInstant(createdAt) },
            {
              head: "Trạng thái",
              cell: ({ readAt }) => (readAt ? "Đã đọc" : tagHtml("sent", "Mới", "bell")),
            },
          ]}
        />
      )}
      <Pagination
        {...(nextCursor ? { nextHref: `?sau=${nextCursor}` } : {})}
        {...(cursor ? { firstHref: "/lam-viec/thong-bao" } : {})}
      />
    </>
  );
}
