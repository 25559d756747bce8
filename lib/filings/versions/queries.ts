import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findNames, findValues } from "../cells/queries";
import { markInForce } from "../marks/rules";
import { findPeriod } from "../periods/queries";
import { filingsFor } from "../policy";
import { findSheetUnit, periodFacts, type SheetAddress } from "../sheet/queries";
import { differenceOf, type LineDifference, type LineSnapshot, snapshotOf } from "./rules";

export type VersionLine = { indicatorId: string; code: string; name: string; difference: LineDifference };

/**
 * The revisions of a unit's filing of a period, newest first, each with who stood for it and what it
 * changed against the one before; null when there is nothing to see.
 */
export function findVersions(actor: Actor, address: SheetAddress) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.read")) return null;
    const period = await findPeriod(tx, address.campaignId, address.periodCode);
    const unit = period && (await findSheetUnit(tx, actor, period, address.unitCode));
    if (!unit) return null;
    const filings = await tx.filing.findMany({
      where: { periodId: period.id, unitId: unit.unitId, AND: filingsFor(actor, "filing.read") },
      orderBy: { revision: "asc" },
      select: {
        id: true,
        revision: true,
        status: true,
        current: true,
        late: true,
        correctionReason: true,
        receiptCode: true,
        submittedAt: true,
        submittedById: true,
        confirmedAt: true,
        confirmedById: true,
        returnedAt: true,
      },
    });
    const names = await findNames(
      tx,
      filings.flatMap(({ submittedById, confirmedById }) => [submittedById, confirmedById]),
    );
    const indicators = new Map(period.terms.indicators.map((indicator) => [indicator.id, indicator]));
    const versions = [];
    let before: Map<string, LineSnapshot> | null = null;
    for (const { submittedById, confirmedById, ...filing } of filings) {
      const values = await findValues(tx, filing.id);
      const now = new Map([...values].map(([id, value]) => [id, snapshotOf(value)]));
      const ids: string[] = before ? [...new Set([...before.keys(), ...now.keys()])] : [];
      const lines: VersionLine[] = ids.flatMap((id) => {
        const difference = differenceOf(before?.get(id) ?? snapshotOf(null), now.get(id) ?? snapshotOf(null));
        const { code = id, name = "" } = indicators.get(id) ?? {};
        return difference ? [{ indicatorId: id, code, name, difference }] : [];
      });
      versions.push({
        ...filing,
        submittedBy: submittedById ? (names.get(submittedById) ?? null) : null,
        confirmedBy: confirmedById ? (names.get(confirmedById) ?? null) : null,
        lines: lines.toSorted((a, b) => a.code.localeCompare(b.code, "vi", { numeric: true })),
      });
      before = inForce(values, filing.status === "CONFIRMED");
    }
    return { ...periodFacts(period), unit, versions: versions.toReversed() };
  });
}
export type Versions = NonNullable<Awaited<ReturnType<typeof findVersions>>>;

/** What the next revision starts from: the figures in force, the verifier's where they put one beside the unit's. */
function inForce(values: Awaited<ReturnType<typeof findValues>>, isConfirmed: boolean) {
  return new Map(
    [...values].map(([id, value]): [string, LineSnapshot] => {
      const mark = isConfirmed ? markInForce(value.marks, value.version) : null;
      const figures = mark?.mark === "ADJUSTED" ? mark : value;
      const { numerator, denominator, amount } = figures;
      return [
        id,
        { ...snapshotOf(value), state: figures.state ?? value.state, numerator, denominator, amount },
      ];
    }),
  );
}
