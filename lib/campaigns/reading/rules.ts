import type { Passage, ProposalField } from "@/lib/plan-reader";
import type { PlanTerms } from "@/lib/plans";
import type { PlanPart } from "../drafts/rules";
import type { PassageUse } from "./schema";

/** The part of the plan a proposal enters. */
export const partOfField: Record<ProposalField, PlanPart> = {
  documentNumber: "van-ban",
  issueDate: "van-ban",
  issuingBody: "van-ban",
  title: "van-ban",
  periodStart: "van-ban",
  periodEnd: "van-ban",
  theme: "muc-dich",
  audiences: "doi-tuong",
  slogans: "noi-dung",
  targets: "chi-tieu",
  awards: "khen-thuong",
  awardConditions: "khen-thuong",
  registrationDeadlines: "moc-thoi-gian",
  registrationRecipient: "moc-thoi-gian",
  dossierDeadlines: "moc-thoi-gian",
  dossierRecipient: "to-chuc",
  parentPlans: "to-chuc",
  responsibleAgency: "to-chuc",
  tasks: "to-chuc",
  cascade: "to-chuc",
};

/** A proposal this sure needs no second look; below it the screen asks for one. */
export const sureFrom = 0.85;

/** The terms with one paragraph of the text used, unchanged, as a part of the plan. */
export function withPassage(terms: PlanTerms, passage: Passage, use: PassageUse["use"]): PlanTerms {
  const { id: clauseId, label, heading, quote } = passage;
  const text = quote
    .replace(/^[-+•*\s]+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const id = `${clauseId}-${use}`;
  const clauses = terms.clauses.some((clause) => clause.id === clauseId)
    ? terms.clauses
    : [...terms.clauses, { id: clauseId, label, heading, text: quote }];
  const known = { ...terms, clauses };
  switch (use) {
    case "contents":
      return {
        ...known,
        contents: [...terms.contents.filter((row) => row.id !== id), { id, text, clauseId }],
      };
    case "task":
      return {
        ...known,
        tasks: [
          ...terms.tasks.filter((row) => row.id !== id),
          { id, text, owner: null, startsOn: null, dueOn: null, clauseId },
        ],
      };
    case "clause":
      return known;
    default: {
      const audience = { id, kind: use, description: text, unitKinds: [], clauseId };
      return { ...known, audiences: [...terms.audiences.filter((row) => row.id !== id), audience] };
    }
  }
}

/** What a paragraph has been used as. */
export function usesOf(terms: PlanTerms, clauseId: string): PassageUse["use"][] {
  const has = (rows: readonly { id: string }[], use: PassageUse["use"]) =>
    rows.some(({ id }) => id === `${clauseId}-${use}`) ? [use] : [];
  return [
    ...has(terms.contents, "contents"),
    ...has(terms.audiences, "collective"),
    ...has(terms.audiences, "individual"),
    ...has(terms.tasks, "task"),
    ...(terms.clauses.some(({ id }) => id === clauseId) ? ["clause" as const] : []),
  ];
}
