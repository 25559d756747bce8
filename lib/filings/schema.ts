import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { FilingStatus } from "@/prisma/generated/enums";

export const filingOpening = z.object({ periodId: z.string().min(1) });
export type FilingOpening = z.infer<typeof filingOpening>;

/** Names the filing and the version that the person saw. */
export const filingVerb = z.object({ filingId: z.string().min(1), version: z.int32() });
export type FilingVerb = z.infer<typeof filingVerb>;

const reason = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000);

export const filingReason = filingVerb.extend({ reason });
export type FilingReason = z.infer<typeof filingReason>;

export const filingSubmission = filingVerb.extend({
  /** Needed once the deadline has passed. */
  lateReason: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .transform((text) => text || null),
});
export type FilingSubmission = z.infer<typeof filingSubmission>;

export const filingCorrection = z.object({ filingId: z.string().min(1), reason });
export type FilingCorrection = z.infer<typeof filingCorrection>;

export const filingPage = keyset("filings", textColumn);
export const filingList = z.object({
  roundId: z.string().optional(),
  periodId: z.string().optional(),
  unitId: z.string().optional(),
  status: z.enum(FilingStatus).optional(),
  cursor: filingPage.field,
  limit: pageLimit(50),
});
export type FilingList = z.infer<typeof filingList>;
