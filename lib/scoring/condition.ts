import { z } from "zod";

/** A decimal written out, "90" or "89.95": compared exactly, never as a float. */
export const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/, "Nhập số, ví dụ 89,95.");

export const comparator = z.enum([">", ">=", "<", "<=", "="]);
export type Comparator = z.infer<typeof comparator>;

/** How the values of several reporting periods become one: DESIGN "how periods combine". */
export const periodCombination = z.enum(["sum", "last", "average", "every"]);
export type PeriodCombination = z.infer<typeof periodCombination>;

/** Whose gates a person takes who served in several units during the round; the plan says which. */
export const moverRule = z.enum(["most-months", "every-unit", "last-unit"]);
export type MoverRule = z.infer<typeof moverRule>;

/** The units a leaf speaks about; a subject outside it answers `Không áp dụng`. */
export const appliesWhen = z.object({
  /** A dated attribute of the unit, e.g. "SUBJECT_TO_DDCI" (an explicit record with a document, never inferred). */
  attribute: z.string().optional(),
  unitKinds: z.array(z.string()).min(1, "Chọn ít nhất một loại đơn vị.").optional(),
  blockCodes: z.array(z.string()).min(1, "Chọn ít nhất một khối thi đua.").optional(),
});
export type AppliesWhen = z.infer<typeof appliesWhen>;

const common = {
  /** Unique within the plan; explanations, registrations and links point to it. */
  id: z.string().min(1),
  /** The clause of the official text it reads, a `PlanTerms.clauses` id. */
  clauseId: z.string().optional(),
  appliesWhen: appliesWhen.optional(),
};

export const indexValueCondition = z.object({
  ...common,
  kind: z.literal("index-value"),
  /** PAR_INDEX, SIPAS, DDCI …: a code of the index catalogue. */
  index: z.string().min(1),
  scope: z.enum(["internal", "national"]),
  comparator,
  value: decimalText,
  unit: z.string(),
});
export const indexGradeCondition = z.object({
  ...common,
  kind: z.literal("index-grade"),
  index: z.string().min(1),
  scope: z.enum(["internal", "national"]),
  /** Code of the lowest acceptable grade in the scale of that index, block and year. */
  atLeast: z.string().min(1),
});
export const indicatorCondition = z.object({
  ...common,
  kind: z.literal("indicator"),
  /** A `PlanTerms.indicators` id. */
  indicatorId: z.string().min(1),
  comparator,
  value: decimalText,
  unit: z.string(),
  combine: periodCombination,
});
export const registrationCondition = z.object({ ...common, kind: z.literal("registration-accepted") });
export const filingsCondition = z.object({
  ...common,
  kind: z.literal("filings-complete"),
  onTime: z.boolean(),
});
export const judgementCondition = z.object({
  ...common,
  kind: z.literal("judgement"),
  /** The worded clause people decide on: "tiêu biểu, xuất sắc", "(hoặc tỷ lệ thấp)". */
  question: z.string().min(1),
  /** What it takes to be met, in words all who judge it go by. */
  rubric: z.string().trim().max(2000, "Hướng dẫn đánh giá dài tối đa 2.000 ký tự.").optional(),
  /** 2: two people read it for themselves, and it is answered once two of them agree. One person answers otherwise. */
  readers: z.int().min(1).max(2).optional(),
});
export const holdCondition = z.object({ ...common, kind: z.literal("no-open-hold") });
/** For an individual: the gates of the unit version they served in. `tierId` names the unit's tier. */
export const unitTierCondition = z.object({
  ...common,
  kind: z.literal("unit-meets"),
  tierId: z.string().min(1),
  /** "most-months" where the plan says nothing. */
  movers: moverRule.optional(),
});

export const leaf = z.discriminatedUnion("kind", [
  indexValueCondition,
  indexGradeCondition,
  indicatorCondition,
  registrationCondition,
  filingsCondition,
  judgementCondition,
  holdCondition,
  unitTierCondition,
]);
export type Leaf = z.infer<typeof leaf>;

export const streakCondition = z.object({
  ...common,
  kind: z.literal("streak"),
  years: z.int32().min(2).max(10),
  condition: leaf,
});

type Common = { id: string; clauseId?: string | undefined; appliesWhen?: AppliesWhen | undefined };
export type Condition =
  | Leaf
  | z.infer<typeof streakCondition>
  | (Common & { kind: "all"; of: Condition[] })
  | (Common & { kind: "any"; of: Condition[] })
  | (Common & { kind: "at-least"; count: number; of: Condition[] })
  | (Common & { kind: "not"; of: Condition });

/** What must hold for an award: a tree of clauses. Semantics: `evaluate`. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    streakCondition,
    z.object({
      ...common,
      kind: z.literal("all"),
      of: z.array(condition).min(1, "Nhóm điều kiện không được để trống."),
    }),
    z.object({
      ...common,
      kind: z.literal("any"),
      of: z.array(condition).min(1, "Nhóm điều kiện không được để trống."),
    }),
    z.object({
      ...common,
      kind: z.literal("at-least"),
      count: z.int32().min(1),
      of: z.array(condition).min(1, "Nhóm điều kiện không được để trống."),
    }),
    z.object({ ...common, kind: z.literal("not"), of: condition }),
  ]),
);

/** The leaves of a condition, in order; of a streak, the year it ends in. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least":
      return condition.of.flatMap(leavesOf);
    case "not":
      return leavesOf(condition.of);
    case "streak":
      return [condition.condition];
    default:
      return [condition];
  }
}
