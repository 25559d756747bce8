import type { Metadata } from "next";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { type CatalogueDefinition, listCatalogueEditions } from "@/lib/campaigns/catalogue/queries";
import { type Edition, isInForce } from "@/lib/campaigns/catalogue/rules";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { indicatorKindText } from "@/lib/indicators/text";
import { indicatorDirectionText } from "@/lib/plans/text";
import { combinationText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";
import { CatalogueTabs } from "../catalogue-tabs";
import { validityText } from "./definition-text";

export const metadata: Metadata = { title: "Danh mục chỉ tiêu" };

function EditionTable({ edition }: { edition: Edition<CatalogueDefinition> }) {
  return (
    <HtmlTable
      caption={`Chỉ tiêu áp dụng ${validityText(edition).toLocaleLowerCase("vi")}`}
      hideCaption
      phone="cards"
      rows={edition.indicators}
      columns={[
        { head: "Mã", cell: ({ code }) => code },
        {
          head: "Chỉ tiêu",
          rowHead: true,
          cell: ({ indicatorId, name }) => linkHtml(`/quan-tri/danh-muc/chi-tieu/${indicatorId}`, name),
        },
        {
          head: "Tử số / Mẫu số",
          cell: ({ kind, numerator, denominator }) =>
            numerator && denominator ? `${numerator} / ${denominator}` : indicatorKindText[kind],
        },
        { head: "Đơn vị tính", cell: ({ unit }) => unit },
        { head: "Đếm theo", cell: ({ countedThing }) => countedThing ?? "Không đếm" },
        { head: "Chiều", cell: ({ direction }) => indicatorDirectionText[direction] },
        { head: "Gộp các kỳ", cell: ({ combine }) => combinationText[combine] },
      ]}
    />
  );
}

export default async function IndicatorCataloguePage() {
  const actor = await requireActorFor("rule.read");
  const editions = await listCatalogueEditions(actor);
  const today = dayOf(new Date());
  const current = editions.find((edition) => isInForce(edition, today));
  const others = editions.filter((edition) => edition !== current);

  return (
    <>
      <Breadcrumb items={[{ label: "Danh mục", href: "/quan-tri/danh-muc" }, { label: "Chỉ tiêu" }]} />
      <PageHeader
        title="Danh mục"
        description="Định nghĩa chung của chỉ tiêu theo từng thời kỳ. Kế hoạch đã ban hành giữ nguyên định nghĩa của bản được ban hành."
      />
      <CatalogueTabs current="chi-tieu" />
      <Section
        title="Chỉ tiêu đang áp dụng"
        description={current && `${validityText(current)}.`}
        actions={
          reach(actor, "rule.manage") === "province" && (
            <LinkButton href="/quan-tri/danh-muc/chi-tieu/them">Thêm chỉ tiêu</LinkButton>
          )
        }
      >
        {current ? (
          <EditionTable edition={current} />
        ) : (
          <EmptyState icon="catalogue" title="Chưa có chỉ tiêu nào đang áp dụng">
            Người soạn kế hoạch vẫn tự đặt được chỉ tiêu riêng của kế hoạch.
          </EmptyState>
        )}
      </Section>
      {others.map((edition) => (
        <Fold
          key={edition.validFrom}
          summary={
            edition.validFrom > today
              ? `Sẽ áp dụng từ ngày ${formatDate(edition.validFrom)}`
              : `Trước đây: ${validityText(edition).toLocaleLowerCase("vi")}`
          }
          count={edition.indicators.length}
        >
          <EditionTable edition={edition} />
        </Fold>
      ))}
    </>
  );
}
