import { z } from "zod";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";

export const registerPage = keyset("awards", z.iso.date(), textColumn);

export const registerFilter = z.object({
  /** Words of a name, a post, a unit (former names too) or a decision's number, marks aside. */
  q: z.string().trim().max(200).optional(),
  year: numberFrom(z.int32().min(1945).max(2100)).optional(),
  /** The award's code. */
  form: z.string().max(120).optional(),
  class: z.enum(["title", "form"]).optional(),
  unit: z.string().max(64).optional(),
  origin: z.enum(["portal", "imported"]).optional(),
  cursor: registerPage.field,
  limit: pageLimit(50),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

export const exportKind = z.enum(["national", "staff", "statistics"]);
export type ExportKind = z.infer<typeof exportKind>;
export const exportQuery = z.object({ year: numberFrom(z.int32().min(1945).max(2100)) });
