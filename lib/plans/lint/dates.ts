import type { PlanTerms } from "../terms";
import { at, error, type PlanFinding, warning } from "./finding";
import { datesIn } from "./phrase-dates";

/** Objections to dates outside the milestones: in the wording, of tasks, of the documents cited. */
export function lintDates(terms: PlanTerms, publishOn: string | null): PlanFinding[] {
  return [...impossible(terms), ...tasks(terms), ...references(terms, publishOn)];
}

function impossible({ clauses }: PlanTerms): PlanFinding[] {
  return clauses.flatMap(({ id, text }, index) =>
    datesIn(text)
      .filter(({ isPossible }) => !isPossible)
      .map(({ quote }) => {
        const about = { partId: id, clauseId: id, quote, params: { quote } };
        return warning("impossible-date", `clauses.${index}`, about);
      }),
  );
}

function tasks({ tasks, period }: PlanTerms): PlanFinding[] {
  return tasks.flatMap((task, index) => {
    const { text, startsOn, dueOn } = task;
    const path = `tasks.${index}`;
    if (startsOn && dueOn && dueOn < startsOn)
      return [error("task-ends-before-start", path, { ...at(task), params: { text, startsOn, dueOn } })];
    if (startsOn && startsOn > period.through) {
      const params = { text, startsOn, through: period.through };
      return [warning("task-outside-period", path, { ...at(task), params })];
    }
    return [];
  });
}

/** What a plan rests on was there before it. */
function references({ references, header }: PlanTerms, publishOn: string | null): PlanFinding[] {
  const issuedOn = header.issuedOn ?? publishOn;
  if (!issuedOn) return [];
  return references.flatMap(({ id, relation, number, title, issuedOn: citedOn }, index) => {
    if (relation === "lien_quan" || !citedOn || citedOn <= issuedOn) return [];
    const params = { number: number ?? title, citedOn, issuedOn };
    return [error("basis-after-issue", `references.${index}`, { partId: id, quote: number, params })];
  });
}
