import { z } from "zod";
import { dayInput, legalDocument, successorInput } from "../units/schema";

const unit = z.string("Chọn đơn vị.").min(1, "Chọn đơn vị.");
const once = (units: string[]) => new Set(units).size === units.length;
const units = (least: number, message: string) =>
  z.array(unit).min(least, message).max(50).refine(once, "Mỗi đơn vị chỉ chọn một lần.");
const facts = { effectiveOn: dayInput, legalDocument };

/** Several units become one that did not exist before. */
export const mergeIntoNewInput = z.object({
  kind: z.literal("MERGE_INTO_NEW"),
  fromUnitIds: units(2, "Chọn ít nhất hai đơn vị để hợp nhất."),
  into: successorInput,
  ...facts,
});
/** Units go on in one that exists. */
export const mergeIntoExistingInput = z
  .object({
    kind: z.literal("MERGE_INTO_EXISTING"),
    fromUnitIds: units(1, "Chọn đơn vị sáp nhập."),
    toUnitId: unit,
    ...facts,
  })
  .refine(({ fromUnitIds, toUnitId }) => !fromUnitIds.includes(toUnitId), {
    path: ["toUnitId"],
    error: "Đơn vị tiếp nhận phải khác đơn vị sáp nhập.",
  });
/** One unit becomes several. */
export const splitInput = z.object({
  kind: z.literal("SPLIT"),
  fromUnitIds: z.array(unit).length(1, "Chọn một đơn vị để chia tách."),
  into: z
    .array(successorInput)
    .min(2, "Nhập ít nhất hai đơn vị mới.")
    .max(20)
    .refine((list) => once(list.map(({ code }) => code)), "Mỗi đơn vị mới có một mã riêng."),
  ...facts,
});
/** Units end; their work goes where the document says. */
export const dissolveInput = z.object({
  kind: z.literal("DISSOLVE"),
  fromUnitIds: units(1, "Chọn đơn vị giải thể."),
  toName: z.string().trim().min(2, "Ghi nơi tiếp nhận nhiệm vụ.").max(200),
  ...facts,
});

export const successionInput = z.discriminatedUnion("kind", [
  mergeIntoNewInput,
  mergeIntoExistingInput,
  splitInput,
  dissolveInput,
]);
export type Succession = z.infer<typeof successionInput>;
