import { z } from "zod";
import { numberFrom, pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";
import { RunKind, SubjectKind, VerdictOutcome } from "@/prisma/generated/enums";

const id = z.string().min(1).max(64);
const reason = z
  .string()
  .trim()
  .min(5, "Nêu lý do bằng ít nhất 5 ký tự.")
  .max(2000, "Lý do dài tối đa 2.000 ký tự.");

export const startRunInput = z.object({ roundId: id, kind: z.enum(RunKind) });
export type StartRunInput = z.infer<typeof startRunInput>;

export const runInput = z.object({ id, version: numberFrom(z.int32().min(1)) });
export type RunInput = z.infer<typeof runInput>;

/** What people may answer to a clause without a number; data is never theirs to fill in here. */
export const judgementOutcome = z.enum(
  [VerdictOutcome.MET, VerdictOutcome.NOT_MET, VerdictOutcome.NOT_APPLICABLE],
  {
    error: "Chọn Đạt, Chưa đạt hoặc Không áp dụng.",
  },
);
export const judgementInput = z.object({
  roundId: id,
  tierId: id,
  conditionId: id,
  subjectKind: z.enum(SubjectKind),
  subjectId: id,
  outcome: judgementOutcome,
  reason,
});
export type JudgementInput = z.infer<typeof judgementInput>;

export const verdictPage = keyset("verdicts", textColumn, textColumn);
export const verdictFilter = z.object({
  tier: z.string().max(80).optional(),
  outcome: z.enum(VerdictOutcome).optional(),
  block: z.string().max(80).optional(),
  cursor: verdictPage.field,
  limit: pageLimit(50),
});
export type VerdictFilter = z.infer<typeof verdictFilter>;
