import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { requireActorFor } from "@/lib/identity/session";
import { scoreNames } from "@/lib/indices/criteria/rules";
import { scoreText } from "@/lib/indices/criteria/text";
import { findResult } from "@/lib/indices/queries";
import { applicabilityText, basisText, indexStatusText, scopeText } from "@/lib/indices/text";
import { indexText } from "@/lib/scoring/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";
import { CriteriaTable } from "./criteria-table";

export const metadata: Metadata = { title: "Kết quả chỉ số của đơn vị" };

export default async function ResultPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/chi-so/[ketQua]">) {
  const { id, ketQua } = await params;
  const actor = await requireActorFor("index.read");
  const [campaign, result] = await Promise.all([findCampaignHead(actor, id), findResult(actor, ketQua)]);
  if (!campaign || !result) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const { criteria, totals, index, year, unitVersion } = result;
  const name = `${indexText(index.code)} năm ${year}`;
  const isExempt = result.applicability === "EXEMPT";

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Kết quả chỉ số", href: `${here}/chi-so?nam=${year}` },
          { label: `${unitVersion.name}, ${name}` },
        ]}
      />
      <PageHeader title={`${unitVersion.name}: ${name}`} />
      {result.status === "CORRECTED" && (
        <Notice kind="warning" title="Bản này không còn hiệu lực">
          {result.replacedById ? (
            <LinkButton href={`${here}/chi-so/${result.replacedById}`} variant="quiet">
              Xem bản thay thế
            </LinkButton>
          ) : (
            "Lần nhập ra kết quả này đã được hoàn tác."
          )}
        </Notice>
      )}
      <DetailsList
        rows={[
          isExempt
            ? { term: "Diện đánh giá", detail: applicabilityText.EXEMPT }
            : {
                term: "Giá trị",
                detail: result.value
                  ? `${formatNumber(result.value)}${index.unit === "%" ? "" : " "}${index.unit}`
                  : "Chưa có",
              },
          ...(isExempt && result.exemptReason ? [{ term: "Lý do", detail: result.exemptReason }] : []),
          ...(result.gradeName ? [{ term: "Xếp loại", detail: result.gradeName }] : []),
          ...scoreNames.flatMap((score) => {
            const given = result[score] ?? totals[score];
            return given
              ? [{ term: `Điểm ${scoreText[score].toLocaleLowerCase("vi")}`, detail: formatNumber(given) }]
              : [];
          }),
          ...(result.maxApplicable
            ? [{ term: "Điểm tối đa áp dụng", detail: formatNumber(result.maxApplicable) }]
            : []),
          { term: "Phạm vi", detail: scopeText[result.scope] },
          { term: "Cách xác định", detail: basisText[result.basis === "derived" ? "derived" : "measured"] },
          { term: "Trạng thái", detail: indexStatusText[result.status] },
          { term: "Văn bản công nhận", detail: result.document },
          ...(result.recognisedOn
            ? [{ term: "Ngày công nhận", detail: formatDate(result.recognisedOn) }]
            : []),
          ...(result.note ? [{ term: "Ghi chú", detail: result.note }] : []),
          ...(result.replacesId
            ? [
                {
                  term: "Đính chính",
                  detail: (
                    <LinkButton href={`${here}/chi-so/${result.replacesId}`} variant="quiet">
                      Xem bản trước
                    </LinkButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title="Điểm từng tiêu chí">
        {criteria.length > 0 ? (
          <CriteriaTable caption={`Điểm từng tiêu chí, ${name}`} criteria={criteria} totals={totals} />
        ) : (
          <p>
            {isExempt
              ? "Đơn vị không thuộc diện đánh giá nên không có điểm tiêu chí."
              : "Tệp đã nhập chỉ có kết quả chung, chưa có điểm từng tiêu chí."}
          </p>
        )}
      </Section>
    </>
  );
}
