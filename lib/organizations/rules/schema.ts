import { z } from "zod";
import { dayInput } from "../units/schema";

const share = z
  .string()
  .trim()
  .regex(
    /^(\d{1,2}(\.\d{1,6})?|100|[1-9]\d?\/[1-9]\d?)$/,
    "Ghi tỷ lệ phần trăm, ví dụ 80 hoặc 66.667, hay phân số 2/3.",
  );
const coefficient = z
  .string()
  .trim()
  .regex(/^\d{1,4}(\.\d{1,4})?$/, "Ghi hệ số, ví dụ 1.5.")
  .nullable();

/** What a rule of each kind says. Exact numbers are kept as text. */
export const ruleValues = {
  "council-vote": z.object({
    ballot: z.enum(["open", "secret"], "Chọn hình thức bỏ phiếu."),
    thresholdPercent: share,
    base: z.enum(["all-members", "present"], "Chọn căn cứ tính tỷ lệ."),
    quorumPercent: share,
  }),
  "base-salary": z.object({
    amount: z
      .string()
      .trim()
      .regex(/^[1-9]\d{5,8}$/, "Ghi số tiền bằng đồng, không dấu chấm, ví dụ 2340000."),
  }),
  "award-coefficient": z
    .object({ individual: coefficient, collective: coefficient })
    .refine(({ individual, collective }) => individual !== null || collective !== null, {
      path: ["individual"],
      error: "Ghi hệ số cho cá nhân hoặc cho tập thể.",
    }),
} as const;
export type RuleKind = keyof typeof ruleValues;
export const isRuleKind = (kind: string): kind is RuleKind => kind in ruleValues;

const plainValue = z.record(z.string(), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]));
/** The schema of a kind's value; a kind of which nothing is known keeps a flat list of names and values. */
export const valueSchema = (kind: string) => (isRuleKind(kind) ? ruleValues[kind] : plainValue);

const source = z.string().trim().min(5, "Ghi văn bản quy định: loại, số, điều khoản.").max(500);
export const reviseRuleInput = z.object({
  ruleId: z.string().min(1),
  version: z.int(),
  value: plainValue,
  validFrom: dayInput,
  source,
  verified: z.boolean(),
});
export type RuleRevision = z.infer<typeof reviseRuleInput>;

export const verifyRuleInput = z.object({ ruleId: z.string().min(1), version: z.int() });
export type RuleChoice = z.infer<typeof verifyRuleInput>;
