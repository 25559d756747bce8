import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findSheetLines, type SheetAddress } from "../../sheet/queries";
import { listSnapshotValues } from "../queries";
import { agreementOf, figuresFrom } from "./rules";

/** A unit's sheet beside what other systems say, and the differences that were found after it was handed over; null out of reach. */
export function findComparison(actor: Actor, address: SheetAddress, now = new Date()) {
  return read(actor, async (tx) => {
    const found = await findSheetLines(tx, actor, address, now);
    if (!found) return null;
    const { period, unit, head, lines, mayEdit } = found;
    const snapshots = await listSnapshotValues(tx, {
      unitId: unit.unitId,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    });
    const differences = head
      ? await tx.snapshotDifference.findMany({
          where: { filingId: head.id },
          orderBy: [{ foundAt: "desc" }, { id: "asc" }],
          take: 100,
        })
      : [];
    const sources = await tx.figureSource.findMany({ select: { id: true, name: true } });
    const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
    const label = new Map(
      lines.map(({ indicator }) => [indicator.id, `${indicator.code} ${indicator.name}`]),
    );
    const text = (value: { toFixed: () => string } | null) => value?.toFixed() ?? null;
    return {
      campaign: { id: period.campaignId, title: period.campaignTitle },
      period: { id: period.id, code: period.code, name: period.name },
      unit: { name: unit.name, code: unit.code },
      status: head?.status ?? null,
      rows: lines.flatMap((line) =>
        snapshots
          .filter(({ indicatorCode }) => indicatorCode === line.indicator.code)
          .map(({ sourceCode, sourceName, takenOn, ...figures }) => {
            const { indicator, state, numerator, denominator, amount } = line;
            const own = { state, numerator, denominator, amount };
            const snapshot = figuresFrom(figures, indicator);
            return {
              indicatorId: indicator.id,
              code: indicator.code,
              name: indicator.name,
              version: line.version,
              sourceCode,
              sourceName,
              takenOn,
              own,
              given: { state: "REPORTED" as const, ...figures },
              agreement: agreementOf(own, snapshot),
              mayAdopt: mayEdit(indicator.id) && snapshot !== null,
            };
          }),
      ),
      differences: differences.map((row) => ({
        id: row.id,
        label: label.get(row.indicatorId) ?? row.indicatorId,
        sourceName: nameOf.get(row.sourceId) ?? "",
        foundAt: row.foundAt,
        takenOn: fromDateColumn(row.takenOn),
        own: {
          state: row.state,
          numerator: text(row.numerator),
          denominator: text(row.denominator),
          amount: text(row.amount),
        },
        given: {
          state: "REPORTED" as const,
          numerator: text(row.snapshotNumerator),
          denominator: text(row.snapshotDenominator),
          amount: text(row.snapshotAmount),
        },
      })),
    };
  });
}
export type Comparison = NonNullable<Awaited<ReturnType<typeof findComparison>>>;
