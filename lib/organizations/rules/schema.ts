import { z } from "zod";
import { contentItems } from "@/lib/plans/lint/law";
import { planTerms, subjectKind } from "@/lib/plans/terms";
import { dayInput } from "../units/schema";

/** Text of one shape; left out is told in the same words as written wrongly. */
const matching = (shape: RegExp, words: string) => z.string(words).trim().regex(shape, words);
const share = matching(
  /^(\d{1,2}(\.\d{1,6})?|100|[1-9]\d?\/[1-9]\d?)$/,
  "Ghi tỷ lệ phần trăm, ví dụ 80 hoặc 66.667, hay phân số 2/3.",
);
const coefficient = matching(/^\d{1,4}(\.\d{1,4})?$/, "Ghi hệ số, ví dụ 1.5.").nullable();

const line = z.string("Nhập ít nhất 2 ký tự.").trim().min(2, "Nhập ít nhất 2 ký tự trên mỗi dòng.").max(300);
const lines = z.array(line).max(40, "Ghi tối đa 40 dòng.");
const someLines = lines.min(1, "Ghi ít nhất một dòng.");
const signatureForms = z
  .array(planTerms.shape.header.shape.signatureForm)
  .min(1, "Chọn ít nhất một thể thức ký.");
const optionalDay = dayInput.nullable();

/** What a rule of each kind says. Exact numbers are kept as text. */
export const ruleValues = {
  "council-vote": z.object({
    ballot: z.enum(["open", "secret"], "Chọn hình thức bỏ phiếu."),
    thresholdPercent: share,
    base: z.enum(["all-members", "present"], "Chọn căn cứ tính tỷ lệ."),
    quorumPercent: share,
  }),
  "base-salary": z.object({
    amount: matching(/^[1-9]\d{5,8}$/, "Ghi số tiền bằng đồng, không dấu chấm, ví dụ 2340000."),
  }),
  /** What the province granted for commendations, from the first day of the year. */
  "award-fund": z.object({
    fund: matching(/^[1-9]\d{5,14}$/, "Ghi số tiền bằng đồng, không dấu chấm, ví dụ 5000000000."),
  }),
  "award-coefficient": z
    .object({ individual: coefficient, collective: coefficient })
    .refine(({ individual, collective }) => individual !== null || collective !== null, {
      path: ["individual"],
      error: "Ghi hệ số cho cá nhân hoặc cho tập thể.",
    }),
  /** Its key is its number, its validity the days it is in force. */
  "legal-instrument": z.object({
    title: line,
    issuer: line,
    issuedOn: optionalDay,
    replacedBy: line.nullable(),
  }),
  /** Who decides an award at a level: `DIPLOMA_OF_MERIT.province`. */
  "award-authority": z.object({
    decidedBy: line,
    class: z.enum(["title", "form"], "Chọn danh hiệu hoặc hình thức."),
    subjects: z.array(subjectKind).min(1, "Chọn ít nhất một đối tượng."),
    signatures: signatureForms,
  }),
  "dossier-parts": z.object({
    parts: someLines,
    copies: matching(/^[1-9]$/, "Ghi số bộ hồ sơ, ví dụ 1."),
  }),
  "time-limit": z.object({
    days: matching(/^[1-9]\d{0,2}$/, "Ghi số ngày, ví dụ 25."),
    counting: z.enum(["calendar", "working"], "Chọn cách tính ngày."),
  }),
  "plan-content": z.object({ items: z.array(z.enum(contentItems)).min(1, "Chọn ít nhất một nội dung.") }),
  /** Words an issuer's or a signer's name begins with; neither: everybody else. */
  "signing-power": z.object({ issuers: lines, signers: lines, signatures: signatureForms }),
  "launch-authority": z.object({ issuers: someLines }),
  "retired-term": z.object({ words: someLines, replacement: line }),
} as const;
export type RuleKind = keyof typeof ruleValues;
export const ruleKinds = Object.keys(ruleValues) as [RuleKind, ...RuleKind[]];
export const isRuleKind = (kind: string): kind is RuleKind => kind in ruleValues;
const plainValue = z.record(
  z.string(),
  z.union([z.string().max(500), z.number(), z.boolean(), z.null(), z.array(z.string().max(300)).max(40)]),
);
/** The schema of a kind's value; a kind of which nothing is known keeps a flat list of names and values. */
export const valueSchema = (kind: string) => (isRuleKind(kind) ? ruleValues[kind] : plainValue);

const source = z.string().trim().min(5, "Ghi văn bản quy định: loại, số, điều khoản.").max(500);
export const reviseRuleInput = z.object({
  ruleId: z.string().min(1),
  version: z.int32(),
  value: plainValue,
  validFrom: dayInput,
  source,
  verified: z.boolean(),
});
export type RuleRevision = z.infer<typeof reviseRuleInput>;

export const verifyRuleInput = z.object({ ruleId: z.string().min(1), version: z.int32() });
export type RuleChoice = z.infer<typeof verifyRuleInput>;

const key = z.string().trim().max(80, "Ghi tối đa 80 ký tự.");
export const newRuleInput = z.object({
  kind: z.enum(ruleKinds, "Chọn loại quy định."),
  key,
  value: plainValue,
  validFrom: dayInput,
  /** The first day on which it no longer applies; null while none is known. */
  validTo: optionalDay,
  source,
  verified: z.boolean(),
});
export type NewRule = z.infer<typeof newRuleInput>;

export const endRuleInput = z.object({
  ruleId: z.string().min(1),
  version: z.int32(),
  validTo: dayInput,
  /** What replaces it, where something does. */
  replacedBy: z.string().trim().max(300, "Ghi tối đa 300 ký tự.").nullable(),
  reason: source,
});
export type RuleEnd = z.infer<typeof endRuleInput>;
