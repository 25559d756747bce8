import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { UnitKind } from "@/prisma/generated/enums";

export const dayInput = day;
export const legalDocument = z
  .string()
  .trim()
  .min(5, "Ghi số, ngày và cơ quan ban hành văn bản.")
  .max(500, "Ghi văn bản tối đa 500 ký tự.");
const name = z.string().trim().normalize("NFC").min(2, "Nhập tên đơn vị.").max(200);
const choice = z.string().min(1).nullable();

/** What a version of a unit says. */
export const versionFields = {
  name,
  shortName: name,
  kind: z.enum(UnitKind, "Chọn loại đơn vị."),
  parentId: choice,
  blockId: choice,
  position: z.int32("Nhập thứ tự bằng số nguyên.").min(1, "Thứ tự bắt đầu từ 1.").max(99_999),
};
const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/, "Mã gồm 2–30 chữ cái không dấu, chữ số và dấu gạch nối.");

export const newUnitInput = z.object({ code, ...versionFields, effectiveOn: dayInput, legalDocument });
export type NewUnit = z.infer<typeof newUnitInput>;

/** `versionId` is the version the person saw: another one in the meantime is a conflict. */
export const changeUnitInput = z.object({
  unitId: z.string().min(1),
  versionId: z.string().min(1),
  ...versionFields,
  effectiveOn: dayInput,
  legalDocument,
});
export type UnitChange = z.infer<typeof changeUnitInput>;

/** A unit that begins with a merger or a split: it stands where its predecessor stood unless said otherwise. */
export const successorInput = z.object({ code, name, shortName: name });
export type Successor = z.infer<typeof successorInput>;
