import { addDays, conflictingMilestones, noHolidays, resolveDeadline } from "@/lib/calendar";
import type { Milestone, PlanTerms } from "../terms";
import type { PlanFinding } from "./finding";

// Events are in the future while a plan is written, and a holiday cannot make two fixed dates agree.
const context = { events: {}, holidays: noHolidays };

/** Objections to the period and the deadlines of a plan; `publishOn` is the day it is to appear. */
export function lintTimes(terms: PlanTerms, publishOn: string | null): PlanFinding[] {
  return [
    ...period(terms),
    ...contradictions(terms),
    ...terms.milestones.flatMap((milestone, index) => single(milestone, index, publishOn)),
    ...withoutDeadline(terms),
  ];
}

function period({ period: { from, through }, header }: PlanTerms): PlanFinding[] {
  const found = (level: PlanFinding["level"], code: PlanFinding["code"], path: string): PlanFinding => ({
    level,
    code,
    path,
    partId: null,
    clauseId: null,
    params: { from, through },
  });
  const findings: PlanFinding[] = [];
  if (through < from) findings.push(found("error", "period-ends-before-start", "period.through"));
  const isLastOfMonth = addDays(through, 1).endsWith("-01");
  // Real plans end on 30/12 (Sở Tài chính Kiên Giang): accepted as written, but rarely meant.
  if (!isLastOfMonth) findings.push(found("warning", "odd-period-end", "period.through"));
  if (header.issuedOn && from < header.issuedOn)
    findings.push({
      ...found("warning", "starts-before-issue", "period.from"),
      params: { from, issuedOn: header.issuedOn },
    });
  return findings;
}

function contradictions(terms: PlanTerms): PlanFinding[] {
  const label = ({ clauseId }: Milestone) =>
    terms.clauses.find((clause) => clause.id === clauseId)?.label ?? "";
  return conflictingMilestones(terms.milestones, context).map(
    ({ milestones: [first, second] }): PlanFinding => {
      const index = terms.milestones.indexOf(second);
      return {
        level: "error",
        code: "deadline-contradiction",
        path: `milestones.${index}`,
        partId: second.id,
        clauseId: second.clauseId ?? null,
        params: {
          first: first.id,
          second: second.id,
          firstPhrase: first.phrase,
          secondPhrase: second.phrase,
          firstLabel: label(first),
          secondLabel: label(second),
        },
      };
    },
  );
}

function single(milestone: Milestone, index: number, publishOn: string | null): PlanFinding[] {
  const { id, label, phrase, rule, clauseId, applies } = milestone;
  const found = (code: PlanFinding["code"], params: Record<string, string>): PlanFinding => ({
    level: "warning",
    code,
    path: `milestones.${index}`,
    partId: id,
    clauseId: clauseId ?? null,
    params: { label, phrase, ...params },
  });
  const { lastDay } = resolveDeadline(rule, context);
  const words = phrase.normalize("NFC").toLocaleLowerCase("vi");
  const differs =
    (/trước ngày/u.test(words) && rule.kind !== "before") ||
    (/hết (?:ngày|tháng|năm)/u.test(words) && rule.kind !== "through") ||
    (/kể từ/u.test(words) && rule.kind !== "after-event");
  return [
    ...(publishOn && applies && lastDay && lastDay < publishOn
      ? [found("deadline-before-publication", { lastDay, publishOn })]
      : []),
    ...(differs ? [found("deadline-phrase-differs", {})] : []),
  ];
}

function withoutDeadline({ registration, milestones }: PlanTerms): PlanFinding[] {
  const has = milestones.some((milestone) => milestone.act === "registration" && milestone.applies);
  if (!registration || has) return [];
  return [
    {
      level: "warning",
      code: "registration-without-deadline",
      path: "milestones",
      partId: null,
      clauseId: null,
      params: {},
    },
  ];
}
