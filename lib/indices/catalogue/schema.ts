import { z } from "zod";
import { parseNumber } from "@/lib/vietnamese";
import { indexYear } from "../schema";
import { bandProblemOf, bandProblems } from "./rules";

const text = (least: number, most: number, words: string) =>
  z.string(words).trim().normalize("NFC").min(least, words).max(most, `Ghi tối đa ${most} ký tự.`);

/** A number as Vietnamese write it, `89,95`, kept exact with up to four decimals: `89.95`. */
const exact = (words: string) =>
  z
    .string(words)
    .trim()
    .overwrite((typed) => {
      const parsed = parseNumber(typed);
      return parsed.ok ? parsed.value : typed;
    })
    .regex(/^\d{1,8}(\.\d{1,4})?$/u, words);

export const indexUnits = ["%", "điểm", "0–1"] as const;

const shortName = text(2, 30, "Nhập tên ngắn, từ 2 đến 30 ký tự, ví dụ PAR INDEX.");
const name = text(5, 200, "Nhập tên đầy đủ của chỉ số, ít nhất 5 ký tự.");
const measuredBy = text(3, 200, "Nhập cơ quan đo, công bố chỉ số.");
const document = text(5, 300, "Ghi văn bản ban hành thang xếp loại: loại, số, ngày.");

export const newIndexInput = z
  .object({
    code: z
      .string("Ghi mã bằng chữ in hoa không dấu, số và dấu gạch dưới, ví dụ ICT_INDEX.")
      .trim()
      .regex(
        /^[A-Z][A-Z0-9_]{1,19}$/u,
        "Ghi mã bằng chữ in hoa không dấu, số và dấu gạch dưới, ví dụ ICT_INDEX.",
      ),
    shortName,
    name,
    unit: z.enum(indexUnits, "Chọn đơn vị tính: %, điểm hoặc 0–1."),
    scaleMin: exact("Nhập điểm thấp nhất của thang bằng số, ví dụ 0."),
    scaleMax: exact("Nhập điểm cao nhất của thang bằng số, ví dụ 100."),
    measuredBy,
  })
  .refine(({ scaleMin, scaleMax }) => Number(scaleMax) > Number(scaleMin), {
    path: ["scaleMax"],
    error: "Điểm cao nhất phải lớn hơn điểm thấp nhất.",
  });
export type NewIndex = z.infer<typeof newIndexInput>;

/** What may be put right of an index with results: how it is called and who measures it. */
export const indexNames = z.object({ shortName, name, measuredBy });
export const editIndexInput = indexNames.extend({ indexId: z.string().min(1), version: z.int32() });
export type IndexEdit = z.infer<typeof editIndexInput>;

const scale = z.object({
  document,
  /** Best first. */
  bands: z
    .array(
      z.object({
        name: text(2, 60, "Nhập tên mức, ví dụ Xuất sắc."),
        /** Inclusive; null where the document only names the grades. */
        lowest: exact("Nhập điểm thấp nhất của mức bằng số, ví dụ 80.").nullable(),
      }),
      "Ghi các mức của thang.",
    )
    .min(2, "Ghi ít nhất hai mức.")
    .max(12, "Ghi tối đa 12 mức."),
});

function bandsDescend({ value, issues }: z.core.ParsePayload<z.infer<typeof scale>>) {
  const found = bandProblemOf(value.bands);
  if (!found) return;
  const field = found.problem === "same-name" ? "name" : "lowest";
  const path = ["bands", found.at, field];
  issues.push({
    code: "custom",
    input: value.bands[found.at]?.[field],
    path,
    message: bandProblems[found.problem],
  });
}

export const newScale = scale
  .extend({
    year: indexYear,
    blockId: z.string("Chọn khối thi đua.").min(1, "Chọn khối thi đua.").nullable(),
  })
  .check(bandsDescend);
export const addScaleInput = newScale.safeExtend({ indexId: z.string().min(1) });
export type NewScale = z.infer<typeof addScaleInput>;

export const correctedScale = scale.check(bandsDescend);
export const correctScaleInput = correctedScale.safeExtend({
  scaleId: z.string().min(1),
  version: z.int32(),
});
export type ScaleCorrection = z.infer<typeof correctScaleInput>;
