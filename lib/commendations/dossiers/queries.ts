import "server-only";
import { type Day, dayOf, fromDateColumn, type HolidayCalendar } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findHolidays, findRule } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { type DossierCase, listDossierCases } from "./cases/queries";
import { dossiersFor } from "./policy";
import { appraisalClock, type DossierPart } from "./rules";

/** Working days an appraisal takes where no rule is recorded (Decree 98/2023; not read in the official text). */
const usualDays = 25;

/**
 * The dossiers of one round of a campaign by unit: what is there, what is missing, what was asked for and
 * how long the appraisal has run. Without `roundId` the latest round that takes dossiers.
 */
export function findDossiers(
  actor: Actor,
  { campaignId, roundId }: { campaignId: string; roundId?: string | undefined },
  now = new Date(),
) {
  return read(actor, async (tx) => {
    const round = await tx.round.findFirst({
      where: {
        campaignId,
        campaign: { provinceId: actor.provinceId },
        ...(roundId ? { id: roundId } : { dossierIntake: { isNot: null } }),
      },
      orderBy: [{ year: "desc" }, { startsOn: "desc" }],
      select: {
        id: true,
        title: true,
        provinceId: true,
        terms: true,
        campaign: { select: { id: true, title: true } },
        dossierIntake: { select: { dueOn: true } },
      },
    });
    if (!round) return null;
    // A unit learns of its cases when it is asked for their papers, not before.
    if (!round.dossierIntake && !reach(actor, "nomination.read")) return null;
    const terms = round.terms as PlanTerms;
    const cases = await listDossierCases(tx, { ...round, terms }, dossiersFor(actor), now);
    const requests = await listRequests(tx, actor, round.id);
    const limit = await findLimit(tx, actor.provinceId, dayOf(now));
    const holidays = await findHolidays(tx, actor.provinceId);
    const unitIds = [...new Set(cases.map(({ unitId }) => unitId))];
    return {
      campaign: round.campaign,
      round: { id: round.id, title: round.title },
      recipient: terms.dossierRecipient,
      dueOn: round.dossierIntake && fromDateColumn(round.dossierIntake.dueOn),
      limit,
      units: unitIds.map((unitId) =>
        unitDossier(
          cases.filter((one) => one.unitId === unitId),
          requests.filter((one) => one.unitId === unitId),
          { limit: limit.days, today: dayOf(now), holidays },
        ),
      ),
    };
  });
}
export type Dossiers = NonNullable<Awaited<ReturnType<typeof findDossiers>>>;
export type UnitDossier = Dossiers["units"][number];

async function listRequests(tx: Transaction, actor: Actor, roundId: string) {
  const rows = await tx.dossierRequest.findMany({
    where: { roundId, unit: { nominations: { some: { roundId, AND: dossiersFor(actor) } } } },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      version: true,
      unitId: true,
      content: true,
      missing: true,
      dueOn: true,
      sentAt: true,
      answer: true,
      answeredAt: true,
    },
  });
  return rows.map(({ dueOn, missing, ...row }) => ({
    ...row,
    dueOn: fromDateColumn(dueOn),
    missing: missing as { subjectName: string; parts: string[] }[],
  }));
}
type Request = Awaited<ReturnType<typeof listRequests>>[number];

/** The days an appraisal may take by the rules of a day, and where they come from. */
async function findLimit(tx: Transaction, provinceId: string, day: Day) {
  const rule = await findRule(tx, provinceId, "time-limit", "appraisal", day);
  const days =
    rule && typeof rule.value === "object" && rule.value !== null && "days" in rule.value
      ? Number(rule.value.days)
      : usualDays;
  return { days, source: rule?.source ?? null, verified: rule?.verified ?? false };
}

type Measure = { limit: number; today: Day; holidays: HolidayCalendar };

function unitDossier(cases: DossierCase[], requests: Request[], { limit, today, holidays }: Measure) {
  const [first] = cases;
  const isComplete = cases.every(({ missing, dossierException }) => missing.length === 0 || dossierException);
  const firstOf = (part: DossierCase["parts"][number]) => part.files[0]?.filedAt.getTime() ?? 0;
  const lastCame = Math.max(0, ...cases.flatMap(({ parts }) => parts.map(firstOf)));
  const pauses = requests.map(({ sentAt, answeredAt }) => ({
    from: dayOf(sentAt),
    through: answeredAt && dayOf(answeredAt),
  }));
  const completeOn = isComplete && lastCame > 0 ? dayOf(new Date(lastCame)) : null;
  return {
    unitId: first?.unitId ?? "",
    unitName: first?.unitName ?? "",
    cases,
    request: requests.find(({ answeredAt }) => answeredAt === null) ?? null,
    answered: requests.filter(({ answeredAt }) => answeredAt !== null),
    isComplete,
    clock: appraisalClock({ completeOn, pauses, limit }, today, holidays),
  };
}

/** What a unit can attach something for: the parts of its cases, each once. */
export const partsOfCases = (cases: readonly Pick<DossierCase, "parts">[]): DossierPart[] => {
  const byId = new Map(cases.flatMap(({ parts }) => parts.map((part) => [part.id, part] as const)));
  return [...byId.values()].map(({ id, name, from }) => ({ id, name, from }));
};
