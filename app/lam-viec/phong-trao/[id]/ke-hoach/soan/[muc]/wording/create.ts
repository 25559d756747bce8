import {
  type Milestone,
  type PlanIndicator,
  type PlanTerms,
  type ReadableSentence,
  readPhrase,
} from "@/lib/plans";
import { formatDate } from "@/lib/vietnamese";
import { freeId } from "../entries";
import { blankIndicator } from "../forms/add-indicator";
import { worded } from "../forms/phrase-kinds";

type Clause = PlanTerms["clauses"][number];
type Grade = { index: string; atLeast: string };
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** What a sentence becomes: the list it joins, with the new entry at its end. */
export type Created = { name: "terms.indicators" | "terms.milestones"; list: unknown[]; id: string };

/** An indicator or a milestone made from words of a clause, anchored to it. */
export function createFrom(
  sentence: ReadableSentence,
  clause: Clause,
  terms: PlanTerms,
  grade: Grade,
): Created {
  if (sentence.reads.kind === "deadline") {
    const entry = milestoneFrom(sentence, clause, terms, sentence.reads.rule);
    return { name: "terms.milestones", list: [...terms.milestones, entry], id: entry.id };
  }
  const reading = readPhrase(sentence.phrase);
  const value = reading?.kind === "comparison" ? reading.value : null;
  const entry: PlanIndicator = {
    ...blankIndicator,
    ...worded(blankIndicator, sentence.reads.as, sentence.phrase, value, grade),
    id: freeId("ct", idsOf(terms.indicators)),
    code: `CT${terms.indicators.length + 1}`,
    name: nameIn(sentence),
    countedThing:
      /thủ tục|TTHC/iu.test(sentence.sentence) && !/hồ sơ/iu.test(sentence.sentence) ? "thủ tục" : "hồ sơ",
    clauseId: clause.id,
  };
  return { name: "terms.indicators", list: [...terms.indicators, entry], id: entry.id };
}

/** What the sentence is about, without the threshold itself. */
function nameIn({ sentence, phrase }: ReadableSentence): string {
  const rest = sentence
    .replace(phrase, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,:–-]+|[\s,:–-]+$/gu, "");
  const name = rest.length < 3 ? phrase : rest;
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
