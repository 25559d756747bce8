import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { Facts } from "@/lib/scoring";
import { findUnitMaterial } from "../facts/queries";
import { collectivesOf, factsOf, unitSubject } from "../facts/rules";
import { tiersOf } from "../judging/rules";
import { findRoundForRun } from "../snapshot/queries";
import { asSeenByUnit } from "./rules";
import type { ScenarioFilter } from "./schema";

/**
 * What a unit may try otherwise in a round: its facts as they stand now with the tiers for collectives. A unit sees
 * neither holds, nor judgements and index results before they are recognised. Null when the unit is out of reach;
 * `facts` null when the round does not invite it.
 */
export function findScenario(actor: Actor, filter: ScenarioFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const unit = await findUnit(tx, actor, filter.unit);
    if (!unit) return null;
    const rounds = await listOpenRounds(tx, actor, now);
    const chosen = rounds.find(({ id }) => id === filter.round) ?? rounds[0];
    const round = chosen && (await findRoundForRun(tx, actor, chosen.id));
    const tiers = round
      ? tiersOf(round.terms, round.roundKind).filter(({ subject }) => subject === "collective")
      : [];
    if (!round || tiers.length === 0)
      return { unit, rounds, round: chosen ?? null, terms: null, facts: null };

    const { rows, earlier } = await findUnitMaterial(tx, round, unit.id, now);
    const judged = collectivesOf(rows).find(({ unitId }) => unitId === unit.id);
    const facts: Facts | null = judged ? factsOf(round, rows, earlier, unitSubject(judged)) : null;
    const seesAll = reach(actor, "run.trial") === "province";
    return {
      unit,
      rounds,
      round: chosen ?? null,
      terms: {
        indicators: round.terms.indicators,
        tiers: tiers.map(({ id, name, condition, ranking }) => ({ id, name, condition, ranking })),
      },
      facts: facts && (seesAll ? facts : asSeenByUnit(facts)),
    };
  });
}
export type Scenario = NonNullable<Awaited<ReturnType<typeof findScenario>>>;

/** One's own unit, or another by its code for who sees the verdicts of the province. */
async function findUnit(tx: Transaction, actor: Actor, code: string | undefined) {
  if (code && reach(actor, "verdict.read") !== "province") return null;
  const found = await tx.orgUnit.findFirst({
    where: code ? { code, provinceId: actor.provinceId } : { id: actor.unitId },
    select: {
      id: true,
      code: true,
      versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } },
    },
  });
  return found && { id: found.id, code: found.code, name: found.versions[0]?.name ?? found.code };
}

/** Open rounds, those that run today and end soonest first: there something can still be done. */
async function listOpenRounds(tx: Transaction, { provinceId }: Actor, now: Date) {
  const rounds = await tx.round.findMany({
    where: { provinceId, status: "OPEN", campaign: { kind: "CAMPAIGN" } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: 24,
    select: { id: true, title: true, endsOn: true, campaign: { select: { title: true } } },
  });
  const isOver = ({ endsOn }: { endsOn: Date }) => fromDateColumn(endsOn) < dayOf(now);
  return [...rounds.filter((round) => !isOver(round)), ...rounds.filter(isOver).reverse()];
}
