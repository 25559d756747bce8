import type { Outcome } from "../facts";
import { type Answer, datumOf } from "../node";
import type { ExactValue, Explanation, Reason } from "../verdict";

const letters: Record<Outcome, string> = {
  met: "+",
  "not-met": "-",
  "not-applicable": "0",
  "missing-data": "?",
  "needs-judgement": "!",
};
const outcomes = new Map(Object.entries(letters).map(([outcome, letter]) => [letter, outcome as Outcome]));

/** `-part-fails(+value-meets=92.10,-value-fails=89.95)`: every condition's answer, reason and datum in the order of the plan. */
export function answersText({ outcome, isProvisional, reason, datum, children }: Answer): string {
  const own = `${letters[outcome]}${isProvisional ? "~" : ""}${reason}${datum && "="}${datum}`;
  return children.length === 0 ? own : `${own}(${children.map(answersText).join(",")})`;
}

/**
 * A tree as stored answers have it: where these say something else than the tree, theirs is put in. For telling what
 * of a stored verdict is not what its facts give.
 */
export function asAnswered(tree: Explanation, answers: string): Explanation {
  const said = answers.match(/[-+0?!]~?[a-z-]+(=[^,()]*)?/gu) ?? [];
  let at = 0;
  const visit = (node: Explanation): Explanation => {
    const [, letter = "", mark, reason, datum = ""] =
      /^(.)(~?)([a-z-]+)(?:=(.*))?$/u.exec(said[at++] ?? "") ?? [];
    // Period by period the datum is several, of which the value shows the one that decides.
    const isSame = datum === "" || datum.includes(";") || datumOf(node.value) === datum;
    return {
      ...node,
      outcome: outcomes.get(letter) ?? node.outcome,
      isProvisional: mark === "~",
      reason: (reason as Reason | undefined) ?? node.reason,
      value: isSame ? node.value : withDatum(node.value, datum),
      children: node.children.map(visit),
    };
  };
  return visit(tree);
}

function withDatum(value: ExactValue | null, datum: string): ExactValue {
  const [numerator = "0", denominator] = datum.split("/");
  if (denominator)
    return {
      kind: "fraction",
      unit: value && value.kind !== "grade" ? value.unit : "",
      numerator,
      denominator,
    };
  if (value?.kind === "grade") return { kind: "grade", code: datum, name: datum };
  return { kind: "decimal", decimal: datum, unit: value?.kind === "decimal" ? value.unit : "" };
}
