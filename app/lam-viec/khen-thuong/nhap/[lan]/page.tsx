import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { html, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findImport } from "@/lib/commendations/register/imports/queries";
import type { CheckedRow } from "@/lib/commendations/register/imports/rules";
import {
  changeText,
  importStatusText,
  noteText,
  problemText,
} from "@/lib/commendations/register/imports/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { applyAwardImportAction, discardAwardImportAction } from "../actions";

export const metadata: Metadata = { title: "Kiểm tra tệp khen thưởng" };
const back = "/lam-viec/khen-thuong";

export default async function AwardImportCheckPage({
  params,
}: PageProps<"/lam-viec/khen-thuong/nhap/[lan]">) {
  const { lan } = await params;
  const actor = await requireActorFor("award.import");
  const found = await findImport(actor, lan);
  if (!found) notFound();
  const { rows, errorCount, status, id, version } = found;
  const fresh = rows.filter(({ problems, change }) => problems.length === 0 && change === "new").length;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Khen thưởng", href: back },
          { label: "Nhập từ Excel", href: `${back}/nhap` },
          { label: found.fileName },
        ]}
      />
      <PageHeader
        title={`Kiểm tra: ${found.fileName}`}
        description={`${importStatusText[status]} · ${rows.length} dòng, ${fresh} dòng mới hợp lệ, ${errorCount} dòng có lỗi`}
      />
      {status === "CHECKED" && errorCount > 0 && (
        <Notice kind="error" title={`${errorCount} dòng có lỗi`}>
          Sửa tệp rồi nhập lại để giữ trọn bảng, hoặc chỉ nhập các dòng hợp lệ. Chưa có gì được ghi.
        </Notice>
      )}
      {status === "CHECKED" && (
        <div className="my-4 flex flex-wrap gap-2">
          {fresh > 0 && (
            <VerbButton
              label={errorCount > 0 ? `Nhập ${fresh} dòng hợp lệ` : `Nhập ${fresh} dòng`}
              variant="primary"
              action={applyAwardImportAction}
              input={{ id, version, validRowsOnly: errorCount > 0 }}
              confirm={{
                title: "Nhập khen thưởng trước đây",
                effect: `${fresh} khen thưởng vào sổ, ghi rõ nguồn hồ sơ cũ, không xóa được. ${errorCount > 0 ? `${errorCount} dòng có lỗi không được nhập.` : ""}`,
              }}
              done="Đã nhập khen thưởng."
            />
          )}
          <VerbButton
            label="Dừng, không nhập dòng nào"
            variant="secondary"
            action={discardAwardImportAction}
            input={{ id, version }}
            done="Đã dừng. Không dòng nào được nhập."
          />
          <LinkButton href={`${back}/nhap`} variant="quiet">
            Chọn tệp khác
          </LinkButton>
        </div>
      )}
      <Section title="Từng dòng">
        <HtmlTable
          caption="Các dòng của tệp, dòng lỗi trước"
          hideCaption
          phone="cards"
          rows={[...rows].sort(
            (a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0) || a.row - b.row,
          )}
          columns={[
            { head: "Dòng", align: "number", cell: ({ row }) => row },
            {
              head: "Tập thể, cá nhân",
              rowHead: true,
              cell: ({ subjectKind, subjectName, post, unitName }) =>
                subjectKind === "INDIVIDUAL"
                  ? html`${subjectName}<span class="block text-ink-2">${[post, unitName].filter(Boolean).join(", ")}</span>`
                  : subjectName,
            },
            { head: "Danh hiệu, hình thức", cell: ({ awardName }) => awardName },
            {
              head: "Quyết định",
              cell: ({ number, symbol, signedOn }) =>
                symbol
                  ? `${number}/${symbol}${signedOn ? ` ngày ${formatDate(signedOn)}` : ""}`
                  : "Chưa đọc được",
            },
            { head: "Kiểm tra", cell: verdictHtml },
          ]}
        />
      </Section>
    </>
  );
}

const verdictHtml = ({ problems, notes, change }: CheckedRow) => {
  const tag =
    problems.length > 0
      ? tagHtml("failed", "Lỗi")
      : tagHtml(change === "same" ? "none" : "met", changeText[change]);
  const said = [...problems.map(problemText), ...notes.map((note) => noteText[note])].join(" ");
  return html`<span>${tag}<span class="block whitespace-normal">${said}</span></span>`;
};
