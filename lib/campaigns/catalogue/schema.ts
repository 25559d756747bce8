import { z } from "zod";
import { dayInput } from "@/lib/organizations/units/schema";
import { planTerms } from "@/lib/plans/terms";

const { kind, direction, combine, evidence, decimals } = planTerms.shape.indicators.element.shape;
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Ghi tối đa ${most} ký tự.`)
    .nullable()
    .overwrite((text) => text || null);
const source = z.string().trim().min(5, "Ghi văn bản quy định: loại, số, điều khoản.").max(500);

const definition = z.object({
  name: z.string().trim().min(3, "Nhập tên chỉ tiêu bằng ít nhất 3 ký tự.").max(300, "Ghi tối đa 300 ký tự."),
  kind,
  numerator: optionalText(300),
  denominator: optionalText(300),
  unit: z.string().trim().min(1, "Nhập đơn vị tính, ví dụ % hoặc hồ sơ.").max(20, "Ghi tối đa 20 ký tự."),
  countedThing: optionalText(60),
  direction,
  combine,
  evidence,
  decimals: decimals.unwrap(),
  mayNotApply: z.boolean(),
  validFrom: dayInput,
  source,
});

/** A rate or a change against a base says what it counts and out of what. */
function saysItsParts(context: z.core.ParsePayload<z.infer<typeof definition>>) {
  const { kind, numerator, denominator } = context.value;
  if (kind !== "ratio" && kind !== "reduction") return;
  const issue = (field: string, message: string) =>
    context.issues.push({ code: "custom", input: context.value, path: [field], message });
  if (!numerator) issue("numerator", "Nhập tử số: đếm những gì.");
  if (!denominator) issue("denominator", "Nhập mẫu số: trong tổng số nào.");
}

const code = z
  .string()
  .trim()
  .regex(/^[\p{Lu}\d][\p{Lu}\d.-]{0,19}$/u, "Ghi mã bằng chữ in hoa và số, ví dụ K23.");
export const newIndicatorInput = definition.extend({ code }).check(saysItsParts);
export type NewIndicator = z.infer<typeof newIndicatorInput>;

/** `definitionId` and `version` are what the person saw: anything else in the meantime is a conflict. */
const choice = { definitionId: z.string().min(1), version: z.int32() };
export const revisedDefinition = definition.check(saysItsParts);
export const reviseIndicatorInput = definition.extend(choice).check(saysItsParts);
export type IndicatorRevision = z.infer<typeof reviseIndicatorInput>;

export const endIndicatorInput = z.object({ ...choice, validTo: dayInput, reason: source });
export type IndicatorEnd = z.infer<typeof endIndicatorInput>;

export const catalogueFilter = z.object({ on: dayInput.optional() });
