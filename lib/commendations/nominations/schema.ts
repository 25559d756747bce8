import { z } from "zod";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { NominationStatus } from "@/prisma/generated/enums";

export const id = z.string().min(1).max(64);
export const version = numberFrom(z.int32().min(1));
export const reason = z
  .string({ error: "Nêu lý do." })
  .trim()
  .min(5, "Nêu lý do bằng ít nhất 5 ký tự.")
  .max(2000, "Lý do dài tối đa 2.000 ký tự.");

export const proposeInput = z.object({ roundId: id });
export type ProposeInput = z.infer<typeof proposeInput>;

export const additionInput = z.object({
  verdictId: id,
  reason,
  /** Needed only beside an earlier award for an overlapping period. */
  justification: z.string().trim().max(2000, "Giải trình dài tối đa 2.000 ký tự.").default(""),
});
export type AdditionInput = z.infer<typeof additionInput>;

export const reasonedNomination = z.object({ id, version, reason });
export type ReasonedNomination = z.infer<typeof reasonedNomination>;

export const justificationInput = z.object({
  id,
  version,
  reason: z
    .string({ error: "Nêu giải trình." })
    .trim()
    .min(10, "Giải trình bằng ít nhất 10 ký tự.")
    .max(2000, "Giải trình dài tối đa 2.000 ký tự."),
});
export type JustificationInput = z.infer<typeof justificationInput>;

export const nominationPage = keyset("nominations", textColumn, textColumn, textColumn);
export const candidatePage = keyset("candidates", textColumn, textColumn, textColumn);
const page = {
  block: z.string().max(80).optional(),
  tier: z.string().max(80).optional(),
  limit: pageLimit(50),
};
export const nominationFilter = z.object({
  ...page,
  cursor: nominationPage.field,
  status: z.enum(NominationStatus).optional(),
});
export type NominationFilter = z.infer<typeof nominationFilter>;
export const candidateFilter = z.object({
  ...page,
  cursor: candidatePage.field,
  q: z.string().trim().max(100).optional(),
});
export type CandidateFilter = z.infer<typeof candidateFilter>;
