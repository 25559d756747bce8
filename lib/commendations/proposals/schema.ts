import { z } from "zod";
import { LineDecision } from "@/prisma/generated/enums";
import { id, reason, version } from "../nominations/schema";

const title = z
  .string()
  .trim()
  .min(20, "Nhập trích yếu bằng ít nhất 20 ký tự.")
  .max(500, "Trích yếu dài tối đa 500 ký tự.");

export const draftInput = z.object({ sessionId: id, title: title.optional() });
export type DraftInput = z.infer<typeof draftInput>;
export const redraftInput = z.object({ id, version, title: title.optional() });
export type RedraftInput = z.infer<typeof redraftInput>;

export const proposalVerb = z.object({ id, version });
export type ProposalVerb = z.infer<typeof proposalVerb>;
export const proposalReturn = z.object({ id, version, reason });
export type ProposalReturn = z.infer<typeof proposalReturn>;

export const signatureForms = ["NONE", "KT", "TL", "TUQ"] as const;
export type SignatureForm = (typeof signatureForms)[number];
/** Sent up or approved, and in whose place: TL. and TUQ. name the document that allows it. */
export const signInput = z
  .object({
    id,
    version,
    signatureForm: z.enum(signatureForms).optional(),
    authority: z.string().trim().max(200, "Tên văn bản dài tối đa 200 ký tự.").optional(),
  })
  .refine(
    ({ signatureForm, authority }) =>
      (signatureForm !== "TL" && signatureForm !== "TUQ") || (authority ?? "").length >= 5,
    { path: ["authority"], error: "Nêu văn bản giao ký thừa lệnh hoặc ủy quyền." },
  );
export type SignInput = z.infer<typeof signInput>;

export const lineInput = z
  .object({
    /** The line's own id and version. */
    id,
    version,
    decision: z.enum(LineDecision, { error: "Chọn Đồng ý, Trả lại hoặc Để lại xem xét sau." }),
    reason: z.string().trim().max(2000, "Lý do dài tối đa 2.000 ký tự.").default(""),
  })
  .refine(({ decision, reason }) => decision === "AGREED" || reason.length >= 5, {
    path: ["reason"],
    error: "Nêu lý do trả lại hoặc để lại bằng ít nhất 5 ký tự.",
  });
export type LineInput = z.infer<typeof lineInput>;
