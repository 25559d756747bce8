import { noHolidays, resolveDeadline } from "@/lib/calendar";
import type { Milestone, PlanTerms } from "../terms";
import { looseningsOf } from "../tighten";
import { at, error, type PlanFinding, warning } from "./finding";

/** Objections to a plan beside the one above it: a child may tighten, not loosen (DOMAIN §7 rule 4). */
export function lintInheritance(terms: PlanTerms, parent: PlanTerms | null): PlanFinding[] {
  if (!parent) {
    const params = { parts: terms.inherits.join(",") };
    return terms.inherits.length === 0 ? [] : [error("inherits-without-parent", "inherits", { params })];
  }
  return [
    ...loosenings(terms, parent),
    ...emptyParts(terms, parent),
    ...laterDeadlines(terms, parent),
    ...outsidePeriod(terms, parent),
  ];
}

const numberOf = ({ header }: PlanTerms) => header.number ?? "";

function loosenings(terms: PlanTerms, parent: PlanTerms): PlanFinding[] {
  return looseningsOf(terms, parent).map(({ part, index, id, name }) => {
    const own = index === null ? null : terms[part === "registration" ? "tiers" : part][index];
    const clauseId = own?.clauseId ?? null;
    const params = { name, number: numberOf(parent) };
    return error("loosens-parent", index === null ? part : `${part}.${index}`, {
      partId: id,
      clauseId,
      params,
    });
  });
}

function emptyParts(terms: PlanTerms, parent: PlanTerms): PlanFinding[] {
  const empty = terms.inherits.filter((part) => {
    const value = parent[part];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
  return empty.map((part) =>
    warning("inherited-part-empty", part, { params: { part, number: numberOf(parent) } }),
  );
}

const lastDay = ({ rule }: Milestone) => resolveDeadline(rule, { events: {}, holidays: noHolidays }).lastDay;

/** Who lets its people take longer than it has itself will be late above. */
function laterDeadlines(terms: PlanTerms, parent: PlanTerms): PlanFinding[] {
  return terms.milestones.flatMap((own, index) =>
    parent.milestones.flatMap((theirs) => {
      const [mine, above] = [lastDay(own), lastDay(theirs)];
      const isSameAct = own.act === theirs.act && (own.act === "registration" || own.act === "dossier");
      const meets = own.rounds.some((round) => theirs.rounds.includes(round));
      if (!isSameAct || !meets || !own.applies || !theirs.applies || !mine || !above || mine <= above)
        return [];
      const params = { label: own.label, mine, above, number: numberOf(parent) };
      return [warning("deadline-after-parent", `milestones.${index}`, { ...at(own), params })];
    }),
  );
}

function outsidePeriod({ period }: PlanTerms, parent: PlanTerms): PlanFinding[] {
  const { from, through } = parent.period;
  if (period.from >= from && period.through <= through) return [];
  const params = { from, through, number: numberOf(parent) };
  return [warning("period-outside-parent", "period.from", { params })];
}
