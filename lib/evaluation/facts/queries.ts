import "server-only";
import type { Transaction } from "@/lib/database";
import { findEarlierRounds, gather, listPeople, type RoundRow } from "../snapshot/queries";
import { yearsLookedAt } from "../snapshot/rules";
import { indexRows, individualIdsOf } from "./rules";
import type { Material } from "./subjects/rules";

/** What one collective's facts are made of, without people: as they stand now, and those of the years before. */
export async function findUnitMaterial(tx: Transaction, round: RoundRow, unitId: string, now: Date) {
  const years = yearsLookedAt(round.terms);
  const rows = indexRows(await gather(tx, round, years, now, unitId));
  const earlier: Material["earlier"] = [];
  for (const before of await findEarlierRounds(tx, round, years))
    earlier.push({ year: before.year, rows: indexRows(await gather(tx, before, 1, now, unitId)) });
  return { rows, earlier };
}

/** All a round's facts are made of, as one moment: as many statements for a thousand subjects as for one. */
export async function findMaterial(tx: Transaction, round: RoundRow, now: Date): Promise<Material> {
  const years = yearsLookedAt(round.terms);
  const rows = indexRows(await gather(tx, round, years, now));
  const earlier: Material["earlier"] = [];
  for (const before of await findEarlierRounds(tx, round, years))
    earlier.push({ year: before.year, rows: indexRows(await gather(tx, before, 1, now)) });
  return { rows, earlier, people: await listPeople(tx, round, individualIdsOf(rows)) };
}
