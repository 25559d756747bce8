import "server-only";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findRule } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { listIncomplete } from "../../dossiers/cases/queries";
import { onwardObstacle, repeatedAwards, subjectKey } from "../../nominations/rules";
import {
  findAgain,
  listEarlierAwards,
  listExistingUnits,
  listHeldSubjects,
} from "../../nominations/standing/queries";
import { type VoteRule, voteRule } from "../votes/rules";

/**
 * The nominations of a round with what stands against taking them on: those still proposed and in
 * no other session at work, each with its obstacle or null.
 */
export async function listProposed(
  tx: Transaction,
  { roundId, sessionId }: { roundId: string; sessionId?: string },
  now: Date,
) {
  const rows = await tx.nomination.findMany({
    where: {
      roundId,
      status: "PROPOSED",
      cases: {
        none: {
          session: { status: { in: ["PREPARING", "VOTING"] }, ...(sessionId && { id: { not: sessionId } }) },
        },
      },
    },
    orderBy: [{ blockCode: "asc" }, { subjectKind: "asc" }, { subjectName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      tierId: true,
      unitId: true,
      personId: true,
      subjectName: true,
      roundId: true,
      achievementFrom: true,
      achievementThrough: true,
      justification: true,
    },
  });
  const againFor = await findAgain(tx, roundId);
  const held = await listHeldSubjects(tx, roundId);
  const awards = await listEarlierAwards(tx, rows);
  const units = await listExistingUnits(
    tx,
    rows.map(({ unitId }) => unitId),
    dayOf(now),
  );
  const incomplete = await listIncomplete(tx, roundId, now);
  return rows.map(({ achievementFrom, achievementThrough, ...row }) => {
    const period = { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) };
    const obstacle = units.has(row.unitId)
      ? onwardObstacle({
          isHeld: held.has(subjectKey(row)),
          repeats: repeatedAwards({ ...row, period, again: againFor(row.tierId) }, awards).length,
          justification: row.justification,
          isIncomplete: incomplete.has(row.id),
        })
      : ("unit-dissolved" as const);
    return { ...row, obstacle };
  });
}
export type ProposedCase = Awaited<ReturnType<typeof listProposed>>[number];

/** The forms of award that cases ask for, by the tiers of the round's terms. */
export const awardCodesOf = (terms: Pick<PlanTerms, "tiers">, cases: readonly { tierId: string }[]) => [
  ...new Set(cases.flatMap(({ tierId }) => terms.tiers.find(({ id }) => id === tierId)?.award.code ?? [])),
];

/** The council in force on a day. */
export function findCouncilOn(tx: Transaction, { provinceId }: Pick<Actor, "provinceId">, on: Day) {
  const day = toDateColumn(on);
  return tx.council.findFirst({
    where: { provinceId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    orderBy: { validFrom: "desc" },
    select: { id: true, name: true, document: true },
  });
}

/** What the council's regulation in force on a day says about a form of award; null when nothing readable is recorded. */
export async function findVoteRule(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  awardCode: string,
  on: Day,
): Promise<(VoteRule & { source: string }) | null> {
  const found = await findRule(tx, provinceId, "council-vote", awardCode, on);
  const parsed = found && voteRule.safeParse(found.value);
  return parsed?.success ? { ...parsed.data, source: found?.source ?? "" } : null;
}
