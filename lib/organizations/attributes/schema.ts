import { z } from "zod";
import { dayInput, legalDocument } from "../units/schema";

/** "SUBJECT_TO_DDCI" and the like hold or do not hold from a day on, by a document. */
export const attributeInput = z.object({
  unitId: z.string().min(1),
  attribute: z
    .string()
    .trim()
    .regex(/^[A-Z][A-Z0-9_]{2,59}$/, "Chọn thuộc tính."),
  applies: z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]),
  from: dayInput,
  document: legalDocument,
});
export type AttributeRecord = z.output<typeof attributeInput>;
