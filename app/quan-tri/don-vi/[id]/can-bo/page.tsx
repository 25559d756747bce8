import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable } from "@/components/tables/data-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { listPeopleOf } from "@/lib/organizations/people/queries";
import { peoplePage } from "@/lib/organizations/people/schema";
import { placeText } from "@/lib/organizations/people/text";
import { validityText } from "../validity";
import { NewPostingForm } from "./new-posting-form";
import { PostingVerbs } from "./posting-verbs";

export const metadata: Metadata = { title: "Cán bộ của đơn vị" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/quan-tri/don-vi/[id]/can-bo">) {
  const { id } = await params;
  const { sau } = await searchParams;
  const actor = await requireActorFor("organization.manage");
  const cursor = peoplePage.field.safeParse(sau).data;
  const people = await listPeopleOf(actor, id, { cursor });
  if (!people) notFound();
  const { unitName, items, nextCursor } = people;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Đơn vị", href: "/quan-tri/don-vi" },
          { label: unitName, href: `/quan-tri/don-vi/${id}` },
          { label: "Cán bộ" },
        ]}
      />
      <PageHeader
        title={`Cán bộ của ${unitName}`}
        description="Những người đơn vị có thể đăng ký, đề nghị khen thưởng đích danh. Ai cần đăng nhập thì mở thêm tài khoản."
      />
      <Section title="Đang công tác">
        {items.length === 0 ? (
          <EmptyState icon="users" title="Chưa có cán bộ nào">
            Chưa có thì đơn vị chỉ đăng ký được cá nhân theo số lượng.
          </EmptyState>
        ) : (
          <DataTable
            caption="Cán bộ đang công tác, theo tên"
            hideCaption
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              { head: "Họ và tên", rowHead: true, cell: ({ fullName }) => fullName },
              { head: "Mã", cell: ({ staffCode }) => staffCode },
              { head: "Chức vụ", cell: ({ post }) => post },
              { head: "Vị trí", cell: ({ place }) => placeText[place] },
              { head: "Công tác", cell: validityText },
              {
                head: "Việc",
                cell: ({ id: postingId, fullName, post, place }) => (
                  <PostingVerbs id={postingId} fullName={fullName} post={post} place={place} />
                ),
              },
            ]}
          />
        )}
        <Pagination
          nextHref={nextCursor && `?${new URLSearchParams({ sau: nextCursor })}`}
          firstHref={cursor ? `/quan-tri/don-vi/${id}/can-bo` : null}
        />
      </Section>
      <Section
        title="Thêm cán bộ"
        description="Người đang ở đơn vị khác của tỉnh được chuyển đến từ ngày này: nhập đúng mã và họ tên của người đó."
      >
        <NewPostingForm unitId={id} today={dayOf(new Date())} />
      </Section>
    </>
  );
}
