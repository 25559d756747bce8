import { formatDate, formatInstant, formatNumber } from "@/lib/vietnamese";
import type { PinAnswer, ValueState } from "@/prisma/generated/enums";
import { pinAnswerText, valueStateText } from "../text";

type Values = Record<string, string | null>;
export type LineEvent = { at: Date; by: string; verb: string; before: Values; after: Values };

const fieldNames: Record<string, string> = {
  numerator: "tử số",
  denominator: "mẫu số",
  amount: "kết quả",
  state: "tình trạng",
  explanation: "giải trình",
  expectedOn: "ngày dự kiến",
};

function shown(field: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === "") return "chưa nhập";
  if (field === "state") return valueStateText[value as ValueState];
  if (field === "expectedOn") return formatDate(value);
  return field === "explanation" ? `“${value}”` : formatNumber(value);
}

/** How a line was changed, where it was not typed: the origin of its figures. */
const changedBy: Record<string, string> = {
  "filing.import": "nhập từ Excel",
  "filing.adopt": "lấy theo số liệu hệ thống khác",
};

/** One change of a line as a sentence: `05/10/2026, 16:20 Lê Thị B sửa mẫu số: 400 → 412.` */
export function lineEventText({ at, by, verb, before, after }: LineEvent): string {
  const who = `${formatInstant(at)} ${by}`;
  if (verb === "filing.attach") return `${who} gắn tệp “${after.file ?? ""}”.`;
  if (verb === "filing.detach") return `${who} gỡ tệp “${before.file ?? ""}”.`;
  if (verb === "filing.answer") {
    const words = pinAnswerText[after.kind as PinAnswer];
    return `${who} trả lời ý kiến: ${words}${after.text ? ` – ${after.text}` : ""}.`;
  }
  if (verb === "filing.explain") return `${who} giải trình nội dung kiểm tra: ${after.text ?? ""}.`;
  const changes = Object.keys(after).map(
    (field) =>
      `${fieldNames[field] ?? field}: ${shown(field, before[field])} → ${shown(field, after[field])}`,
  );
  return `${who} ${changedBy[verb] ?? "sửa"} ${changes.join("; ")}.`;
}
