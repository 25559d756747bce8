import type { Metadata } from "next";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { roleText, userStandingText } from "@/lib/identity/text";
import { listUsers, type UserItem } from "@/lib/identity/users/queries";
import { userFilter } from "@/lib/identity/users/schema";
import { findUnitChoices } from "@/lib/organizations/units/queries";

export const metadata: Metadata = { title: "Tài khoản" };

const standings = { "dang-dung": "active", "da-khoa": "disabled", "chua-co-don-vi": "without-unit" } as const;
const slugs = Object.entries(standings).map(([value, standing]) => ({
  value,
  label: userStandingText[standing],
}));

function standingCell({ disabledAt, memberships, mustChangePassword }: UserItem) {
  if (disabledAt) return tagHtml("none", userStandingText.disabled, "locked");
  if (!memberships.some(({ isInForce }) => isInForce))
    return tagHtml("missing", userStandingText["without-unit"]);
  return mustChangePassword
    ? tagHtml("due", "Chưa đổi mật khẩu lần đầu")
    : tagHtml("met", userStandingText.active);
}

const rolesCell = ({ memberships }: UserItem) =>
  memberships
    .filter(({ isInForce }) => isInForce)
    .map(({ role, unitName }) => html`<span class="block">${roleText[role]}, ${unitName}</span>`);

export default async function UsersPage({ searchParams }: PageProps<"/quan-tri/tai-khoan">) {
  const actor = await requireActorFor("user.manage");
  const { sau, ...words } = wordsOf(await searchParams);
  const standing = words["trang-thai"];
  const asked = readFilter(userFilter, {
    q: words.q,
    role: words["vai-tro"],
    unitId: words["don-vi"],
    standing: new Map<string, string>(Object.entries(standings)).get(standing ?? "") ?? standing,
    cursor: sau,
  });
  const [{ items, nextCursor }, { units }] = await Promise.all([
    listUsers(actor, asked.used),
    findUnitChoices(actor, dayOf(new Date())),
  ]);

  return (
    <>
      <PageHeader
        title="Tài khoản"
        description="Mỗi tài khoản có vai trò ở một đơn vị, trong một thời gian."
        actions={
          <LinkButton href="/quan-tri/tai-khoan/moi" variant="primary">
            Mở tài khoản
          </LinkButton>
        }
      />
      <FilterBar action="/quan-tri/tai-khoan">
        <PlainTextField label="Tìm theo tên, tài khoản" name="q" defaultValue={words.q} />
        <PlainSelect
          label="Vai trò"
          name="vai-tro"
          all="Tất cả"
          defaultValue={words["vai-tro"]}
          choices={Object.entries(roleText).map(([value, label]) => ({ value, label }))}
        />
        <PlainSelect
          label="Đơn vị"
          name="don-vi"
          all="Tất cả"
          defaultValue={words["don-vi"]}
          choices={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <PlainSelect
          label="Trạng thái"
          name="trang-thai"
          all="Tất cả"
          defaultValue={standing}
          choices={slugs}
        />
      </FilterBar>
      <FilterNotice
        {...asked}
        labels={{
          q: "Tìm theo tên, tài khoản",
          role: "Vai trò",
          unitId: "Đơn vị",
          standing: "Trạng thái",
          cursor: "Trang",
        }}
      />
      {items.length === 0 ? (
        <EmptyState icon="users" title="Không có tài khoản nào">
          Không có tài khoản nào khớp với điều kiện lọc.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Tài khoản, theo tài khoản công vụ"
          hideCaption
          phone="cards"
          rows={items}
          columns={[
            {
              head: "Họ và tên",
              rowHead: true,
              cell: ({ id, name }) => linkHtml(`/quan-tri/tai-khoan/${id}`, name, "row-link"),
            },
            { head: "Tài khoản công vụ", cell: ({ email }) => email },
            { head: "Vai trò, đơn vị", cell: (user) => (rolesCell(user).length ? rolesCell(user) : null) },
            { head: "Xác thực hai lớp", cell: ({ secondFactor }) => (secondFactor ? "Đã bật" : "Chưa bật") },
            { head: "Trạng thái", cell: standingCell },
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
