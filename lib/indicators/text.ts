import { capital, formatDate, formatNumber } from "@/lib/vietnamese";
import type { CellState, IndicatorKind } from "./combine";
import { parseDecimal } from "./exact";
import type { Finding, FindingCode, FindingField } from "./finding";

export const cellStateText: Record<CellState, string> = {
  reported: "Đã nhập",
  "none-arose": "Không phát sinh",
  "not-applicable": "Không áp dụng",
  "not-yet-known": "Chưa có số liệu",
  missing: "Chưa nhập",
};
export const indicatorKindText: Record<IndicatorKind, string> = {
  ratio: "Tỷ lệ tử số/mẫu số",
  count: "Số đếm",
  reduction: "So với kỳ gốc",
  "yes-no": "Có/Không",
  score: "Điểm chỉ số",
};
export const fieldText: Record<FindingField, string> = {
  state: "Tình trạng",
  numerator: "Tử số",
  denominator: "Mẫu số",
  number: "Kết quả",
  evidence: "Kiểm chứng",
  explanation: "Giải trình",
};

const partText = (part: string) => (fieldText[part as FindingField] ?? part).toLocaleLowerCase("vi");
/** `Tử số của K04 và tử số của K08 cộng lại` */
function partsText(parts: string): string {
  const named = parts.split(",").map((one) => {
    const [code = "", part = ""] = one.split(":");
    return `${partText(part)} của chỉ tiêu ${code}`;
  });
  return capital(`${named.join(" và ")}${named.length > 1 ? " cộng lại" : ""}`);
}

export type FindingWords = {
  /** The indicator as its table numbers it, "1.2"; `other` is the line it disagrees with. */
  label: string;
  other?: string;
  /** "quý II", the period the change is measured against. */
  previousPeriod?: string;
};
type Params = FindingWords & {
  field: string;
  param: (name: string) => string;
  typed: string;
  raw: (name: string) => string;
};

const sentences: Record<FindingCode, (words: Params) => string> = {
  "not-entered": ({ label }) => `Nhập số liệu của chỉ tiêu ${label}.`,
  "numerator-missing": ({ label }) => `Nhập tử số của chỉ tiêu ${label}.`,
  "denominator-missing": ({ label }) => `Nhập mẫu số của chỉ tiêu ${label}.`,
  "number-missing": ({ label }) => `Nhập kết quả của chỉ tiêu ${label}.`,
  "not-a-number": ({ typed }) => `“${typed}” chưa đúng dạng số. Ví dụ: 1.234,5.`,
  negative: ({ label, field, param }) =>
    `${field} của chỉ tiêu ${label} là ${param("typed")}. Nhập số không âm.`,
  "fraction-of-case": ({ label, field, param }) =>
    `${field} của chỉ tiêu ${label} là ${param("typed")}. Nhập số nguyên, vì đây là số lượng.`,
  "numerator-above-denominator": ({ param }) =>
    `Tử số (${param("numerator")}) lớn hơn mẫu số (${param("denominator")}). Kiểm tra lại hai ô này.`,
  "zero-base": () => "Mẫu số bằng 0. Nếu trong kỳ không có hồ sơ, chọn “Không phát sinh”.",
  "yes-or-no-only": ({ label, typed }) => `Chỉ tiêu ${label} ghi “${typed}”. Chọn Có hoặc Không.`,
  "figures-beside-none-arose": ({ label, field, param }) =>
    `Chỉ tiêu ${label} chọn “Không phát sinh” nhưng ${field.toLocaleLowerCase("vi")} ghi ${param("typed")}. Chọn lại một trong hai.`,
  "not-applicable-not-allowed": ({ label }) =>
    `Kế hoạch không cho chọn “Không áp dụng” với chỉ tiêu ${label}. Nhập số liệu.`,
  "cumulative-lower": ({ label, field, param }) =>
    `${field} lũy kế của chỉ tiêu ${label} (${param("now")}) thấp hơn kỳ trước (${param("before")}). Kiểm tra lại.`,
  "denominators-disagree": ({ label, other, param }) =>
    `Mẫu số của chỉ tiêu ${label} (${param("denominator")}) khác chỉ tiêu ${other ?? ""} (${param("other")}) dù cùng một tổng số. Kiểm tra lại.`,
  "reason-missing": ({ label }) => `Chỉ tiêu ${label} ghi “Chưa có số liệu”. Nêu lý do và ngày dự kiến có.`,
  jump: ({ param, raw, previousPeriod }) =>
    `Kết quả ${raw("direction") === "up" ? "tăng" : "giảm"} ${param("change")} ${raw("unit") === "%" ? "điểm %" : raw("unit")} so với ${previousPeriod ?? "kỳ trước"}. Cần giải trình trước khi trình.`,
  "at-threshold": ({ label, param, raw }) =>
    `Kết quả chỉ tiêu ${label} đúng bằng ngưỡng (${param("value")}${raw("unit") === "%" ? "%" : ` ${raw("unit")}`}). Cần giải trình trước khi trình.`,
  "parts-disagree": ({ label, other, field, param, raw }) =>
    `${field} của chỉ tiêu ${label} (${param("value")}) khác ${partText(raw("otherField"))} của chỉ tiêu ${other ?? ""} (${param("other")}) dù cùng một nội dung.`,
  "parts-above-total": ({ other, param, raw }) =>
    `${partsText(raw("parts"))} (${param("sum")}) lớn hơn ${partText(raw("totalField"))} của chỉ tiêu ${other ?? ""} (${param("total")}).`,
  "parts-not-total": ({ other, param, raw }) =>
    `${partsText(raw("parts"))} (${param("sum")}) khác ${partText(raw("totalField"))} của chỉ tiêu ${other ?? ""} (${param("total")}).`,
  "cumulative-below-parts": ({ label, field, param }) =>
    `${field} lũy kế của chỉ tiêu ${label} (${param("now")}) thấp hơn các kỳ đã báo cáo cộng lại (${param("before")}).`,
  "volume-jump": ({ label, field, param, raw }) =>
    `${field} của chỉ tiêu ${label} ${raw("direction") === "up" ? "tăng" : "giảm"} hơn hai lần so với kỳ trước: ${param("before")} → ${param("now")}.`,
  "below-children": ({ label, field, param }) =>
    `${field} của chỉ tiêu ${label} (${param("own")}) thấp hơn ${param("units")} đơn vị trực thuộc đã báo cáo cộng lại (${param("below")}).`,
  "differs-from-source": ({ label, field, param, raw }) =>
    `${field} của chỉ tiêu ${label} (${param("own")}) khác số liệu ${raw("source")} ngày ${formatDate(raw("takenOn"))} (${param("theirs")}).`,
  "evidence-infected": ({ label, raw }) =>
    `Tệp “${raw("file")}” của chỉ tiêu ${label} có mã độc, đã chặn. Gỡ tệp và tải tệp sạch lên.`,
  "evidence-missing": ({ label }) => `Chỉ tiêu ${label} cần ít nhất một tài liệu kiểm chứng.`,
};

/** The sentence for one finding: what is wrong, with field and value, and what to do. */
export function findingText(finding: Finding, words: FindingWords): string {
  const raw = (name: string) => finding.params[name] ?? "";
  const param = (name: string) => {
    const decimals = raw(name).split(".")[1]?.length ?? 0;
    return parseDecimal(raw(name)) ? formatNumber(raw(name), { decimals }) : raw(name);
  };
  return sentences[finding.code]({
    ...words,
    field: fieldText[finding.field],
    param,
    raw,
    typed: raw("typed"),
  });
}
