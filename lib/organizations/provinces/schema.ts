import { z } from "zod";
import { dayInput, legalDocument } from "../units/schema";

/** How a province is called: whole, and short in tables and headings. */
export const provinceNames = {
  name: z
    .string()
    .trim()
    .normalize("NFC")
    .max(120, "Tên tỉnh tối đa 120 ký tự.")
    .regex(/^(Tỉnh|Thành phố) \p{L}/u, "Ghi tên đầy đủ, bắt đầu bằng “Tỉnh” hoặc “Thành phố”."),
  shortName: z
    .string()
    .trim()
    .normalize("NFC")
    .min(2, "Ghi tên ngắn, ví dụ Sơn La.")
    .max(60, "Tên ngắn tối đa 60 ký tự."),
};

/** `version` is the one the person saw of the present name: anything else in the meantime is a conflict. */
const choice = { versionId: z.string().min(1), version: z.int32() };

/** Another name from a day on, by a document. */
export const provinceRenaming = z.object({ ...provinceNames, effectiveOn: dayInput, legalDocument });
export const renameProvinceInput = provinceRenaming.extend(choice);
export type ProvinceRenaming = z.infer<typeof renameProvinceInput>;

/** What was written wrongly of the present name; the document of the first one may never have been known. */
export const provinceCorrection = z.object({
  ...provinceNames,
  firstDay: dayInput,
  legalDocument: z.union([z.literal("").transform(() => null), legalDocument]).nullable(),
});
export const correctProvinceInput = provinceCorrection.extend(choice);
export type ProvinceCorrection = z.infer<typeof correctProvinceInput>;
