import { withAlternatives } from "./alternatives";
import { audiences } from "./audiences";
import { awards } from "./awards";
import { kindOf } from "./campaign";
import type { TextKind } from "./campaign-kinds";
import { awardConditions } from "./conditions";
import { cutOff, withoutCut } from "./cut-off";
import { contradictions, registrationDeadlines } from "./deadlines";
import { documentNumber, issueDate, issuingBody } from "./document";
import { dossierDeadlines } from "./dossiers";
import { identityOf } from "./identity";
import { parentPlans } from "./parents";
import { periodOf } from "./period";
import type { AwardConditionFound, AwardFound, PlanReading } from "./reading";
import { dossierRecipient, registrationRecipient } from "./recipients";
import { responsibleAgency } from "./responsible";
import { slogans } from "./slogans";
import { type Source, sourceOf } from "./source";
import { asSpelled } from "./spelled";
import { targetsInTables } from "./target-tables";
import { targets } from "./targets";
import { tasks } from "./tasks";
import { themeOf } from "./theme";
import { titleOf } from "./title";
import { textWarnings } from "./warnings";

/** What has targets and tasks of its own though it launches nothing. */
const isPlan = (kind: TextKind) => kind === "campaign" || kind === "work-plan";

/** "Tiêu chuẩn khen thưởng" names no form: where the plan offers one only, it is that one's. */
const ofSoleAward = (conditions: AwardConditionFound[], offered: AwardFound[]) => {
  const [sole, ...others] = offered;
  if (!sole || others.length > 0) return conditions;
  return conditions.map((condition) => ({ ...condition, award: condition.award ?? sole.type }));
};

type Stretch = { start: number; end: number };

/** Whether a stretch touches one of `all`, told in the logarithm of their number. */
function touching(all: Stretch[]): (one: Stretch) => boolean {
  const sorted = [...all].sort((one, other) => one.start - other.start);
  let furthest = -1;
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? -1) > start;
  };
}

/** The clauses that hold the conditions found, and these. */
function clausesWith({ plain, clauses }: Source, conditions: Stretch[]): Stretch[] {
  const holds = touching(conditions);
  return [...clauses.map(({ from, to }) => plain.span(from, to)).filter(holds), ...conditions];
}

/**
 * Reads the text of a plan, or of a report about one, into proposals, each with the words it rests on.
 * Pure and linear in the length of the text; what is not said is null or empty.
 */
export function readPlan(text: string): PlanReading {
  const source = sourceOf(text);
  const identity = identityOf(source);
  const title = titleOf(source, identity);
  const { kind, reason } = kindOf(source, identity, title);
  const isCampaign = kind === "campaign";
  // News of a meeting or an award names bodies and campaigns, but is no document of theirs.
  const tells = kind === "report" || kind === "other";
  const isNamed = isPlan(kind) || identity.heading !== null || (identity.own !== null && !tells);
  const issuer = isNamed ? asSpelled(source, issuingBody(source, identity)) : null;
  const period = isCampaign ? periodOf(source, identity, title) : { start: null, end: null };
  const offered = isCampaign ? awards(source, issuer?.value ?? "") : [];
  const conditions = isCampaign
    ? withAlternatives(source, ofSoleAward(awardConditions(source), offered))
    : [];
  const registrations = isCampaign ? registrationDeadlines(source) : [];
  const dossiers = isCampaign ? dossierDeadlines(source) : [];
  const issued = isNamed ? issueDate(source, identity) : null;
  const now = issued?.value ?? period.start?.value ?? null;
  // "năm 2024 đạt 97%" in a plan of 2025 is what was reached, not what is to be.
  const isPast = ({ deadline }: { deadline: string | null }) =>
    deadline !== null && now !== null && deadline.slice(0, 4) < now.slice(0, 4);
  // Whatever a plan is for, it charges bodies: an inspection and a contest have tasks too.
  const charges = isPlan(kind) || ["kế hoạch", "hướng dẫn"].includes(identity.heading?.kind ?? "");
  const charged = charges ? tasks(source, isPlan(kind)) : [];
  const registrationTo = isCampaign ? registrationRecipient(source) : null;
  const dossierTo = isCampaign ? dossierRecipient(source) : null;
  // What stands in a clause that sets conditions is no aim of all.
  const overlaps = touching(clausesWith(source, conditions));

  const reading: PlanReading = {
    isCampaign,
    isCampaignReason: reason.quote === "" ? null : reason,
    documentNumber: isNamed ? documentNumber(source, identity) : null,
    issueDate: issued,
    issuingBody: issuer,
    title: isNamed ? title : null,
    theme: isCampaign ? themeOf(source, identity, title) : null,
    periodStart: period.start,
    periodEnd: period.end,
    parentPlans: parentPlans(source, identity),
    audiences: isCampaign ? audiences(source) : [],
    targets: isPlan(kind)
      ? [...targets(source), ...targetsInTables(source)].filter(
          (target) => !overlaps(target) && !isPast(target),
        )
      : [],
    awardConditions: conditions,
    registrationDeadlines: registrations,
    registrationRecipient: registrationTo,
    dossierDeadlines: dossiers,
    dossierRecipient: dossierTo,
    awards: offered,
    slogans: isPlan(kind) ? slogans(source) : [],
    responsibleAgency: isPlan(kind)
      ? responsibleAgency(source, isCampaign, issuer?.value ?? "", [registrationTo, dossierTo])
      : null,
    tasks: charged,
    warnings: [
      ...contradictions(registrations, dossiers),
      ...textWarnings(source, { start: period.start, end: period.end }),
    ],
  };
  return withoutCut(reading, cutOff(source));
}
