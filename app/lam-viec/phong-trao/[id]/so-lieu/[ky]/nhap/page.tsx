import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findTemplatePage } from "@/lib/filings/templates/queries";
import { importStateText } from "@/lib/filings/templates/text";
import { filingObstacleText } from "@/lib/filings/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { importTone } from "../../../chi-so/import-tone";
import { TemplateForm } from "./template-form";

export const metadata: Metadata = { title: "Nhập số liệu từ Excel" };

export default async function TemplateUploadPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/nhap">) {
  const { id, ky } = await params;
  const actor = await requireActorFor("filing.prepare");
  const page = await findTemplatePage(actor, { campaignId: id, periodCode: ky });
  if (!page) notFound();
  const sheet = `/lam-viec/phong-trao/${id}/so-lieu/${ky}`;
  const here = `${sheet}/nhap`;
  const { period, unit, obstacle, isWithUnit, earlier } = page;

  return (
    <>
      <Breadcrumb items={[{ label: period.name, href: sheet }, { label: "Nhập từ Excel" }]} />
      <PageHeader
        title={`Nhập số liệu ${period.name} từ Excel`}
        description={`${unit.name}. Chỉ nhận mẫu tải từ trang số liệu của kỳ này; trước khi nhập, cổng cho xem từng ô sẽ thay đổi.`}
      />
      {obstacle ? (
        <Notice kind="warning">{filingObstacleText[obstacle]}</Notice>
      ) : isWithUnit ? (
        <TemplateForm here={here} periodId={period.id} />
      ) : (
        <Notice kind="info">Số liệu đã chuyển đi nên không nhập được. Rút lại trước khi sửa.</Notice>
      )}
      <p className="mt-4">
        <a href={`${sheet}/mau`} download>
          Tải mẫu Excel của kỳ này
        </a>
      </p>
      {earlier.length > 0 && (
        <Section title="Các lần nhập gần đây">
          <HtmlTable
            caption="Các lần nhập gần đây"
            hideCaption
            rows={earlier}
            columns={[
              { head: "Tệp", rowHead: true, cell: (row) => linkHtml(`${here}/${row.id}`, row.fileName) },
              { head: "Lúc", cell: (row) => formatInstant(row.createdAt) },
              { head: "Dòng thay đổi", align: "number", cell: (row) => row.changeCount },
              { head: "Ô có lỗi", align: "number", cell: (row) => row.errorCount },
              {
                head: "Tình trạng",
                cell: (row) => tagHtml(importTone[row.status], importStateText[row.status]),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
