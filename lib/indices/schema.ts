import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { IndexScope } from "@/prisma/generated/enums";

export const indexYear = numberFrom(
  z
    .number({ error: "Nhập năm bằng bốn chữ số." })
    .int("Nhập năm bằng bốn chữ số.")
    .min(2010, "Năm từ 2010 trở đi.")
    .max(2100, "Năm đến 2100."),
);

/** What a person states about the file: the index, the year and the document that recognised it. */
export const importInput = z.object({
  indexCode: z.string({ error: "Chọn chỉ số." }).min(1, "Chọn chỉ số."),
  year: indexYear,
  scope: z.enum(IndexScope, { error: "Chọn phạm vi: từng đơn vị hoặc cấp tỉnh." }),
  document: z
    .string()
    .trim()
    .min(3, "Nhập số, ký hiệu văn bản công nhận.")
    .max(200, "Số, ký hiệu văn bản dài tối đa 200 ký tự."),
  recognisedOn: day,
});
export type ImportInput = z.infer<typeof importInput>;

export const importVerb = z.object({ id: z.string().min(1), version: numberFrom(z.int32().min(1)) });
export type ImportVerb = z.infer<typeof importVerb>;
export const applyInput = importVerb.extend({
  /** "Nhập các dòng hợp lệ": the rows with errors are left out, and said so. */
  validRowsOnly: z.boolean().default(false),
});
export type ApplyInput = z.infer<typeof applyInput>;

/** Matching by hand: `column.value` names a column by its number from 0, `unit.12` the unit of row 12. */
export const matchInput = importVerb.catchall(z.string().max(80)).transform(({ id, version, ...given }) => {
  const chosen = (prefix: string) =>
    Object.entries(given).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== "" ? [[name.slice(prefix.length), String(value)] as const] : [],
    );
  return {
    id,
    version,
    columns: chosen("column.").map(([field, column]) => ({ field, column: Number(column) })),
    units: chosen("unit.").map(([row, unitId]) => ({ row: Number(row), unitId })),
  };
});
export type MatchInput = z.infer<typeof matchInput>;

export const resultPage = keyset("index-results", textColumn);
export const resultFilter = z.object({
  year: indexYear.optional(),
  index: z.string().max(40).optional(),
  unit: z.string().max(64).optional(),
  cursor: resultPage.field,
  limit: pageLimit(50),
});
export type ResultFilter = z.infer<typeof resultFilter>;
