import { z } from "zod";
import { day } from "@/lib/calendar/deadline-rule";
import { numberFrom } from "@/lib/input-number";
import { id, reason, version } from "../nominations/schema";

export const decisionDraft = z.object({ proposalId: id });
export type DecisionDraft = z.infer<typeof decisionDraft>;

/** Number, day and hand: a commendation is decided in person, so it is never signed TM. (rule 42). */
const signature = {
  number: numberFrom(
    z
      .number({ error: "Nhập số quyết định." })
      .int("Số quyết định là số nguyên.")
      .min(1, "Số quyết định phải lớn hơn 0.")
      .max(99_999, "Số quyết định tối đa 99999."),
  ),
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

const flag = z.union([
  z.boolean(),
  z.enum(["true", "false", "on", ""]).transform((said) => said === "true" || said === "on"),
]);
export const publicationInput = z.object({
  id,
  version,
  /** The signed file goes before the public too: whoever publishes has seen that it names no more than the list does. */
  withSignedFile: flag.default(false),
});
export type PublicationInput = DecisionVerb & { withSignedFile?: boolean };

const words = (least: number, message: string) => z.string().trim().min(least, message).max(300);
/** The line as it should have read; what is the same as before stays. */
export const correctionInput = z.object({
  awardId: id,
  version,
  reason,
  subjectName: words(2, "Nhập tên đúng."),
  post: words(0, "").default(""),
  unitName: words(2, "Nhập đơn vị đúng."),
  ...signature,
});
export type CorrectionInput = z.infer<typeof correctionInput>;

export const commentsInput = z.object({ id, version, through: day });
export type CommentsInput = z.infer<typeof commentsInput>;
export const objectionInput = z.object({
  decisionId: id,
  /** The case it is about; empty for the list as a whole. */
  nominationId: z.string().max(64).default(""),
  byName: z.string().trim().min(3, "Nhập tên cơ quan hoặc người nêu ý kiến.").max(200),
  content: z
    .string({ error: "Nhập nội dung ý kiến." })
    .trim()
    .min(10, "Nêu ý kiến bằng ít nhất 10 ký tự.")
    .max(4000, "Ý kiến dài tối đa 4.000 ký tự."),
  receivedOn: day,
});
export type ObjectionInput = z.infer<typeof objectionInput>;
export const answerInput = z.object({
  id,
  version,
  answer: z
    .string({ error: "Nhập nội dung trả lời." })
    .trim()
    .min(10, "Trả lời bằng ít nhất 10 ký tự.")
    .max(4000, "Trả lời dài tối đa 4.000 ký tự."),
});
export type AnswerInput = z.infer<typeof answerInput>;

export const revocationInput = z.object({
  awardId: id,
  version,
  reason,
  recoverMoney: flag,
  ...signature,
});
export type RevocationInput = z.infer<typeof revocationInput>;
