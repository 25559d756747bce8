import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { quoted } from "@/lib/vietnamese";
import { registrationLines } from "./lines/schema";

const registrationId = z.string().min(1).max(80);
const version = z.int32().min(0);

export const reason = z
  .string("Nêu lý do.")
  .trim()
  .min(10, {
    error: ({ input }) =>
      input
        ? `Lý do ${quoted(String(input))} quá ngắn, nêu bằng ít nhất 10 ký tự.`
        : "Nêu lý do bằng ít nhất 10 ký tự.",
  })
  .max(1000, "Lý do dài quá 1.000 ký tự.");

/** The whole sheet of one unit and round, always saved together; `version` 0 starts it. */
export const registrationSheet = z.object({
  roundId: z.string().min(1).max(80),
  version,
  ...registrationLines,
});
export type RegistrationSheetInput = z.infer<typeof registrationSheet>;

export const registrationVerb = z.object({ registrationId, version });
export type RegistrationVerb = z.infer<typeof registrationVerb>;

export const registrationReason = registrationVerb.extend({ reason });
export type RegistrationReason = z.infer<typeof registrationReason>;

/** `lateReason` is given only after the limit has passed. */
export const registrationSubmission = registrationVerb.extend({
  lateReason: reason.nullable().default(null),
});
export type RegistrationSubmission = z.infer<typeof registrationSubmission>;

export const registrationPage = keyset("registrations", textColumn);
export const registrationFilter = z.object({
  roundId: z.string().max(80).optional(),
  campaignId: z.string().max(80).optional(),
  status: z.enum(["DRAFT", "AWAITING_HEAD", "SUBMITTED", "ACCEPTED", "RETURNED", "REJECTED"]).optional(),
  cursor: registrationPage.field,
  limit: pageLimit(50),
});
export type RegistrationFilter = z.input<typeof registrationFilter>;

export const paperFormat = z.enum(["pdf", "docx"]).default("pdf");
