import { z } from "zod";
import { ValueState } from "@/prisma/generated/enums";

const figure = z
  .string()
  .regex(/^\d{1,16}(\.\d{1,4})?$/, "Nhập số không âm, tối đa 4 chữ số thập phân. Ví dụ: 1234.5.")
  .nullable()
  .default(null);
const line = {
  indicatorId: z.string().min(1).max(80),
  /** The version of the value that was looked at. */
  valueVersion: z.int32().min(1),
};
const remark = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(2000);
/** Ticked for a remark on a line that was agreed when the filing was last returned; the reason justifies it. */
const newFinding = z.boolean().default(false);

export const lineMark = z.discriminatedUnion("mark", [
  z.object({ ...line, mark: z.literal("AGREED") }),
  z.object({ ...line, mark: z.literal("CLEARED") }),
  z.object({ ...line, mark: z.literal("NEEDS_FIX"), reason: remark, newFinding }),
  z.object({ ...line, mark: z.literal("LACKS_EVIDENCE"), reason: remark, newFinding }),
  z.object({
    ...line,
    mark: z.literal("ADJUSTED"),
    reason: remark,
    newFinding,
    state: z.enum(ValueState).default("REPORTED"),
    numerator: figure,
    denominator: figure,
    amount: figure,
  }),
]);
export type LineMarkInput = z.infer<typeof lineMark>;

export const lineMarks = z.object({ filingId: z.string().min(1), marks: z.array(lineMark).min(1).max(200) });
export type LineMarks = z.infer<typeof lineMarks>;

/** The lines a verifier saw listed before agreeing to all of them at once. */
export const cleanLines = z.object({
  filingId: z.string().min(1),
  lines: z.array(z.object(line)).min(1, "Không còn dòng nào chưa xem mà không có cảnh báo.").max(200),
});
export type CleanLines = z.infer<typeof cleanLines>;
