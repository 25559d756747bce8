import { formatDate, formatInstant } from "@/lib/vietnamese";
import { sourceTypeText, valueText, workingText } from "../text";
import type { Reading, Source } from "../verdict";

export const thresholdOf = (reading: Reading) => ("threshold" in reading ? reading.threshold : null);

/** `Số liệu kỳ: Quý III/2026 · 206 / 412 = 50,00% · xác nhận: … · tài liệu: …`: where a value comes from, as one line. */
export function sourceText(
  { type, document, documentDate, period, by, at, value, evidence }: Source,
  threshold: string | null,
) {
  const figure = value && (workingText(value, threshold) ?? valueText(value, threshold));
  const said = [
    period,
    figure,
    // A filing names itself by its id; the period says which one it is.
    type === "filing-value" || type === "filing" ? null : document,
    documentDate && `ngày ${formatDate(documentDate)}`,
    by && (type === "unit-verdict" ? by : `xác nhận: ${by}`),
    at && formatInstant(new Date(at)),
    evidence.length > 0 &&
      `tài liệu: ${evidence.map(({ name, page }) => (page ? `${name}, trang ${page}` : name)).join("; ")}`,
  ];
  return `${sourceTypeText[type]}: ${said.filter(Boolean).join(" · ") || "chưa ghi nhận"}`;
}
