import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { VerbButton } from "@/components/forms/verb-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { requireActorFor } from "@/lib/identity/session";
import { findImport } from "@/lib/indices/imports/queries";
import { unknownColumnsText } from "@/lib/indices/imports/text";
import { importStatusText, scopeText } from "@/lib/indices/text";
import { indexText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";
import { importTone } from "../../import-tone";
import { applyImportAction, discardImportAction, undoImportAction } from "../actions";
import { MatchPart } from "./match-part";
import { RowsTable } from "./rows-table";
import { TouchedPart } from "./touched-part";

export const metadata: Metadata = { title: "Kiểm tra tệp chỉ số" };

export default async function ImportCheckPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/chi-so/nhap/[lan]">) {
  const { id, lan } = await params;
  const { sau } = await searchParams;
  const actor = await requireActorFor("index.import");
  const found = await findImport(actor, lan);
  if (!found) notFound();
  const here = `/lam-viec/phong-trao/${id}/chi-so`;
  const { rows, errorCount, status, version } = found;
  const valid = rows.length - errorCount;
  const verb = { id: found.id, version };
  const isUnread = status === "CHECKED" && rows.length === 0;
  const hasCriteria = rows.some(({ criteria }) => criteria);
  const line = hasCriteria ? "đơn vị" : "dòng";
  const warned = rows.filter(({ warnings = [] }) => warnings.length > 0).length;
  const name = `${indexText(found.index.code)} năm ${found.year}`;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Kết quả chỉ số", href: here },
          { label: "Nhập từ Excel", href: `${here}/nhap` },
          { label: name },
        ]}
      />
      <PageHeader
        title={`Kiểm tra: ${name}`}
        tags={<StatusTag tone={importTone[status]}>{importStatusText[status]}</StatusTag>}
      />
      <DetailsList
        rows={[
          { term: "Phạm vi", detail: scopeText[found.scope] },
          { term: "Văn bản công nhận", detail: found.document },
          { term: "Ngày công nhận", detail: formatDate(found.recognisedOn) },
          { term: "Tệp", detail: found.fileName },
        ]}
      />
      {isUnread && found.columns && (
        <Notice kind="warning" title="Chưa đọc được dòng nào của tệp">
          {unknownColumnsText(found.columns)} Chưa có gì được ghi.
        </Notice>
      )}
      {status === "CHECKED" && errorCount > 0 && (
        <Notice kind="error" title={`${errorCount} ${line} có lỗi, ${valid} ${line} hợp lệ`}>
          Sửa tệp rồi nhập lại để giữ trọn bảng, hoặc chỉ nhập các {line} hợp lệ. Chưa có gì được ghi.
        </Notice>
      )}
      {status === "CHECKED" && warned > 0 && (
        <Notice kind="warning" title={`${warned} đơn vị có tổng khác với cộng các tiêu chí`}>
          Vẫn nhập được; đối chiếu với văn bản công nhận trước khi nhập.
        </Notice>
      )}
      {status === "CHECKED" && (
        <div className="my-4 flex flex-wrap gap-2">
          {errorCount === 0 && !isUnread ? (
            <VerbButton
              label={`Nhập ${valid} ${line}`}
              action={applyImportAction}
              input={{ ...verb, validRowsOnly: false }}
              done="Đã nhập kết quả."
            />
          ) : (
            valid > 0 && (
              <VerbButton
                label={`Nhập ${valid} ${line} hợp lệ`}
                action={applyImportAction}
                input={{ ...verb, validRowsOnly: true }}
                confirm={{
                  title: `Nhập các ${line} hợp lệ`,
                  effect: `${errorCount} ${line} có lỗi không được nhập.`,
                }}
                done={`Đã nhập các ${line} hợp lệ.`}
              />
            )
          )}
          <VerbButton
            label="Dừng, không nhập dòng nào"
            variant="secondary"
            action={discardImportAction}
            input={verb}
            done="Đã dừng. Không dòng nào được nhập."
          />
          <LinkButton href={`${here}/nhap`} variant="quiet">
            Chọn tệp khác
          </LinkButton>
          {errorCount + warned > 0 && (
            <LinkButton href={`${here}/nhap/${found.id}/ghi-chu`} variant="quiet" icon="download">
              Tải tệp kèm ghi chú
            </LinkButton>
          )}
        </div>
      )}
      {status === "CHECKED" && <MatchPart found={found} />}
      {status === "APPLIED" && (
        <Suspense>
          <TouchedPart actor={actor} importId={found.id} cursor={sau} />
        </Suspense>
      )}
      {status === "APPLIED" && (
        <div className="my-4">
          <VerbButton
            label="Hoàn tác lần nhập này"
            variant="secondary"
            action={undoImportAction}
            input={verb}
            confirm={{
              title: "Hoàn tác lần nhập",
              effect: "Kết quả trước lần nhập này có hiệu lực trở lại.",
            }}
            done="Đã hoàn tác."
          />
        </div>
      )}
      {rows.length > 0 && (
        <Section title={hasCriteria ? "Từng đơn vị" : "Từng dòng"}>
          <RowsTable rows={rows} />
        </Section>
      )}
    </>
  );
}
