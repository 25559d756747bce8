import type { CatalogueDefinition } from "@/lib/campaigns/catalogue/queries";
import { indicatorKindText } from "@/lib/indicators/text";
import { evidenceText, indicatorDirectionText } from "@/lib/plans/text";
import { combinationText } from "@/lib/scoring/text";
import { formatDate } from "@/lib/vietnamese";

/** `Từ ngày 01/01/2027 đến trước ngày 01/01/2028` */
export const validityText = ({
  validFrom,
  validTo,
}: Pick<CatalogueDefinition, "validFrom" | "validTo">): string =>
  validTo
    ? `Từ ngày ${formatDate(validFrom)} đến trước ngày ${formatDate(validTo)}`
    : `Từ ngày ${formatDate(validFrom)}`;

/** Everything a definition says, term by term. */
export const definitionRows = (one: CatalogueDefinition) => [
  { term: "Loại", detail: indicatorKindText[one.kind] },
  ...(one.numerator ? [{ term: "Tử số", detail: one.numerator }] : []),
  ...(one.denominator ? [{ term: "Mẫu số", detail: one.denominator }] : []),
  { term: "Đơn vị tính", detail: one.unit },
  { term: "Đếm theo", detail: one.countedThing ?? "Không đếm" },
  { term: "Chiều", detail: indicatorDirectionText[one.direction] },
  { term: "Gộp các kỳ", detail: combinationText[one.combine] },
  { term: "Kiểm chứng", detail: evidenceText[one.evidence] },
  { term: "Số chữ số thập phân", detail: one.decimals },
  { term: "“Không áp dụng”", detail: one.mayNotApply ? "Đơn vị được chọn" : "Đơn vị không được chọn" },
  { term: "Căn cứ", detail: one.source },
];
