import type { PlanTerms } from "../terms";
import type { PlanFinding } from "./finding";

const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase("vi");
/** A sentence or a part of an enumeration: cut at a full stop, a semicolon or a line's end. */
const segments = (text: string) =>
  text
    .normalize("NFC")
    .split(/(?<=[.;])\s+|\n+/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");

/** The part of a text that says certain words; null when none does. */
export const segmentWith = (text: string, words: string): string | null =>
  segments(text).find((segment) => plain(segment).includes(plain(words))) ?? null;

/** The part that names a number, "90" as 90%, 90,0 or 090 alike; never 190 or 90,5. */
function segmentWithNumber(text: string, value: string): string | null {
  const [integer = "", decimals = ""] = value.split(".");
  const shown = decimals.replace(/0+$/u, "");
  const number = new RegExp(
    `(?<![\\d.,/])0?${integer}${shown && `[.,]${shown}0*`}(?![\\d/])(?![.,]\\d)`,
    "u",
  );
  return segments(text).find((segment) => number.test(segment)) ?? null;
}

const longest = 240;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** The words a finding is about, where the rule that found it did not say: of its milestone, its threshold, its clause. */
function wordsOf(terms: PlanTerms, { path, clauseId, params }: PlanFinding): string | null {
  const [list = "", index = ""] = path.split(".");
  if (list === "milestones" && index) return terms.milestones[Number(index)]?.phrase ?? null;
  if (list === "period") return terms.period.phrase ?? null;
  const clause = terms.clauses.find(({ id }) => id === clauseId);
  if (!clause) return null;
  const named = params.value && segmentWithNumber(clause.text, params.value);
  return named || (segments(clause.text)[0] ?? null);
}

/** The finding with the words of the plan it is about, and the clause that says them. */
export function placed(terms: PlanTerms, finding: PlanFinding): PlanFinding {
  const words = finding.quote ?? wordsOf(terms, finding);
  if (!words) return { ...finding, quote: null };
  const clause = terms.clauses.find(
    ({ text }) => segmentWith(text, words) !== null || plain(text).includes(plain(words)),
  );
  return { ...finding, quote: shortened(words), clauseId: finding.clauseId ?? clause?.id ?? null };
}
