import type { Metadata } from "next";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import { requireActorFor } from "@/lib/identity/session";
import { type CatalogueIndex, findIndexCatalogue } from "@/lib/indices/catalogue/queries";
import { formatNumber } from "@/lib/vietnamese";
import { CatalogueTabs } from "../catalogue-tabs";

export const metadata: Metadata = { title: "Chỉ số, thang xếp loại" };

type Scale = CatalogueIndex["scales"][number];
const bandsText = ({ bands }: Scale) =>
  bands
    .map(({ name, lowest }) => (lowest === null ? name : `${name} (từ ${formatNumber(lowest)})`))
    .join("; ");

function ScaleTable({ index, scales }: { index: CatalogueIndex; scales: Scale[] }) {
  return (
    <HtmlTable
      caption={`Thang xếp loại ${index.shortName}`}
      hideCaption
      phone="cards"
      rows={scales}
      columns={[
        { head: "Năm", rowHead: true, cell: ({ year }) => String(year) },
        { head: "Khối thi đua", cell: ({ blockName }) => blockName ?? "Mọi khối" },
        { head: "Các mức, từ cao xuống thấp", cell: bandsText },
        { head: "Văn bản", cell: ({ document }) => document },
      ]}
    />
  );
}

export default async function IndexCataloguePage() {
  const actor = await requireActorFor("rule.read");
  const indices = await findIndexCatalogue(actor);

  return (
    <>
      <Breadcrumb
        items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: "Chỉ số, thang xếp loại" }]}
      />
      <PageHeader
        title="Danh mục"
        description="Kết quả chỉ số được xếp loại theo thang của năm và khối; không có thang thì không tự xếp loại."
      />
      <CatalogueTabs current="chi-so" />
      {indices.length === 0 && (
        <EmptyState icon="catalogue" title="Chưa có chỉ số nào">
          Danh mục chỉ số được nạp khi lập tỉnh.
        </EmptyState>
      )}
      {indices.map((index) => {
        const latest = index.scales[0]?.year;
        const past = index.scales.filter(({ year }) => year !== latest);
        const range = `${formatNumber(index.scaleMin)}–${formatNumber(index.scaleMax)}${index.unit === "%" ? "%" : ` ${index.unit}`}`;
        return (
          <Section
            key={index.id}
            title={`${index.shortName}: ${index.name}`}
            description={`Thang ${index.unit === "0–1" ? "0–1" : range}. Đơn vị đo: ${index.measuredBy}.`}
          >
            {index.scales.length === 0 ? (
              <p className="text-ink-2">Chưa có thang xếp loại: chỉ so giá trị với ngưỡng của kế hoạch.</p>
            ) : (
              <>
                <ScaleTable index={index} scales={index.scales.filter(({ year }) => year === latest)} />
                {past.length > 0 && (
                  <Fold summary="Các năm trước" count={past.length}>
                    <ScaleTable index={index} scales={past} />
                  </Fold>
                )}
              </>
            )}
          </Section>
        );
      })}
    </>
  );
}
