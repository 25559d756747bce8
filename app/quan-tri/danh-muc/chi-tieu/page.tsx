import type { Metadata } from "next";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { type CatalogueEdition, listCatalogueEditions } from "@/lib/campaigns/catalogue/queries";
import { requireActorFor } from "@/lib/identity/session";
import { indicatorKindText } from "@/lib/indicators/text";
import { indicatorDirectionText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { CatalogueTabs } from "../catalogue-tabs";

export const metadata: Metadata = { title: "Danh mục chỉ tiêu" };

const validityText = ({ validFrom, validTo }: CatalogueEdition) =>
  validTo
    ? `Áp dụng từ ngày ${formatDate(validFrom)} đến trước ngày ${formatDate(validTo)}.`
    : `Áp dụng từ ngày ${formatDate(validFrom)}.`;

function EditionTable({ edition: { source, indicators } }: { edition: CatalogueEdition }) {
  return (
    <HtmlTable
      caption={source}
      hideCaption
      phone="cards"
      rows={indicators}
      columns={[
        { head: "Mã", cell: ({ code }) => code },
        { head: "Chỉ tiêu", rowHead: true, cell: ({ name }) => name },
        {
          head: "Tử số / Mẫu số",
          cell: ({ kind, numerator, denominator }) =>
            numerator && denominator ? `${numerator} / ${denominator}` : indicatorKindText[kind],
        },
        { head: "Đơn vị tính", cell: ({ unit }) => unit },
        { head: "Đếm theo", cell: ({ countedThing }) => countedThing ?? "Không đếm" },
        { head: "Chiều", cell: ({ direction }) => indicatorDirectionText[direction] },
      ]}
    />
  );
}

export default async function IndicatorCataloguePage() {
  const actor = await requireActorFor("rule.read");
  const editions = await listCatalogueEditions(actor);

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Quản trị", href: "/quan-tri" },
          { label: "Danh mục", href: "/quan-tri/danh-muc" },
          { label: "Chỉ tiêu" },
        ]}
      />
      <PageHeader
        title="Danh mục"
        description="Định nghĩa chung của chỉ tiêu theo từng thời kỳ. Kế hoạch giữ nguyên định nghĩa của ngày được soạn."
      />
      <CatalogueTabs current="chi-tieu" />
      {editions.length === 0 && (
        <EmptyState icon="catalogue" title="Chưa có chỉ tiêu nào">
          Danh mục chỉ tiêu được nạp khi lập tỉnh.
        </EmptyState>
      )}
      {editions.map((edition) => (
        <Section
          key={`${edition.validFrom} ${edition.source}`}
          title={edition.source}
          description={validityText(edition)}
        >
          <EditionTable edition={edition} />
        </Section>
      ))}
    </>
  );
}
