import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { successionText, unitKindText } from "@/lib/organizations/text";
import { findUnit } from "@/lib/organizations/units/queries";
import { formatDate } from "@/lib/vietnamese";
import { AttributesSection } from "./attributes-section";
import { validityText } from "./validity";

export const metadata: Metadata = { title: "Đơn vị qua các thời gian" };

export default async function UnitPage({ params }: PageProps<"/quan-tri/don-vi/[id]">) {
  const { id } = await params;
  const actor = await requireActorFor("organization.read");
  const unit = await findUnit(actor, id);
  if (!unit) notFound();
  const mayManage = reach(actor, "organization.manage") === "province";
  const mayManageUsers = reach(actor, "user.manage") === "province";
  const { current } = unit;
  const shown = current ?? unit.versions[0];
  if (!shown) notFound();

  return (
    <>
      <Breadcrumb items={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: shown.name }]} />
      <PageHeader
        title={shown.name}
        tags={
          current ? (
            <StatusTag tone="met">Đang hoạt động</StatusTag>
          ) : (
            <StatusTag tone="none">Không còn hoạt động</StatusTag>
          )
        }
        actions={
          mayManage &&
          current && (
            <>
              <LinkButton href={`/quan-tri/don-vi/${id}/thay-doi`} variant="primary">
                Thay đổi
              </LinkButton>
              <LinkButton href={`/lam-viec/can-bo?don-vi=${id}`}>Cán bộ</LinkButton>
              <LinkButton href={`/quan-tri/don-vi/sap-xep?kieu=sap-nhap&don-vi=${id}`}>
                Sáp nhập, giải thể
              </LinkButton>
            </>
          )
        }
      />
      <Section title={current ? "Hiện nay" : "Khi kết thúc"}>
        <DetailsList
          rows={[
            { term: "Mã", detail: unit.code },
            { term: "Tên ngắn", detail: shown.shortName },
            { term: "Loại", detail: unitKindText[shown.kind] },
            { term: "Trực thuộc", detail: shown.parentName ?? "Không trực thuộc đơn vị nào" },
            { term: "Khối thi đua", detail: shown.blockName ?? "Không xếp khối" },
            { term: "Thứ tự", detail: shown.position },
            {
              term: "Tài khoản",
              detail: mayManageUsers ? (
                <a href={`/quan-tri/tai-khoan?don-vi=${id}`}>{unit.accounts} vai trò đang giao</a>
              ) : (
                `${unit.accounts} vai trò đang giao`
              ),
            },
          ]}
        />
      </Section>
      <Section title="Các phiên bản" description="Dữ liệu của mỗi thời gian giữ tên của thời gian đó.">
        <HtmlTable
          caption="Các phiên bản, mới nhất trước"
          hideCaption
          phone="cards"
          rows={unit.versions}
          columns={[
            { head: "Hiệu lực", cell: validityText },
            { head: "Tên", rowHead: true, cell: ({ name }) => name },
            { head: "Trực thuộc", cell: ({ parentName }) => parentName ?? "Không trực thuộc" },
            { head: "Khối thi đua", cell: ({ blockName }) => blockName ?? "Không xếp khối" },
            { head: "Văn bản", cell: ({ legalDocument }) => legalDocument },
          ]}
        />
      </Section>
      {unit.cameFrom.length + unit.became.length > 0 && (
        <Section title="Kế thừa">
          <HtmlTable
            caption="Tiếp nhận từ đơn vị khác và trở thành đơn vị khác"
            hideCaption
            phone="cards"
            rows={[
              ...unit.cameFrom.map((row) => ({ ...row, unitId: row.fromUnitId, name: `từ ${row.fromName}` })),
              ...unit.became.map((row) => ({ ...row, unitId: row.toUnitId, name: `thành ${row.toName}` })),
            ]}
            columns={[
              { head: "Từ ngày", cell: ({ on }) => formatDate(on) },
              { head: "Việc", rowHead: true, cell: ({ kind }) => successionText[kind] },
              {
                head: "Đơn vị",
                cell: ({ unitId, name }) =>
                  unitId && unitId !== id ? linkHtml(`/quan-tri/don-vi/${unitId}`, name) : name,
              },
              { head: "Văn bản", cell: ({ legalDocument }) => legalDocument },
            ]}
          />
        </Section>
      )}
      <AttributesSection unitId={id} attributes={unit.attributes} mayManage={mayManage && current !== null} />
    </>
  );
}
