import type { Metadata } from "next";
import { awardTone } from "@/components/commendations/tags";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { wordsOf } from "@/components/forms/read-filter";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { awardStatusText } from "@/lib/commendations/decisions/text";
import { findRegisterFacets, listAwards, type RegisteredAward } from "@/lib/commendations/register/queries";
import { registerFilter } from "@/lib/commendations/register/schema";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Khen thưởng" };
const here = "/lam-viec/khen-thuong";

export default async function RegisterPage({ searchParams }: PageProps<"/lam-viec/khen-thuong">) {
  const words = wordsOf(await searchParams);
  const actor = await requireActorFor("award.read");
  const given = { q: words.q, nam: words.nam, "hinh-thuc": words["hinh-thuc"], nguon: words.nguon };
  const conditions = {
    q: given.q,
    year: given.nam,
    form: given["hinh-thuc"],
    origin: { cong: "portal", "ho-so-cu": "imported" }[given.nguon ?? ""] ?? given.nguon,
    cursor: words.sau,
  };
  const filter = registerFilter.safeParse(conditions);
  const [{ items, nextCursor }, facets] = await Promise.all([
    filter.success ? listAwards(actor, filter.data) : { items: [], nextCursor: null },
    findRegisterFacets(actor),
  ]);
  const address = (cursor?: string) => {
    const query = new URLSearchParams(
      Object.entries({ ...given, sau: cursor }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
    return query.size > 0 ? `${here}?${query}` : here;
  };

  return (
    <>
      <PageHeader
        title="Khen thưởng"
        description="Mọi khen thưởng đã ban hành trên Cổng và khen thưởng nhập từ hồ sơ trước đây."
        actions={
          reach(actor, "award.import") && (
            <LinkButton href={`${here}/nhap`} icon="upload">
              Nhập khen thưởng trước đây
            </LinkButton>
          )
        }
      />
      <FilterBar action={here}>
        <PlainTextField
          name="q"
          label="Tên, đơn vị, số quyết định"
          hint="Không cần gõ dấu; tìm được cả tên cũ của đơn vị."
          defaultValue={given.q}
        />
        <PlainSelect
          name="nam"
          label="Năm ký"
          all="Mọi năm"
          defaultValue={given.nam ?? ""}
          choices={facets.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <PlainSelect
          name="hinh-thuc"
          label="Danh hiệu, hình thức"
          all="Tất cả"
          defaultValue={given["hinh-thuc"] ?? ""}
          choices={facets.forms.map(({ code, name, count }) => ({
            value: code,
            label: `${name} (${count})`,
          }))}
        />
        <PlainSelect
          name="nguon"
          label="Nguồn"
          all="Tất cả"
          defaultValue={given.nguon ?? ""}
          choices={[
            { value: "cong", label: "Ban hành trên Cổng" },
            { value: "ho-so-cu", label: "Nhập từ hồ sơ cũ" },
          ]}
        />
      </FilterBar>
      <FilterNotice
        filter={filter}
        given={conditions}
        labels={{ q: "Tìm", year: "Năm", form: "Hình thức", origin: "Nguồn", cursor: "Trang" }}
      />
      {reach(actor, "award.export") && (
        <ExportPart years={facets.years} year={given.nam ?? dayOf(new Date()).slice(0, 4)} />
      )}
      {items.length === 0 ? (
        <EmptyState icon="award" title="Không có khen thưởng nào phù hợp">
          Bớt điều kiện lọc, hoặc nhập khen thưởng trước đây từ Excel.
        </EmptyState>
      ) : (
        <AwardTable awards={items} />
      )}
      <Pagination
        nextHref={nextCursor && address(nextCursor)}
        firstHref={conditions.cursor ? address() : null}
        shown={`${items.length} dòng`}
      />
    </>
  );
}

const AwardTable = ({ awards }: { awards: RegisteredAward[] }) => (
  <HtmlTable
    caption="Khen thưởng, mới nhất trước"
    hideCaption
    phone="cards"
    rows={awards}
    columns={[
      {
        head: "Tập thể, cá nhân",
        rowHead: true,
        cell: ({ subjectKind, subjectName, post, unitName }) =>
          subjectKind === "INDIVIDUAL"
            ? html`${subjectName}<span class="block text-ink-2">${[post, unitName].filter(Boolean).join(", ")}</span>`
            : subjectName,
      },
      { head: "Danh hiệu, hình thức", cell: ({ awardName }) => awardName },
      {
        head: "Quyết định",
        cell: ({ number, signedOn, issuer, decisionStatus, slug }) =>
          html`<span>${decisionStatus === "PUBLISHED" ? linkHtml(`/quyet-dinh/${slug}`, number) : number} ngày ${formatDate(signedOn)}<span class="block text-ink-2">${issuer}</span></span>`,
      },
      {
        head: "Thành tích",
        cell: ({ roundTitle, period }) =>
          `${roundTitle ? `${roundTitle}, ` : ""}${formatDate(period.from)} đến ${formatDate(period.through)}`,
      },
      { head: "Sổ vàng", cell: ({ book }) => book ?? "Chưa vào sổ" },
      {
        head: "Tình trạng",
        cell: ({ status, isImported }) =>
          html`<span>${tagHtml(awardTone[status], awardStatusText[status])}${isImported ? html` ${tagHtml("none", "Nhập từ hồ sơ cũ")}` : ""}</span>`,
      },
    ]}
  />
);

const exports = [
  ["quoc-gia", "CSDL quốc gia về thi đua, khen thưởng"],
  ["cong-chuc", "CSDL cán bộ, công chức, viên chức"],
  ["thong-ke", "Thống kê phong trào, khen thưởng"],
] as const;

function ExportPart({ years, year }: { years: number[]; year: string }) {
  const chosen = years.includes(Number(year)) ? year : String(years[0] ?? year);
  return (
    <div className="mb-4">
      <Fold summary={`Xuất Excel năm ${chosen}`}>
        <p className="mb-2">
          Danh hiệu và hình thức khen thưởng luôn ở trang hoặc cột riêng. Năm có trên 20.000 dòng được xuất
          thành tệp CSV đủ mọi dòng. Mỗi lần xuất được ghi vào nhật ký.
        </p>
        <div className="flex flex-wrap gap-2">
          {exports.map(([kind, label]) => (
            <LinkButton
              key={kind}
              href={`${here}/xuat?loai=${kind}&nam=${chosen}`}
              icon="download"
              prefetch={false}
            >
              {label}
            </LinkButton>
          ))}
        </div>
      </Fold>
    </div>
  );
}
