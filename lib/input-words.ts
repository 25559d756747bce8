import { z } from "zod";
import { vi } from "zod/locales";

const kinds: Record<string, string> = {
  number: "số",
  int: "số nguyên",
  string: "chữ",
  boolean: "có hoặc không",
  array: "danh sách",
  object: "nhóm trường",
  record: "nhóm trường",
  date: "ngày",
};

const shown = (input: unknown): string => {
  const text = typeof input === "string" ? input : (JSON.stringify(input) ?? String(input));
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
};
const isBlank = (input: unknown) => input === undefined || input === null || input === "";

/** What is wrong with a value where its schema has no words of its own: the value, and what is asked for. */
export function inputSentence(issue: z.core.$ZodRawIssue): string | undefined {
  const { code, input } = issue;
  if (code === "invalid_type") {
    const asked = kinds[issue.expected] ?? issue.expected;
    if (isBlank(input)) return "Chưa nhập nội dung này.";
    return Number.isNaN(input)
      ? `Giá trị không đọc được; cần ${asked}.`
      : `${shown(input)} chưa đúng dạng; cần ${asked}.`;
  }
  if (code === "invalid_value" && !isBlank(input))
    return `${shown(input)} không hợp lệ. Chọn một trong: ${issue.values.map(String).join(", ")}.`;
  if (code === "invalid_value") return `Chưa chọn. Chọn một trong: ${issue.values.map(String).join(", ")}.`;
  return undefined;
}

/** Has every schema answer in Vietnamese, in the browser and on the server alike. */
export const speakVietnamese = () => z.config({ ...vi(), customError: inputSentence });
