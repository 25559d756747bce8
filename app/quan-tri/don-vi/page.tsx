import type { Metadata } from "next";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { FilterBar } from "@/components/forms/plain-fields";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";
import { dayOf, isDay } from "@/lib/calendar";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { presentNameText, unitKindText } from "@/lib/organizations/text";
import { findUnitTree, type TreeUnit } from "@/lib/organizations/units/queries";
import { formatDate } from "@/lib/vietnamese";

export const metadata: Metadata = { title: "Đơn vị" };

const indents = ["", "pl-6", "pl-12", "pl-18"];

const nameCell = ({
  unitId,
  name,
  depth,
  became,
}: TreeUnit) => html`<span class="block ${indents[Math.min(depth, 3)]}">
  ${linkHtml(`/quan-tri/don-vi/${unitId}`, name)}${became && html` <span class="text-ink-2">${presentNameText(became.kind, became.toName)}</span>`}
</span>`;

export default async function UnitsPage({ searchParams }: PageProps<"/quan-tri/don-vi">) {
  const actor = await requireActorFor("organization.read");
  const { ngay } = await searchParams;
  const today = dayOf(new Date());
  const day = typeof ngay === "string" && isDay(ngay) ? ngay : today;
  const { units } = await findUnitTree(actor, day);
  const mayManage = reach(actor, "organization.manage") === "province";

  return (
    <>
      <PageHeader
        title="Đơn vị"
        description={`${units.length} đơn vị hoạt động vào ngày ${formatDate(day)}${day === today ? " (hôm nay)" : ""}.`}
        actions={
          mayManage && (
            <>
              <LinkButton href="/quan-tri/don-vi/them" variant="primary">
                Thêm đơn vị
              </LinkButton>
              <LinkButton href="/quan-tri/don-vi/sap-xep">Sắp xếp đơn vị</LinkButton>
              <LinkButton href="/quan-tri/danh-muc/khoi">Khối thi đua</LinkButton>
              <LinkButton href="/quan-tri/don-vi/tinh">Tên tỉnh</LinkButton>
            </>
          )
        }
      />
      <FilterBar action="/quan-tri/don-vi" verb="Xem">
        <PlainDateField label="Vào ngày" name="ngay" defaultValue={day} />
      </FilterBar>
      <UnknownAsked label="Vào ngày" asked={ngay} used={day} />
      {units.length === 0 ? (
        <EmptyState icon="unit" title="Chưa có đơn vị nào">
          Không có đơn vị nào hoạt động vào ngày {formatDate(day)}. Chọn ngày khác.
        </EmptyState>
      ) : (
        <HtmlTable
          caption={`Đơn vị vào ngày ${formatDate(day)}, theo cấp`}
          hideCaption
          phone="cards"
          rows={units}
          columns={[
            { head: "Tên đơn vị", rowHead: true, cell: nameCell },
            { head: "Mã", cell: ({ code }) => code },
            { head: "Loại", cell: ({ kind }) => unitKindText[kind] },
            { head: "Khối thi đua", cell: ({ block }) => block?.name ?? "Không xếp khối" },
          ]}
        />
      )}
    </>
  );
}
