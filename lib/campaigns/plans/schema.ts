import { z } from "zod";
import { planTerms } from "@/lib/plans/terms";

const planId = z.string().min(1);
const version = z.int32();
const reason = z.string().trim().min(10, "Nêu lý do bằng ít nhất 10 ký tự.").max(1000);

/** Characters of an official text: some eighty pages. */
export const longestText = 200_000;
export const officialText = z.string().max(longestText, "Toàn văn dài quá 200.000 ký tự.");

/** A draft as its author saves it: always the whole terms, over the version the author saw. */
export const draftInput = z.object({
  planId,
  version,
  terms: planTerms,
  /** The official text as pasted or typed, kept beside its reading. */
  officialText: officialText.optional(),
});
export type DraftInput = z.infer<typeof draftInput>;

export const planVerbInput = z.object({ planId, version });
export type PlanVerbInput = z.infer<typeof planVerbInput>;

export const planReasonInput = planVerbInput.extend({ reason });
export type PlanReasonInput = z.infer<typeof planReasonInput>;

export const milestoneChoice = planVerbInput.extend({
  milestoneId: z.string().min(1, "Chọn mốc áp dụng."),
  note: z.string().trim().min(10, "Nêu căn cứ chọn mốc bằng ít nhất 10 ký tự.").max(500),
});
export type MilestoneChoice = z.infer<typeof milestoneChoice>;

export const findingAcceptance = planVerbInput.extend({ key: z.string().min(1), reason });
export type FindingAcceptance = z.infer<typeof findingAcceptance>;

/** A plan taken out of force: why, and by which paper. */
export const withdrawal = planReasonInput.extend({
  basis: z
    .string()
    .trim()
    .min(10, "Nêu văn bản thu hồi (số, ký hiệu, ngày) hoặc căn cứ bằng ít nhất 10 ký tự.")
    .max(1000),
});
export type Withdrawal = z.infer<typeof withdrawal>;

const listed = (value: unknown) =>
  typeof value === "string" ? value.split(",").filter(Boolean) : (value ?? []);

export const amendment = z.object({
  campaignId: z.string().min(1),
  /** Open rounds that shall take the amendment, by id; a form sends them with commas. None: rounds opened later. */
  appliesTo: z.preprocess(listed, z.array(z.string().min(1)).max(50)),
  basis: z.string().trim().min(10, "Nêu căn cứ sửa đổi, bổ sung bằng ít nhất 10 ký tự.").max(1000),
});
export type Amendment = z.infer<typeof amendment>;
