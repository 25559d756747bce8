import type { Metadata } from "next";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { type CatalogueIndex, findIndexCatalogue } from "@/lib/indices/catalogue/queries";
import { formatNumber } from "@/lib/vietnamese";
import { CatalogueTabs } from "../catalogue-tabs";

export const metadata: Metadata = { title: "Chỉ số, thang xếp loại" };

const place = "/quan-tri/danh-muc/chi-so";
type Scale = CatalogueIndex["scales"][number];
const bandsText = ({ bands }: Scale) =>
  bands
    .map(({ name, lowest }) => (lowest === null ? name : `${name} (từ ${formatNumber(lowest)})`))
    .join("; ");

type ScaleTableProps = { index: CatalogueIndex; scales: Scale[]; mayManage: boolean };

function ScaleTable({ index, scales, mayManage }: ScaleTableProps) {
  const yearCell = ({ id, year }: Scale) =>
    mayManage ? linkHtml(`${place}/${index.id}/thang/${id}`, String(year), "row-link") : String(year);
  return (
    <HtmlTable
      caption={`Thang xếp loại ${index.shortName}`}
      hideCaption
      phone="cards"
      rows={scales}
      columns={[
        { head: "Năm", rowHead: true, cell: yearCell },
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
  const mayManage = reach(actor, "rule.manage") === "province";

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
      {mayManage && (
        <div className="mb-6">
          <LinkButton href={`${place}/them`} icon="plus">
            Thêm chỉ số
          </LinkButton>
        </div>
      )}
      {indices.length === 0 && (
        <EmptyState icon="catalogue" title="Chưa có chỉ số nào">
          Thêm chỉ số để nhập kết quả và đặt điều kiện khen thưởng theo chỉ số đó.
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
            actions={
              mayManage && (
                <>
                  <LinkButton href={`${place}/${index.id}/thang`} size="small">
                    Thêm thang xếp loại
                  </LinkButton>
                  <LinkButton href={`${place}/${index.id}/sua`} size="small" variant="quiet">
                    Sửa tên
                  </LinkButton>
                </>
              )
            }
          >
            {index.scales.length === 0 ? (
              <p className="text-ink-2">Chưa có thang xếp loại: chỉ so giá trị với ngưỡng của kế hoạch.</p>
            ) : (
              <>
                <ScaleTable
                  index={index}
                  scales={index.scales.filter(({ year }) => year === latest)}
                  mayManage={mayManage}
                />
                {past.length > 0 && (
                  <Fold summary="Các năm trước" count={past.length}>
                    <ScaleTable index={index} scales={past} mayManage={mayManage} />
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
