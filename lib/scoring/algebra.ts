import type { Outcome } from "./facts";
import type { Reason } from "./verdict";

/**
 * How answers combine (DESIGN §6). Answers are ordered by what is known: an open one (missing data,
 * a clause to judge) may still become anything, a provisional one may still change, and a settled
 * one stays whatever the open parts turn out to be. From that single idea follow the rest:
 *  - `all`: one `Chưa đạt` decides, then missing data, then a clause to judge, then `Đạt`;
 *  - `any` is the dual, `at least k` lies between them;
 *  - what does not apply drops out, and a group all of which dropped out drops out itself, so that
 *    nesting changes nothing; at the root a person decides, for no evidence is not merit (rule 22);
 *  - a combined answer is provisional exactly when it would differ, were its provisional parts unknown.
 */
export type Part = { outcome: Outcome; isProvisional: boolean };
export type Combination =
  | { kind: "all" }
  | { kind: "any" }
  | { kind: "at-least"; count: number }
  | { kind: "not" };
export type Combined = { outcome: Outcome; isProvisional: boolean; reason: Reason };

export function combineParts(combination: Combination, parts: readonly Part[]): Combined {
  const now = answer(
    combination,
    parts.map((part) => part.outcome),
  );
  if (!parts.some((part) => part.isProvisional)) return { ...now, isProvisional: false };
  const settled = answer(
    combination,
    parts.map((part) => (part.isProvisional ? "missing-data" : part.outcome)),
  );
  return { ...now, isProvisional: settled.outcome !== now.outcome };
}

type Answer = { outcome: Outcome; reason: Reason };
const meets: Answer = { outcome: "met", reason: "parts-meet" };
const fails: Answer = { outcome: "not-met", reason: "part-fails" };
const dropsOut: Answer = { outcome: "not-applicable", reason: "nothing-applies" };

function answer(combination: Combination, outcomes: readonly Outcome[]): Answer {
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  const [met, failed] = [count("met"), count("not-met")];
  const [missing, open] = [count("missing-data"), count("missing-data") + count("needs-judgement")];
  const applying = met + failed + open;
  const pending: Answer =
    missing > 0
      ? { outcome: "missing-data", reason: "part-missing" }
      : { outcome: "needs-judgement", reason: "part-to-judge" };

  if (applying === 0) return dropsOut;
  switch (combination.kind) {
    case "not":
      return open > 0 ? pending : met > 0 ? fails : meets;
    case "all":
      return failed > 0 ? fails : open > 0 ? pending : meets;
    case "any":
      return met > 0 ? meets : open > 0 ? pending : fails;
    case "at-least":
      if (met >= combination.count) return meets;
      if (met + open < Math.min(combination.count, applying)) return fails;
      // Whatever applies is met, but fewer apply than the plan asks for.
      return open > 0 ? pending : { outcome: "needs-judgement", reason: "too-few-apply" };
  }
}
