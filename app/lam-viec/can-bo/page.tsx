import type { Metadata } from "next";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listStaffMembers, listStaffUnits, type StaffItem } from "@/lib/organizations/staff/queries";
import { staffGroupText } from "@/lib/organizations/staff/rules";
import { staffFilter } from "@/lib/organizations/staff/schema";

export const metadata: Metadata = { title: "Cán bộ" };

const place = "/lam-viec/can-bo";
const cell = (text: (posting: StaffItem["postings"][number]) => string) => (member: StaffItem) =>
  member.postings.map((posting) => html`<span class="block">${text(posting)}</span>`);

export default async function StaffPage({ searchParams }: PageProps<"/lam-viec/can-bo">) {
  const actor = await requireActorFor("staff.read");
  const { sau, ...words } = wordsOf(await searchParams);
  const asked = readFilter(staffFilter, { q: words.q, unitId: words["don-vi"], cursor: sau });
  const [{ items, nextCursor }, units] = await Promise.all([
    listStaffMembers(actor, asked.used),
    listStaffUnits(actor, "staff.read"),
  ]);
  const mayManage = reach(actor, "staff.manage") !== null;

  return (
    <>
      <PageHeader
        title="Cán bộ"
        description="Người đang công tác; đăng ký, xét và khen thưởng cá nhân dựa vào danh sách này."
        actions={
          mayManage && (
            <LinkButton href={`${place}/them`} variant="primary" icon="plus">
              Thêm cán bộ
            </LinkButton>
          )
        }
      />
      <FilterBar action={place}>
        <PlainTextField label="Tìm theo tên, mã" name="q" defaultValue={words.q} />
        {units.length > 1 && (
          <PlainSelect
            label="Đơn vị"
            name="don-vi"
            all="Tất cả"
            defaultValue={words["don-vi"]}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FilterBar>
      <FilterNotice {...asked} labels={{ q: "Tìm theo tên, mã", unitId: "Đơn vị", cursor: "Trang" }} />
      {items.length === 0 ? (
        <EmptyState icon="users" title="Không có cán bộ nào">
          {words.q
            ? "Không có cán bộ nào khớp với điều kiện lọc."
            : "Thêm từng người hoặc dán danh sách từ Excel để đăng ký được cá nhân."}
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Cán bộ đang công tác, theo tên"
          hideCaption
          phone="cards"
          rows={items}
          columns={[
            {
              head: "Họ và tên",
              rowHead: true,
              cell: ({ id, fullName }) => linkHtml(`${place}/${id}`, fullName, "row-link"),
            },
            { head: "Mã cán bộ", cell: ({ staffCode }) => staffCode },
            { head: "Chức vụ", cell: cell(({ post }) => post) },
            { head: "Nhóm", cell: cell(({ group }) => staffGroupText[group]) },
            { head: "Đơn vị", cell: cell(({ unitName }) => unitName) },
          ]}
        />
      )}
      <Pagination
        nextHref={nextCursor && `?${new URLSearchParams({ ...words, sau: nextCursor })}`}
        firstHref={sau ? `?${new URLSearchParams(words)}` : null}
      />
    </>
  );
}
