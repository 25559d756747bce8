import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { reportingCalendar } from "../rounds/schema";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const documentNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}[a-z]?\/[\p{Lu}\d][\p{Lu}\d&.-]{1,40}$/u, "Nhập số, ký hiệu dạng 24/KH-UBND.")
  .max(60);

const issueFields = z.object({
  documentNumber: z.preprocess(emptyAsNull, documentNumber.nullable()),
  issuedOn: z.preprocess(emptyAsNull, day.nullable()),
  /** An old paper put on record, whose original does not say its number, or neither number nor date. */
  isOldPaper: z.boolean().optional(),
  calendar: reportingCalendar.default("moha"),
  /** Codes of the rounds to open; those of this year and before, and the stage, unless said otherwise. */
  openRounds: z.array(z.string()).nullable().default(null),
  /** Open rounds that take an amended plan; the others keep the version they began with. */
  appliesTo: z.array(z.string()).default([]),
});
type Paper = Pick<z.infer<typeof issueFields>, "documentNumber" | "issuedOn" | "isOldPaper">;
/** Only an old paper is put on record without a number, and a number never without its date. */
const isNumbered = ({ documentNumber, isOldPaper }: Paper) => documentNumber !== null || isOldPaper === true;
const unnumbered = { path: ["documentNumber"], message: "Nhập số, ký hiệu của văn bản, ví dụ 24/KH-UBND." };
const isDated = ({ documentNumber, issuedOn, isOldPaper }: Paper) =>
  issuedOn !== null || (documentNumber === null && isOldPaper === true);
const undated = { path: ["issuedOn"], message: "Nhập ngày ban hành của văn bản." };

/** What is said when a plan is issued: its number and date, and which rounds begin with it. */
export const issueFacts = issueFields.refine(isNumbered, unnumbered).refine(isDated, undated);
export const publication = issueFields
  .extend({ planId: z.string().min(1), version: z.int32() })
  .refine(isNumbered, unnumbered)
  .refine(isDated, undated);
export type PublicationInput = z.infer<typeof publication>;
