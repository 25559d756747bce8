import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { MappedThing } from "@/prisma/generated/enums";

const sourceCode = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, "Mã nguồn gồm chữ thường không dấu, chữ số và dấu gạch nối.");

export const sourceInput = z.object({
  code: sourceCode,
  name: z.string().trim().min(3, "Nhập tên nguồn số liệu.").max(200),
});
export type SourceInput = z.infer<typeof sourceInput>;

/** What a person states about a file: whose figures they are, and the day they were taken. */
export const intakeInput = z.object({
  sourceCode: z.string().min(1, "Chọn nguồn số liệu.").max(40),
  takenOn: day,
});
export type IntakeInput = z.infer<typeof intakeInput>;

const figure = z.union([z.string().trim().max(40), z.number()]).nullish();
const word = z.string().trim().min(1).max(300);
/** Rows as another system sends them, in its own codes and words. */
export const intakeRows = intakeInput.extend({
  rows: z
    .array(
      z.object({
        unit: word,
        indicator: word,
        period: word,
        numerator: figure,
        denominator: figure,
        amount: figure,
        takenOn: day.optional(),
      }),
    )
    .min(1, "Gửi ít nhất một dòng.")
    .max(5000, "Mỗi lần gửi tối đa 5.000 dòng."),
});
export type IntakeRows = z.infer<typeof intakeRows>;

export const snapshotVerb = z.object({ id: z.string().min(1), version: numberFrom(z.int32().min(1)) });
export type SnapshotVerb = z.infer<typeof snapshotVerb>;
export const snapshotApply = snapshotVerb.extend({
  /** The rows with errors are left out, and said so. */
  validRowsOnly: z.boolean().default(false),
});
export type SnapshotApply = z.infer<typeof snapshotApply>;

const mapping = z
  .object({
    kind: z.enum(MappedThing),
    given: word,
    /** Code of a unit; empty: rows of this unit are left out. */
    unitCode: z.string().trim().max(64).nullish(),
    indicatorCode: z.string().trim().max(40).nullish(),
    startsOn: day.nullish(),
    endsOn: day.nullish(),
  })
  .refine(({ kind, indicatorCode }) => kind !== "INDICATOR" || indicatorCode, {
    path: ["indicatorCode"],
    message: "Chọn chỉ tiêu.",
  })
  .refine(({ kind, startsOn, endsOn }) => kind !== "PERIOD" || (startsOn && endsOn && startsOn <= endsOn), {
    path: ["startsOn"],
    message: "Nhập ngày đầu và ngày cuối của kỳ.",
  });
export const mappingInput = z.object({
  sourceCode: z.string().min(1),
  mappings: z.array(mapping).min(1).max(500),
});
export const oneMapping = z.object({ sourceCode: z.string().min(1) }).and(mapping);
export type OneMapping = z.infer<typeof oneMapping>;
export type MappingInput = z.infer<typeof mappingInput>;

export const snapshotPage = keyset("snapshot-imports", textColumn);
export const snapshotList = z.object({
  cursor: snapshotPage.field,
  limit: pageLimit(50),
});

export const adoption = z.object({
  periodId: z.string().min(1),
  lines: z
    .array(
      z.object({
        indicatorId: z.string().min(1).max(80),
        sourceCode: z.string().min(1).max(40),
        /** The version of the line that stood beside it. */
        version: z.int32().min(0),
      }),
    )
    .min(1)
    .max(200),
});
export type Adoption = z.infer<typeof adoption>;
