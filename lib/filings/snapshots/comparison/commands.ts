import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { writeCells } from "../../cells/commands";
import { findPeriodById } from "../../periods/queries";
import { openSheet } from "../../revisions/commands";
import { takeHead } from "../../standing/commands";
import { loadOwnSheet } from "../../templates/queries";
import { listSnapshotValues } from "../queries";
import type { Adoption } from "../schema";
import { snapshotText } from "../text";
import { figuresFrom } from "./rules";

/**
 * Takes figures of another system over into the lines the person chose, as the grid would save them: only in a sheet
 * that is still with the unit, only over what the person saw, all of them or none.
 */
export function adoptSnapshots(actor: Actor, { periodId, lines }: Adoption, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (!reach(actor, "filing.prepare")) throw new Refusal("forbidden", undefined, "role-may-not");
    const period = await findPeriodById(tx, periodId);
    const own = period && (await loadOwnSheet(tx, actor, period, now));
    if (!own) throw new Refusal("not-found");
    const { startsOn, endsOn } = own.period;
    const snapshots = await listSnapshotValues(tx, { unitId: actor.unitId, startsOn, endsOn });
    const cells = lines.map(({ indicatorId, sourceCode, version }) => {
      const line = own.lines.find(({ indicator }) => indicator.id === indicatorId);
      const snapshot = snapshots.find(
        (one) => one.sourceCode === sourceCode && one.indicatorCode === line?.indicator.code,
      );
      const figures = line && snapshot && figuresFrom(snapshot, line.indicator);
      if (!figures || line.version !== version)
        throw new Refusal("conflict", snapshotText["line-gone"], "line-gone");
      return { indicatorId, version, ...figures, explanation: line.explanation, expectedOn: null };
    });
    const filing = await openSheet(tx, actor, own.period, now);
    const head = await takeHead(tx, actor, "filing.prepare", filing.id, now);
    const { saved, conflicts } = await writeCells(tx, actor, head, cells, { now, origin: "SNAPSHOT" });
    if (conflicts.length > 0) throw new Refusal("conflict", snapshotText["line-gone"], "line-gone");
    return { filingId: head.id, saved: saved.length };
  });
}
