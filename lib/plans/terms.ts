import { z } from "zod";
import { day, deadlineRule } from "@/lib/calendar/deadline-rule";
import { appliesWhen, comparator, condition, decimalText, periodCombination } from "@/lib/scoring/condition";
import { wordedItems } from "./lint/law";

const id = z.string().trim().min(1).max(80);
const words = z.string().trim().max(20_000);
const clauseId = id.optional();

export const subjectKind = z.enum(["collective", "individual"]);
export type SubjectKind = z.infer<typeof subjectKind>;
/** hằng năm · giai đoạn · chuyên đề */
export const roundKind = z.enum(["annual", "stage", "topic"]);
export type RoundKind = z.infer<typeof roundKind>;

/** A piece of the official wording, as issued; everything structured points back to one by id. */
const clause = z.object({
  id,
  /** "Mục II.3", "Điều 3 khoản 2" */
  label: z.string().trim().max(120),
  heading: z.string().trim().max(500).default(""),
  text: words,
  /** What the law wants of a plan and this clause says in words of its own. */
  says: z.array(z.enum(wordedItems)).optional(),
});

const header = z.object({
  number: z.string().trim().max(60).nullable(), // "24/KH-UBND"
  issuedOn: day.nullable(),
  issuer: z.string().trim().min(1, "Nhập cơ quan ban hành.").max(200),
  parentIssuer: z.string().trim().max(200).nullable(),
  place: z.string().trim().max(80).nullable(),
  title: z.string().trim().min(10, "Nhập trích yếu bằng ít nhất 10 ký tự.").max(500),
  signatureForm: z.enum(["TM", "KT", "TL", "TUQ", "Q", "NONE"]),
  signerTitle: z.string().trim().max(120).nullable(),
  signerName: z.string().trim().max(120).nullable(),
});

const reference = z.object({
  id,
  relation: z.enum(["can_cu", "thuc_hien", "lien_quan"]),
  number: z.string().trim().max(60).nullable(),
  issuedOn: day.nullable(),
  issuer: z.string().trim().max(200),
  title: z.string().trim().max(500),
});

const audience = z.object({
  id,
  kind: subjectKind,
  description: words.min(1),
  /** Kinds of `OrgUnitVersion` invited; empty means every unit of the campaign's scope. */
  unitKinds: z.array(z.string()).default([]),
  clauseId,
});

const indicator = z.object({
  id,
  /** Code of the indicator catalogue ("K04") or the plan's own. */
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(3, "Nhập tên chỉ tiêu.").max(300),
  kind: z.enum(["ratio", "count", "reduction", "yes-no", "score"]),
  numerator: z.string().trim().max(300).nullable(),
  denominator: z.string().trim().max(300).nullable(),
  unit: z.string().trim().max(20),
  /** What is counted: procedures and dossiers are different denominators. */
  countedThing: z.string().trim().max(60).nullable().default(null),
  decimals: z.int32().min(0).max(6).default(2),
  direction: z.enum(["up", "down"]),
  combine: periodCombination,
  evidence: z.enum(["required", "optional"]),
  mayNotApply: z.boolean().default(false),
  appliesWhen: appliesWhen.optional(),
  /** For a change against an earlier period: which one, and who answers for its figure. */
  baseline: z.object({ period: z.string().trim().max(120), source: z.string().trim().max(300) }).optional(),
  /** A standard without a number to compare: a grade, or words that people judge; there is no `target` then. */
  standard: z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.literal("grade"),
        index: z.string().min(1),
        scope: z.enum(["internal", "national"]),
        atLeast: z.string().min(1),
        phrase: z.string().trim().max(200),
      }),
      z.object({ kind: z.literal("worded"), phrase: z.string().trim().min(1, "Nhập câu chữ.").max(500) }),
    ])
    .optional(),
  /** Absent for what is only tracked. */
  target: z.object({ comparator, value: decimalText, phrase: z.string().trim().max(200) }).nullable(),
  clauseId,
});
export type PlanIndicator = z.infer<typeof indicator>;

const quota = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("number"), most: z.int32().min(0, "Nhập số lượng từ 0 trở lên.") }),
  /** At most this share of those eligible (or, with `of`, of those whose registration is accepted), rounded down, but never below one. */
  z.object({
    kind: z.literal("share"),
    percent: decimalText,
    of: z.enum(["eligible", "registered"]).optional(),
  }),
]);

/** In each block, in each unit (its people, or the bodies it answers for), or in the whole campaign. */
const quotaScope = z.object({ per: z.enum(["block", "campaign", "unit"]), limit: quota });

/** The first limit of a quota that is no number, as it was typed. */
function wrongLimit(quotas: unknown): string | undefined {
  for (const scope of [quotas].flat()) {
    const { most, percent } = ((scope as QuotaLike | null)?.limit ?? {}) as Record<string, unknown>;
    const given = most ?? percent;
    if (given === undefined || given === null || given === "") continue;
    const form = most === undefined ? /^\d+(?:\.\d+)?$/u : /^\d+$/u;
    if (!form.test(String(given))) return String(given);
  }
  return undefined;
}
type QuotaLike = { limit?: unknown };

const awardTier = z.object({
  id,
  name: z.string().trim().min(3).max(200),
  subject: subjectKind,
  rounds: z.array(roundKind).min(1, "Chọn ít nhất một loại đợt."),
  /** Title and form are never mixed: a Bằng khen is a form, a Lao động tiên tiến a title. */
  award: z.object({
    class: z.enum(["title", "form"]),
    code: z.enum([
      "DIPLOMA_OF_MERIT",
      "CERTIFICATE_OF_MERIT",
      "EMULATION_FLAG",
      "ADVANCED_WORKER",
      "ADVANCED_COLLECTIVE",
    ]),
    // The district level ended on 30/6/2025; plans from before keep it.
    level: z.enum(["province", "department", "district", "commune"]),
    /** "law": the plan names no form, and this is the one its issuer may give (Law 06/2022, art. 80). */
    basis: z.enum(["plan", "law"]).optional(),
  }),
  condition,
  /** One limit, or several that must all hold; one alone is itself, as every plan had it before there could be more. */
  quota: z
    .union([quotaScope, z.array(quotaScope).min(1).max(6)], {
      error: ({ input }) => {
        const wrong = wrongLimit(input);
        const asked = "Nhập số lượng bằng số nguyên từ 0 trở lên, tỷ lệ bằng số, ví dụ 20,5.";
        return wrong === undefined ? asked : `“${wrong.slice(0, 60)}” chưa đúng. ${asked}`;
      },
    })
    .nullable(),
  ranking: z
    .object({
      /** Ordered: the first decides, the next break ties; a tie that is left is shown, never drawn by lot. */
      by: z.array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("index"), index: z.string(), scope: z.enum(["internal", "national"]) }),
          z.object({ kind: z.literal("indicator"), indicatorId: id }),
          z.object({ kind: z.literal("direct-worker") }),
        ]),
      ),
    })
    .nullable(),
  /**
   * Whole years from the achievement period of the last award of this form to that of the next; absent where the plan
   * says nothing and only the time itself may not be commended twice.
   */
  againAfterYears: z
    .int("Nhập số năm bằng số nguyên, ví dụ 2.")
    .min(1, "Nhập từ 1 năm trở lên.")
    .max(10, "Nhập tối đa 10 năm.")
    .nullable()
    .optional(),
  clauseId,
});
export type AwardTier = z.infer<typeof awardTier>;

const milestone = z.object({
  id,
  act: z.enum(["registration", "dossier", "filing", "report", "other"]),
  label: z.string().trim().min(3).max(300),
  rounds: z.array(roundKind).min(1),
  rule: deadlineRule,
  /** The words of the plan this rule reads, e.g. "trước ngày 30/3/2022". */
  phrase: z.string().trim().max(300),
  /** "ngày 30/11 hằng năm": a yearly round has this day in its own year, or the year after for "15/01 năm sau". */
  yearly: z.boolean().optional(),
  yearOffset: z.int32().min(0).max(2).optional(),
  /** Of two contradictory clauses for one act the author picks one; the other stays, marked. */
  applies: z.boolean().default(true),
  /** Why this one was picked, printed on the plan page. */
  note: z.string().trim().max(500).nullable().default(null),
  clauseId,
});
export type Milestone = z.infer<typeof milestone>;

/** When figures are reported: by which calendar, and how soon after a period ends. */
const reporting = z.object({
  /** Calendar quarters, or the ministry's Q1, 6 tháng, Q3 and Năm with cut-offs on the 14th, two of them cumulative. */
  calendar: z.enum(["moha", "quarter"]),
  /** Days from the last day of a period through the day its figures are due; null for the calendar's own. */
  dueDays: z
    .int("Nhập số ngày bằng số nguyên.")
    .min(1, "Nhập từ 1 ngày trở lên.")
    .max(60, "Nhập tối đa 60 ngày.")
    .nullable(),
});
export type Reporting = z.infer<typeof reporting>;

const registrationForm = z.object({
  individuals: z.enum(["by-name", "by-count", "either"]),
  recipient: z.string().trim().max(300),
  pledges: z.array(z.object({ id, subject: subjectKind, rounds: z.array(roundKind), text: words })),
  /** Rule 10: registration is voluntary; only the plan decides whether the unregistered may be awarded. */
  required: z.boolean(),
});

/**
 * Everything a plan says, as one typed value: the forms, the evaluation, the papers and the
 * public page are all made from it. Published versions never change; `schemaVersion` does when
 * this shape does.
 */
export const planTerms = z.object({
  schemaVersion: z.literal(1),
  header,
  form: z.enum(["regular", "topic"]), // thường xuyên · chuyên đề (Law 06/2022, art. 16)
  scope: z.enum(["national", "province", "block", "unit"]),
  slogan: z.string().trim().max(500).nullable(),
  theme: z.string().trim().max(1000).nullable(),
  period: z.object({
    from: day,
    through: day,
    /** The plan's own words, where they do not name both days: "từ lúc phát động … đến hết ngày 31/10/2022". */
    phrase: z.string().trim().max(300).optional(),
  }),
  clauses: z.array(clause),
  references: z.array(reference),
  contents: z.array(z.object({ id, text: words.min(1), clauseId })),
  /** 05 T, 4 tăng …: worded lists with no number in them; people judge them. */
  commitments: z.array(
    z.object({
      id,
      name: z.string().trim().min(1),
      items: z.array(z.object({ id, text: words.min(1) })),
      clauseId,
    }),
  ),
  audiences: z.array(audience),
  indicators: z.array(indicator),
  tiers: z.array(awardTier),
  milestones: z.array(milestone),
  registration: registrationForm.nullable(),
  /** Absent where the plan leaves the calendar to whoever opens the round. */
  reporting: reporting.optional(),
  dossier: z.array(
    z.object({ id, name: z.string().trim().min(1), copies: z.int32().min(1).default(1), clauseId }),
  ),
  dossierRecipient: z.string().trim().max(300).nullable(),
  /** Tasks with owner and start (a reform plan gives each level its own date). */
  tasks: z.array(
    z.object({
      id,
      text: words.min(1),
      owner: z.string().trim().max(200).nullable(),
      startsOn: day.nullable(),
      dueOn: day.nullable(),
      clauseId,
    }),
  ),
  /** Bodies told to issue a plan of their own (kinds of unit), for cascade tracking. */
  cascade: z
    .object({
      unitKinds: z.array(z.string()),
      /** Until when, in the words of the plan. */
      due: z.object({ rule: deadlineRule, phrase: z.string().trim().max(300) }).optional(),
      clauseId,
    })
    .nullable(),
  recipients: z.array(z.string().trim().min(1)), // Nơi nhận
  /** Parts taken from the parent by reference; resolved, never copied (`resolveTerms`). */
  inherits: z.array(z.enum(["indicators", "tiers", "dossier", "registration", "audiences"])),
});
export type PlanTerms = z.infer<typeof planTerms>;
