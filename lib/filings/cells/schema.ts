import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { ValueState } from "@/prisma/generated/enums";

/** An amount as exact decimal text, "1234.5"; the grid reads what people type into this. */
const figure = z
  .string()
  .regex(/^\d{1,16}(\.\d{1,4})?$/, "Nhập số không âm, tối đa 4 chữ số thập phân. Ví dụ: 1234.5.")
  .nullable()
  .default(null);

const content = z.object({
  state: z.enum(ValueState).default("REPORTED"),
  numerator: figure,
  denominator: figure,
  amount: figure,
  explanation: z.string().trim().max(2000, "Rút gọn giải trình còn tối đa 2.000 ký tự.").default(""),
  /** For `Chưa có số liệu`: the day the figure is expected. */
  expectedOn: day.nullable().default(null),
});

export const cellInput = content
  .extend({
    indicatorId: z.string().min(1).max(80),
    /** The version of the cell that was on the screen; 0 for one nobody has typed into. */
    version: z.int32().min(0),
    /** What that version said, so that changes of others to other parts of the line are kept. */
    base: content.optional(),
  })
  .refine(
    ({ state, numerator, denominator, amount }) =>
      state === "REPORTED" || !(numerator ?? denominator ?? amount),
    { path: ["state"], message: "Dòng đã chọn tình trạng này thì không nhập số. Xóa số hoặc chọn lại." },
  )
  .refine(({ state, expectedOn }) => state === "NOT_YET_KNOWN" || expectedOn === null, {
    path: ["expectedOn"],
    message: "Ngày dự kiến chỉ dùng khi chọn “Chưa có số liệu”.",
  });
export type CellInput = z.infer<typeof cellInput>;

export const cellsInput = z.object({
  filingId: z.string().min(1),
  cells: z
    .array(cellInput)
    .min(1, "Chưa có ô nào để lưu.")
    .max(200)
    .refine((cells) => new Set(cells.map(({ indicatorId }) => indicatorId)).size === cells.length, {
      message: "Mỗi chỉ tiêu chỉ gửi một lần.",
    }),
});
export type CellsInput = z.infer<typeof cellsInput>;
