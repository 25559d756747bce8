import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { outcomeLabel, outcomeTone } from "@/components/evaluation/outcome-tag";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { html, type Insert, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { PageHeader } from "@/components/ui/section";
import { findComparison } from "@/lib/evaluation/comparison/queries";
import { comparisonFilter } from "@/lib/evaluation/comparison/schema";
import { runKindText } from "@/lib/evaluation/text";
import { requireActorFor } from "@/lib/identity/session";

export const metadata: Metadata = { title: "So sánh hai lần xét" };

type Found = NonNullable<Awaited<ReturnType<typeof findComparison>>>;
type Row = Found["items"][number];

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/xet/[lan]/so-sanh">) {
  const { id, lan } = await params;
  const actor = await requireActorFor("run.read");
  const { voi, xem, sau } = wordsOf(await searchParams);
  const asked = readFilter(comparisonFilter, {
    with: voi,
    view: xem === "du-kien" ? "facts" : xem,
    cursor: sau,
  });
  const filter = asked.used;
  const found = await findComparison(actor, lan, filter);
  if (found?.run.round.campaignId !== id) notFound();
  const { run, other, others, items, nextCursor } = found;
  const here = `/lam-viec/phong-trao/${id}/xet`;
  const name = (one: { kind: keyof typeof runKindText; number: number }) =>
    `${runKindText[one.kind]} lần ${one.number}`;
  const address = (changed: Record<string, string>) =>
    `${here}/${lan}/so-sanh?${new URLSearchParams({ ...(other ? { voi: String(other.number) } : {}), ...changed })}`;
  const view: Record<string, string> = filter.view === "facts" ? { xem: "du-kien" } : {};

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Xét khen thưởng", href: here },
          { label: name(run), href: `${here}/${lan}` },
          { label: "So sánh" },
        ]}
      />
      <PageHeader
        title={other ? `${name(run)} so với ${name(other).toLowerCase()}` : "So sánh hai lần xét"}
        description={run.round.title}
      />
      <FilterNotice {...asked} labels={{ with: "So với", view: "Nội dung so sánh", cursor: "Trang" }} />
      {other ? (
        <>
          {others.length > 1 && (
            <FilterBar action={`${here}/${lan}/so-sanh`} verb="So sánh">
              <PlainSelect
                name="voi"
                label="So với"
                defaultValue={String(other.number)}
                choices={others.map((one) => ({ value: String(one.number), label: name(one) }))}
              />
            </FilterBar>
          )}
          <LinkTabs
            label="Nội dung so sánh"
            tabs={[
              { label: "Đổi kết luận", href: address({}), current: filter.view === "answers" },
              {
                label: "Chỉ đổi dữ kiện",
                href: address({ xem: "du-kien" }),
                current: filter.view === "facts",
              },
            ]}
          />
          <div className="mt-4">
            {items.length === 0 ? (
              <EmptyState icon="list" title="Không có thay đổi">
                {filter.view === "facts"
                  ? "Không có đối tượng nào giữ kết luận mà đổi số liệu, văn bản."
                  : "Không đối tượng nào đổi kết luận hoặc vị trí trong số lượng."}
              </EmptyState>
            ) : (
              <HtmlTable
                caption="Đối tượng thay đổi và vì sao"
                hideCaption
                phone="cards"
                rows={items}
                columns={[
                  { head: "Đối tượng", rowHead: true, cell: (row) => subject(row, here, lan) },
                  {
                    head: "Hình thức",
                    cell: (row) => run.terms.tiers.find((tier) => tier.id === row.tierId)?.name ?? row.tierId,
                  },
                  { head: "Trước", cell: (row) => answer(row.before) },
                  { head: "Nay", cell: (row) => answer(row.after) },
                  { head: "Vì sao", cell: why },
                ]}
              />
            )}
          </div>
          <Pagination
            {...(nextCursor ? { nextHref: address({ ...view, sau: nextCursor }) } : {})}
            {...(filter.cursor ? { firstHref: address(view) } : {})}
          />
        </>
      ) : (
        <EmptyState icon="list" title="Chưa có lần xét nào khác để so sánh" />
      )}
    </>
  );
}

const subject = (row: Row, here: string, lan: string): Insert =>
  html`${row.after ? linkHtml(`${here}/${lan}/${row.subjectId}`, row.subjectName) : row.subjectName}${
    row.unitName === row.subjectName ? null : html`<span class="block text-ink-2">${row.unitName}</span>`
  }`;

const quota = (within: boolean | null): Insert =>
  within === false ? html`<span class="block text-ink-2">Ngoài số lượng</span>` : null;

function answer(side: Row["after"]): Insert {
  if (!side) return "Không xét";
  const tag = tagHtml(outcomeTone[side.outcome], outcomeLabel(side.outcome, side.provisional));
  return html`${tag}${quota(side.withinQuota)}`;
}

const why = ({ changes, before, after }: Row): Insert => {
  if (!before) return "Mới thuộc diện xét";
  if (!after) return "Không còn thuộc diện xét";
  if (changes.length === 0) return "Đổi vị trí trong số lượng do kết quả của đối tượng khác";
  return html`<ul class="grid gap-1">${changes.map((change) => html`<li>${change}</li>`)}</ul>`;
};
