import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader, Section } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listImports } from "@/lib/indices/imports/queries";
import { findResultTable, listIndices } from "@/lib/indices/queries";
import { applicabilityText, derivedMark, importStatusText } from "@/lib/indices/text";
import { indexText } from "@/lib/scoring/text";
import { formatInstant, formatNumber } from "@/lib/vietnamese";
import { importTone } from "./import-tone";

export const metadata: Metadata = { title: "Kết quả chỉ số" };

type Outcome = {
  id: string;
  value: string | null;
  gradeName: string | null;
  exempt: boolean;
  derived: boolean;
};

/** A result as one cell: the figure and grade lead to where it comes from; a derived one says so. */
function outcome(here: string, unit: string, { id, value, gradeName, exempt, derived }: Outcome) {
  if (exempt) return tagHtml("none", applicabilityText.EXEMPT);
  // A scale from 0 to 1 is told apart in its third and fourth digit.
  const decimals = unit === "0–1" ? 4 : 2;
  const figure = value && `${formatNumber(value, { decimals })}${unit === "%" ? "%" : ""}`;
  const told = linkHtml(`${here}/${id}`, [figure, gradeName].filter(Boolean).join(" · "));
  return html`${told}${derived && html` <span class="text-sm text-ink-2">(${derivedMark})</span>`}`;
}

export default async function IndicesPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/chi-so">) {
  const { id } = await params;
  const actor = await requireActorFor("index.read");
  const { nam } = await searchParams;
  const [campaign, indices] = await Promise.all([findCampaignHead(actor, id), listIndices(actor)]);
  if (!campaign) notFound();
  const mayImport = reach(actor, "index.import") === "province";
  const years = (await findResultTable(actor, 0)).years;
  const year = years.find((one) => String(one) === nam) ?? years[0];
  const [{ units, national }, imports] = await Promise.all([
    findResultTable(actor, year ?? 0),
    mayImport ? listImports(actor) : [],
  ]);
  const shown = indices.filter(({ code }) => units.some(({ results }) => results[code]));
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Kết quả chỉ số"
        description="Chỉ kết quả đã được công nhận bằng văn bản mới dùng để kết luận."
        actions={mayImport && <LinkButton href={`${here}/chi-so/nhap`}>Nhập từ Excel</LinkButton>}
      />
      <UnknownAsked label="Năm" asked={nam} used={year} />
      {year === undefined ? (
        <EmptyState
          title="Chưa có kết quả chỉ số"
          {...(mayImport
            ? { action: <LinkButton href={`${here}/chi-so/nhap`}>Nhập từ Excel</LinkButton> }
            : {})}
        >
          Kết quả hiện ở đây sau khi được nhập kèm văn bản công nhận.
        </EmptyState>
      ) : (
        <>
          <LinkTabs
            label="Năm đánh giá"
            tabs={years.map((one) => ({ label: `Năm ${one}`, href: `?nam=${one}`, current: one === year }))}
          />
          <HtmlTable
            caption={`Kết quả chỉ số năm ${year}`}
            hideCaption
            phone="cards"
            rows={units}
            columns={[
              { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
              ...shown.map(({ code, unit }) => ({
                head: indexText(code),
                align: "number" as const,
                cell: ({ results }: (typeof units)[number]) =>
                  results[code] && outcome(`${here}/chi-so`, unit, results[code]),
              })),
            ]}
          />
          {national.length > 0 && (
            <Section
              title="Kết quả cấp tỉnh"
              description="Do trung ương công bố cho cả tỉnh; không so với kết quả từng đơn vị."
            >
              <HtmlTable
                caption={`Kết quả cấp tỉnh năm ${year}`}
                hideCaption
                phone="cards"
                rows={national}
                columns={[
                  { head: "Chỉ số", rowHead: true, cell: ({ code }) => indexText(code) },
                  {
                    head: "Kết quả",
                    align: "number",
                    cell: (row) => outcome(`${here}/chi-so`, row.unit, row),
                  },
                  { head: "Văn bản công bố", cell: ({ document }) => document },
                ]}
              />
            </Section>
          )}
        </>
      )}
      {imports.length > 0 && (
        <Section title="Các lần nhập">
          <HtmlTable
            caption="Các lần nhập, mới nhất trước"
            hideCaption
            phone="cards"
            rows={imports}
            columns={[
              {
                head: "Chỉ số",
                rowHead: true,
                cell: (row) =>
                  linkHtml(
                    `${here}/chi-so/nhap/${row.id}`,
                    `${indexText(row.index.code)} năm ${row.year}`,
                    "row-link",
                  ),
              },
              { head: "Văn bản công nhận", cell: (row) => row.document },
              { head: "Tệp", cell: (row) => row.fileName },
              { head: "Dòng lỗi", align: "number", cell: (row) => row.errorCount },
              {
                head: "Trạng thái",
                cell: (row) => tagHtml(importTone[row.status], importStatusText[row.status]),
              },
              { head: "Lúc", cell: (row) => formatInstant(row.createdAt) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
