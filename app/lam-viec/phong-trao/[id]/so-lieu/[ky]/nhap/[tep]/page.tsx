import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { cellChanges } from "@/lib/filings/templates/lines/rules";
import { type FilingImportPage, findFilingImport } from "@/lib/filings/templates/queries";
import {
  cellWords,
  fieldTitles,
  importRefusalText,
  importStateText,
  lineProblemText,
} from "@/lib/filings/templates/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { importTone } from "../../../../chi-so/import-tone";
import { applyFilingImportAction, discardFilingImportAction } from "../actions";

export const metadata: Metadata = { title: "Kiểm tra tệp số liệu" };

export default async function FilingImportPageView({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/so-lieu/[ky]/nhap/[tep]">) {
  const { id, ky, tep } = await params;
  const actor = await requireActorFor("filing.prepare");
  const page = await findFilingImport(actor, tep);
  if (!page || page.campaignId !== id || page.period.code !== ky) notFound();
  const sheet = `/lam-viec/phong-trao/${id}/so-lieu/${ky}`;
  const cells = cellChanges(page.changes);
  const remarks = [...page.problems, ...page.remarks];

  return (
    <>
      <Breadcrumb
        items={[
          { label: page.period.name, href: sheet },
          { label: "Nhập từ Excel", href: `${sheet}/nhap` },
          { label: page.fileName },
        ]}
      />
      <PageHeader
        title="Kiểm tra tệp số liệu"
        tags={<StatusTag tone={importTone[page.status]}>{importStateText[page.status]}</StatusTag>}
        description={`${page.fileName}, ${formatInstant(page.createdAt)}`}
      />
      <div className="grid gap-3">
        <Standing page={page} cells={cells.length} />
      </div>
      <Verbs page={page} cells={cells.length} sheet={sheet} hasRemarks={remarks.length > 0} />
      {page.problems.length > 0 && <Problems page={page} title="Các ô có lỗi" rows={page.problems} />}
      {cells.length > 0 && (
        <Section title={page.status === "APPLIED" ? "Các ô đã thay đổi" : "Các ô sẽ thay đổi"}>
          <HtmlTable
            caption="Từng ô: đang có và sẽ thành"
            hideCaption
            phone="cards"
            rows={cells}
            columns={[
              { head: "Dòng", align: "number", cell: ({ row }) => row },
              { head: "Chỉ tiêu", rowHead: true, cell: ({ indicatorId }) => labelOf(page, indicatorId) },
              { head: "Cột", cell: ({ field }) => fieldTitles[field] },
              { head: "Đang có", align: "number", cell: ({ field, from }) => cellWords(field, from) },
              { head: "Sẽ thành", align: "number", cell: ({ field, to }) => cellWords(field, to) },
            ]}
          />
        </Section>
      )}
      {page.remarks.length > 0 && (
        <Problems page={page} title="Cần xem lại trước khi trình" rows={page.remarks} />
      )}
    </>
  );
}

function labelOf({ labels }: FilingImportPage, indicatorId: string) {
  const label = labels[indicatorId];
  return label ? `${label.code} ${label.name}` : indicatorId;
}

/** What the file comes to, and what it cannot be used for. */
function Standing({ page, cells }: { page: FilingImportPage; cells: number }) {
  const { status, errorCount, same, isStale, isOtherPlan, appliedAt } = page;
  if (status === "APPLIED" && appliedAt)
    return (
      <Notice kind="success">
        Đã nhập {cells} ô lúc {formatInstant(appliedAt)}. Nhật ký từng ô ghi “nhập từ Excel”.
      </Notice>
    );
  return (
    <>
      {isOtherPlan && <Notice kind="error">{importRefusalText["other-plan"]}</Notice>}
      {isStale && !isOtherPlan && (
        <Notice kind="warning">
          Số liệu trên cổng đã được sửa sau khi tải mẫu. Ô không sửa trong tệp giữ như trên cổng.
        </Notice>
      )}
      {status === "CHECKED" && (
        <Notice
          kind={errorCount > 0 ? "error" : "info"}
          title={`${cells} ô sẽ thay đổi, ${same} dòng giữ nguyên, ${errorCount} ô có lỗi`}
        >
          {errorCount > 0
            ? "Chưa ô nào được nhập. Tải tệp kèm ghi chú, sửa các ô được nêu rồi nhập lại."
            : cells === 0
              ? importRefusalText["nothing-to-apply"]
              : "Chưa ô nào được nhập cho đến khi xác nhận."}
        </Notice>
      )}
    </>
  );
}

type VerbsProps = { page: FilingImportPage; cells: number; sheet: string; hasRemarks: boolean };
function Verbs({ page, cells, sheet, hasRemarks }: VerbsProps) {
  const { id, version, status, errorCount, isOtherPlan } = page;
  const isOpen = status === "CHECKED";
  return (
    <div className="my-4 flex flex-wrap gap-2">
      {isOpen && errorCount === 0 && cells > 0 && !isOtherPlan && (
        <VerbButton
          label={`Áp dụng ${cells} ô`}
          variant="primary"
          action={applyFilingImportAction}
          input={{ id, version }}
          done={`Đã nhập ${cells} ô.`}
        />
      )}
      {hasRemarks && (
        <LinkButton href={`${sheet}/nhap/${id}/ghi-chu`} icon="download" prefetch={false} download>
          Tải tệp kèm ghi chú
        </LinkButton>
      )}
      {isOpen && (
        <>
          <LinkButton href={`${sheet}/nhap`}>Chọn tệp khác</LinkButton>
          <VerbButton
            label="Bỏ tệp này"
            variant="quiet"
            action={discardFilingImportAction}
            input={{ id, version }}
            done="Đã bỏ. Không ô nào được nhập."
          />
        </>
      )}
      {!isOpen && <LinkButton href={sheet}>Mở số liệu {page.period.name}</LinkButton>}
    </div>
  );
}

type ProblemsProps = { page: FilingImportPage; title: string; rows: FilingImportPage["problems"] };
function Problems({ page, title, rows }: ProblemsProps) {
  return (
    <Section title={title}>
      <HtmlTable
        caption={title}
        hideCaption
        phone="cards"
        rows={rows}
        columns={[
          { head: "Dòng", align: "number", cell: ({ row }) => row },
          { head: "Chỉ tiêu", rowHead: true, cell: ({ row }) => page.codes[row] },
          { head: "Cột", cell: ({ field }) => fieldTitles[field] },
          {
            head: "Giá trị",
            cell: ({ field, value, kind }) => (kind === "finding" ? cellWords(field, value) : value),
          },
          { head: "Cần làm", cell: (problem) => lineProblemText(problem, page.codes[problem.row] ?? "") },
        ]}
      />
    </Section>
  );
}
