import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { id, reason, version } from "../nominations/schema";

export const decisionDraft = z.object({ proposalId: id });
export type DecisionDraft = z.infer<typeof decisionDraft>;

/** Number, day and hand: a commendation is decided in person, so it is never signed TM. (rule 42). */
const signature = {
  number: z.coerce
    .number({ error: "Nhập số quyết định." })
    .int("Số quyết định là số nguyên.")
    .min(1, "Số quyết định phải lớn hơn 0.")
    .max(99_999, "Số quyết định tối đa 99999."),
  signedOn: day,
  signerName: z
    .string({ error: "Nhập họ tên người ký." })
    .trim()
    .min(3, "Nhập họ tên người ký.")
    .max(120, "Họ tên dài tối đa 120 ký tự."),
  signatureForm: z.enum(["NONE", "KT"], {
    error: "Quyết định khen thưởng do cá nhân ký: chọn CHỦ TỊCH hoặc KT. CHỦ TỊCH, không ký TM.",
  }),
};
export const signerTitles = { NONE: "CHỦ TỊCH", KT: "PHÓ CHỦ TỊCH" } as const;

export const issueInput = z.object({ id, version, ...signature });
export type IssueInput = z.infer<typeof issueInput>;

export const decisionVerb = z.object({ id, version });
export type DecisionVerb = z.infer<typeof decisionVerb>;

export const revocationInput = z.object({
  awardId: id,
  version,
  reason,
  recoverMoney: z.union([
    z.boolean(),
    z.enum(["true", "false", "on", ""]).transform((v) => v === "true" || v === "on"),
  ]),
  ...signature,
});
export type RevocationInput = z.infer<typeof revocationInput>;
