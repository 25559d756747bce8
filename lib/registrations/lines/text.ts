import { quoted } from "@/lib/vietnamese";
import type { LineKind } from "@/prisma/generated/enums";
import type { LineProblem, LineProblemKind } from "./rules";

export const lineKindText: Record<LineKind, string> = {
  COLLECTIVE: "Tập thể",
  INDIVIDUAL: "Cá nhân",
  COUNT: "Cá nhân, không ghi tên cụ thể",
};

const problemText: Record<LineProblemKind, (value: string) => string> = {
  "unit-outside": (value) => `Đơn vị ${value} không thuộc đơn vị đăng ký. Chọn lại trong danh sách.`,
  "person-outside": (value) =>
    `${value} không có trong danh sách cán bộ của đơn vị. Chọn lại hoặc ghi tên ngoài danh sách.`,
  "names-not-allowed": (value) =>
    `Kế hoạch chỉ cho đăng ký theo số lượng, không ghi tên cụ thể. Bỏ dòng ${value}.`,
  "counts-not-allowed": (value) =>
    `Kế hoạch yêu cầu đăng ký theo danh sách có tên. Thay số lượng ${value} bằng danh sách.`,
};

/** The sentence beside each wrong field of a sheet. */
export function problemFields(problems: readonly LineProblem[]): Record<string, string> {
  return Object.fromEntries(
    problems.map(({ field, kind, value }) => [field, problemText[kind](quoted(value))]),
  );
}
