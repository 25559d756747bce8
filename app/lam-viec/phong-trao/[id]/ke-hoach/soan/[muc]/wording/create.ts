import type { CatalogueIndicator } from "@/lib/indicators";
import { catalogueMatch } from "@/lib/plan-reader/draft";
import {
  type Milestone,
  type PlanIndicator,
  type PlanTerms,
  type ReadableSentence,
  readPhrase,
} from "@/lib/plans";
import { formatDate } from "@/lib/vietnamese";
import { freeId } from "../entries";
import { blankIndicator, fromCatalogue } from "../forms/add-indicator";
import { worded } from "../forms/phrase-kinds";

type Clause = PlanTerms["clauses"][number];
type Grade = { index: string; atLeast: string };
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** What a sentence becomes: the list it joins, with the new entry at its end. */
export type Created = {
  name: "terms.indicators" | "terms.milestones";
  list: unknown[];
  /** A limit for registering in a plan that does not say yet how one registers. */
  needsRegistration: boolean;
};

export const blankRegistration: NonNullable<PlanTerms["registration"]> = {
  individuals: "either",
  recipient: "",
  pledges: [],
  required: false,
};

/** An indicator or a milestone made from words of a clause, anchored to it. */
export function createFrom(
  sentence: ReadableSentence,
  clause: Clause,
  terms: PlanTerms,
  { grade, catalogue }: { grade: Grade; catalogue: readonly CatalogueIndicator[] },
): Created {
  if (sentence.reads.kind === "deadline") {
    const entry = milestoneFrom(sentence, clause, terms, sentence.reads.rule);
    const needsRegistration = entry.act === "registration" && terms.registration === null;
    return { name: "terms.milestones", list: [...terms.milestones, entry], needsRegistration };
  }
  const reading = readPhrase(sentence.phrase);
  const value = reading?.kind === "comparison" ? reading.value : null;
  const isNone = sentence.reads.as === "none-arises";
  const known = isNone ? null : catalogueMatch(nameIn(sentence), catalogue);
  const start = known ? fromCatalogue(known) : isNone ? blankCount : blankIndicator;
  const isTaken = terms.indicators.some(({ code }) => code === known?.code);
  const entry: PlanIndicator = {
    ...start,
    ...worded(start, sentence.reads.as, sentence.phrase, value, grade),
    id: freeId("ct", idsOf(terms.indicators)),
    code: known && !isTaken ? known.code : `CT${terms.indicators.length + 1}`,
    name: nameIn(sentence),
    countedThing: known?.countedThing ?? thingIn(sentence.sentence),
    clauseId: clause.id,
  };
  return { name: "terms.indicators", list: [...terms.indicators, entry], needsRegistration: false };
}

const thingIn = (sentence: string) =>
  /thủ tục|TTHC/iu.test(sentence) && !/hồ sơ/iu.test(sentence) ? "thủ tục" : "hồ sơ";

const blankCount = {
  ...blankIndicator,
  kind: "count" as const,
  unit: "hồ sơ",
  decimals: 0,
  direction: "down" as const,
};

/** What the sentence is about, without the threshold itself. */
function nameIn({ sentence, phrase }: ReadableSentence): string {
  const rest = sentence
    .replace(phrase, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,:–-]+|[\s,:–-]+$/gu, "");
  const name = rest.length < 3 ? phrase.replace(/không (?:để )?phát sinh\s+/iu, "Số ") : rest;
  return (name.charAt(0).toLocaleUpperCase("vi") + name.slice(1)).slice(0, 300);
}

function milestoneFrom(
  { sentence, phrase }: ReadableSentence,
  clause: Clause,
  terms: PlanTerms,
  rule: Milestone["rule"],
): Milestone {
  const act = actIn(sentence);
  return {
    id: freeId("moc", idsOf(terms.milestones)),
    act,
    label: labels[act],
    rounds: ["annual"],
    rule,
    phrase: rule.kind === "after-event" ? sentence.slice(0, 300) : phrase || formatDate(rule.day),
    applies: true,
    note: null,
    clauseId: clause.id,
  };
}

const labels: Record<Milestone["act"], string> = {
  registration: "Đăng ký thi đua",
  dossier: "Nộp hồ sơ khen thưởng",
  filing: "Nộp số liệu kỳ",
  report: "Báo cáo kết quả",
  other: "Việc phải làm",
};

function actIn(sentence: string): Milestone["act"] {
  if (/đăng ký/iu.test(sentence)) return "registration";
  if (/hồ sơ/iu.test(sentence)) return "dossier";
  return /báo cáo|sơ kết|tổng kết/iu.test(sentence) ? "report" : "other";
}

/** Phrases of the clause that nothing anchored to it uses yet. */
export function unread(
  sentences: readonly ReadableSentence[],
  clauseId: string,
  terms: PlanTerms,
): ReadableSentence[] {
  const used = [
    ...terms.indicators
      .filter((one) => one.clauseId === clauseId)
      .map(({ target, standard }) => standard?.phrase ?? target?.phrase ?? ""),
    ...terms.milestones.filter((one) => one.clauseId === clauseId).map(({ phrase }) => phrase),
  ].map((phrase) => phrase.toLocaleLowerCase("vi"));
  return sentences.filter(({ phrase }) => {
    const words = phrase.toLocaleLowerCase("vi");
    return !used.some((one) => one !== "" && (one.includes(words) || words.includes(one)));
  });
}
