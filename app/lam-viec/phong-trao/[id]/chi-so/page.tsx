import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader, Section } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listImports } from "@/lib/indices/imports/queries";
import { findResultTable, listIndices } from "@/lib/indices/queries";
import { importStatusText } from "@/lib/indices/text";
import { indexText } from "@/lib/scoring/text";
import { formatInstant, formatNumber } from "@/lib/vietnamese";
import { importTone } from "./import-tone";

export const metadata: Metadata = { title: "Kết quả chỉ số" };

export default async function IndicesPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/chi-so">) {
  const { id } = await params;
  const actor = await requireActorFor("index.read");
  const asked = Number((await searchParams).nam);
  const [campaign, indices] = await Promise.all([findCampaignHead(actor, id), listIndices(actor)]);
  if (!campaign) notFound();
  const mayImport = reach(actor, "index.import") === "province";
  const years = (await findResultTable(actor, 0)).years;
  const year = years.includes(asked) ? asked : years[0];
  const [{ units }, imports] = await Promise.all([
    findResultTable(actor, year ?? 0),
    mayImport ? listImports(actor) : [],
  ]);
  const shown = indices.filter(({ code }) => units.some(({ results }) => results[code]));
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Phong trào", href: "/lam-viec/phong-trao" },
          { label: campaign.title, href: here },
          { label: "Kết quả chỉ số" },
        ]}
      />
      <PageHeader
        title="Kết quả chỉ số"
        description="Chỉ kết quả đã được công nhận bằng văn bản mới dùng để kết luận."
        actions={mayImport && <LinkButton href={`${here}/chi-so/nhap`}>Nhập từ Excel</LinkButton>}
      />
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
                cell: ({ results }: (typeof units)[number]) => {
                  const result = results[code];
                  if (!result) return null;
                  if (result.exempt) return tagHtml("none", "Không thuộc diện đánh giá");
                  const figure =
                    result.value &&
                    `${formatNumber(result.value, { decimals: 2 })}${unit === "%" ? "%" : ""}`;
                  const told = [figure, result.gradeName].filter(Boolean).join(" · ");
                  return linkHtml(`${here}/chi-so/${result.id}`, told);
                },
              })),
            ]}
          />
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
