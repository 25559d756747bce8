import { addDays, conflictingMilestones, noHolidays, resolveDeadline } from "@/lib/calendar";
import type { Milestone, PlanTerms } from "../terms";
import { at, error, type PlanFinding, warning } from "./finding";
import type { Catalogue } from "./law";
import { phraseDiffers } from "./phrase-dates";

// Events are in the future while a plan is written, and a holiday cannot make two fixed dates agree.
const context = { events: {}, holidays: noHolidays };
const lastDayOf = ({ rule }: Milestone) => resolveDeadline(rule, context).lastDay;

/** Objections to the period and the deadlines of a plan; `publishOn` is the day it is to appear. */
export function lintTimes(
  terms: PlanTerms,
  { publishOn, catalogue }: { publishOn: string | null; catalogue: Catalogue },
): PlanFinding[] {
  return [
    ...period(terms),
    ...titleYears(terms),
    ...contradictions(terms),
    ...terms.milestones.flatMap((milestone, index) => single(terms, milestone, { index, publishOn })),
    ...outOfOrder(terms),
    ...unknownEvents(terms, catalogue),
    ...withoutDeadline(terms),
  ];
}

function period({ period: { from, through }, header }: PlanTerms): PlanFinding[] {
  const params = { from, through };
  const isLastOfMonth = addDays(through, 1).endsWith("-01");
  return [
    ...(through < from ? [error("period-ends-before-start", "period.through", { params })] : []),
    // Real plans end on 30/12 (Sở Tài chính Kiên Giang): accepted as written, but rarely meant.
    ...(isLastOfMonth ? [] : [warning("odd-period-end", "period.through", { params })]),
    ...(header.issuedOn && from < header.issuedOn
      ? [warning("starts-before-issue", "period.from", { params: { from, issuedOn: header.issuedOn } })]
      : []),
  ];
}

/** "giai đoạn 2021 - 2025" or "năm 2022" in the title, against the years of the period. */
function titleYears({ header, period }: PlanTerms): PlanFinding[] {
  const title = header.title.normalize("NFC");
  const stage = /giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/iu.exec(title);
  const [, single] = /năm\s+(\d{4})(?!\s*[-–]\s*\d{4})/iu.exec(title) ?? [];
  const [from, through] = [period.from.slice(0, 4), period.through.slice(0, 4)];
  const agrees = stage
    ? stage[1] === from && stage[2] === through
    : !single || (single >= from && single <= through);
  if (agrees) return [];
  const quote = stage?.[0] ?? `năm ${single}`;
  return [warning("title-period-differs", "header.title", { quote, params: { quote, ...period } })];
}

function contradictions(terms: PlanTerms): PlanFinding[] {
  const label = ({ clauseId }: Milestone) =>
    terms.clauses.find((clause) => clause.id === clauseId)?.label ?? "";
  return conflictingMilestones(terms.milestones, context).map(({ milestones: [first, second] }) =>
    error("deadline-contradiction", `milestones.${terms.milestones.indexOf(second)}`, {
      ...at(second),
      params: {
        first: first.id,
        second: second.id,
        firstPhrase: first.phrase,
        secondPhrase: second.phrase,
        firstLabel: label(first),
        secondLabel: label(second),
      },
    }),
  );
}

type Place = { index: number; publishOn: string | null };

function single(terms: PlanTerms, milestone: Milestone, { index, publishOn }: Place): PlanFinding[] {
  const { label, phrase, applies, act } = milestone;
  const lastDay = lastDayOf(milestone);
  const { through } = terms.period;
  const about = (params: Record<string, string>) => ({
    ...at(milestone),
    params: { label, phrase, ...params },
  });
  const path = `milestones.${index}`;
  return [
    ...(publishOn && applies && lastDay && lastDay < publishOn
      ? [warning("deadline-before-publication", path, about({ lastDay, publishOn }))]
      : []),
    ...(phraseDiffers(milestone) ? [warning("deadline-phrase-differs", path, about({}))] : []),
    ...(act === "registration" && applies && lastDay && lastDay > through
      ? [warning("registration-after-period", path, about({ lastDay, through }))]
      : []),
  ];
}

/** Within one kind of round nobody can be proposed before the time to register is over. */
function outOfOrder({ milestones }: PlanTerms): PlanFinding[] {
  const of = (act: Milestone["act"]) => milestones.filter((one) => one.applies && one.act === act);
  return of("dossier").flatMap((dossier) =>
    of("registration").flatMap((registration) => {
      const [first, second] = [lastDayOf(registration), lastDayOf(dossier)];
      const meets = registration.rounds.some((round) => dossier.rounds.includes(round));
      if (!meets || !first || !second || first <= second) return [];
      const params = { first: registration.label, firstDay: first, second: dossier.label, secondDay: second };
      const path = `milestones.${milestones.indexOf(dossier)}`;
      return [warning("deadlines-out-of-order", path, { ...at(dossier), params })];
    }),
  );
}

/** An event nobody can record leaves the deadline open for ever. */
function unknownEvents({ milestones }: PlanTerms, { events }: Catalogue): PlanFinding[] {
  return milestones.flatMap((milestone, index) => {
    const { rule, label } = milestone;
    if (events.length === 0 || rule.kind !== "after-event" || events.includes(rule.event)) return [];
    const params = { label, event: rule.event };
    return [error("unknown-event", `milestones.${index}`, { ...at(milestone), params })];
  });
}

function withoutDeadline({ registration, milestones }: PlanTerms): PlanFinding[] {
  const has = milestones.some((milestone) => milestone.act === "registration" && milestone.applies);
  return !registration || has ? [] : [warning("registration-without-deadline", "milestones")];
}
