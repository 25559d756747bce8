import { addDays, dayOf } from "@/lib/calendar";
import { applySnapshots, receiveRows, saveSource } from "@/lib/filings/snapshots/commands";
import { findSnapshotImport } from "@/lib/filings/snapshots/queries";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { illustrative } from "../../provinces/spec";
import type { World } from "../../world";
import { found } from "../../write/found";
import type { SeedPeriod } from "./periods";
import { figuresFor } from "./son-ha";

/** Where the one-stop system counts otherwise than the unit does, by unit and indicator. */
const otherwise: Record<string, Record<string, number>> = { STC: { k10: 29 }, SNNMT: { k05: -7 } };
const counted = ["k04", "k05", "k06", "k10", "k11", "k12"];

/** The one-stop system's figures of a period for three units: one half filled, one returned, one under review. */
export async function takeInOneStopFigures(world: World, period: SeedPeriod, now: Date) {
  const planner = world.actor("planner");
  const sourceCode = "mot-cua";
  await saveSource(planner, { code: sourceCode, name: `Hệ thống một cửa điện tử (${illustrative})` }, now);
  const rows = ["SCT", "STC", "SNNMT"].flatMap((unit) =>
    figuresFor(world.unit(unit), period)
      .filter(({ indicatorId, numerator }) => counted.includes(indicatorId) && numerator !== null)
      .map(({ indicatorId, numerator, denominator }) => ({
        unit,
        indicator: indicatorId.toUpperCase(),
        period: period.code,
        numerator: Number(numerator) + (otherwise[unit]?.[indicatorId] ?? 0),
        denominator: Number(denominator),
      })),
  );
  const [takenOn = ""] = [addDays(period.endsOn, 3), dayOf(now)].sort();
  const { id } = await receiveRows(planner, { sourceCode, takenOn, rows }, now);
  await checkSnapshots(planner, id, now);
  const { version } = found(
    (await findSnapshotImport(planner, id)) ?? undefined,
    "figures of the one-stop system",
  );
  await applySnapshots(planner, { id, version, validRowsOnly: false }, now);
  await writeSnapshots(planner, id, now);
}
