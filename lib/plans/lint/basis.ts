import type { PlanTerms } from "../terms";
import { type PlanFinding, warning } from "./finding";
import type { Instrument, Law, RetiredTerm } from "./law";

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
/** The words as a text has them, whatever their case; null when it does not say them. */
const wordsIn = (text: string, words: string) =>
  new RegExp(`(?<![\\p{L}\\d])${escaped(words.normalize("NFC"))}(?![\\p{L}\\d])`, "iu").exec(
    text.normalize("NFC"),
  )?.[0] ?? null;

/** Legal texts that are not in force on the day the plan is to appear (DOMAIN §7 rule 41), and words no longer in use. */
export function lintBasis(terms: PlanTerms, publishOn: string | null, law: Law): PlanFinding[] {
  if (!publishOn) return [];
  const lapsed = law.instruments.filter(
    ({ from, until }) => publishOn < from || (until && until <= publishOn),
  );
  return [
    ...lapsed.flatMap((instrument) => [
      ...cited(terms, instrument, publishOn),
      ...mentioned(terms, instrument, publishOn),
    ]),
    ...law.retired.flatMap((term) => retired(terms, term)),
  ];
}

function objection({ number, from, until, replacedBy, ...basis }: Instrument, publishOn: string) {
  const { source, verified } = basis;
  const isOver = until !== null && until <= publishOn;
  return {
    code: isOver ? ("basis-expired" as const) : ("basis-not-yet-in-force" as const),
    details: {
      basis: { source, verified },
      quote: number,
      params: { number, day: isOver ? until : from, successor: replacedBy ?? "" },
    },
  };
}

function cited({ references }: PlanTerms, instrument: Instrument, publishOn: string): PlanFinding[] {
  const { code, details } = objection(instrument, publishOn);
  return references.flatMap(({ id, relation, number }, index) =>
    relation === "lien_quan" || number?.normalize("NFC") !== instrument.number
      ? []
      : [warning(code, `references.${index}`, { ...details, partId: id })],
  );
}

/** In the wording: "theo Nghị định số 98/2023/NĐ-CP". */
function mentioned({ clauses }: PlanTerms, instrument: Instrument, publishOn: string): PlanFinding[] {
  const { code, details } = objection(instrument, publishOn);
  return clauses.flatMap(({ id, text }, index) => {
    const quote = wordsIn(text, instrument.number);
    return quote ? [warning(code, `clauses.${index}`, { ...details, quote, partId: id, clauseId: id })] : [];
  });
}

function retired(
  { clauses }: PlanTerms,
  { words, replacement, source, verified }: RetiredTerm,
): PlanFinding[] {
  return clauses.flatMap(({ id, text }, index) => {
    const quote = words.map((one) => wordsIn(text, one)).find((found) => found !== null);
    if (!quote) return [];
    const params = { words: quote, replacement };
    const details = { partId: id, clauseId: id, quote, basis: { source, verified }, params };
    return [warning("retired-term", `clauses.${index}`, details)];
  });
}
