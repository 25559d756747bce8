import type { RegistrationStatus } from "@/prisma/generated/enums";
import type { LineTotals } from "../lines/rules";

export type OverviewCell = {
  id: string;
  version: number;
  status: RegistrationStatus;
  late: boolean;
  returnReason: string | null;
  submittedAt: Date | null;
  receiptCode: string | null;
  totals: LineTotals;
};
export type OverviewUnit = {
  unitId: string;
  name: string;
  shortName: string;
  block: { code: string; name: string; position: number } | null;
  /** One for each round side by side; null where the unit has not begun. */
  cells: (OverviewCell | null)[];
};
export type OverviewBlock = {
  code: string;
  /** Null for units outside every block. */
  name: string | null;
  units: OverviewUnit[];
  /** Of the round looked at: how many handed in or accepted, and what they count. */
  registered: number;
  totals: LineTotals;
};

const none: LineTotals = { collectives: 0, individuals: 0, named: 0 };

/** A registration takes part once it was handed in; what lies with the unit does not count yet. */
export const isHandedIn = (cell: Pick<OverviewCell, "status"> | null | undefined): boolean =>
  cell?.status === "SUBMITTED" || cell?.status === "ACCEPTED";

/** The units grouped by block in the blocks' order, with the sums of the round at `at`. */
export function byBlock(units: readonly OverviewUnit[], at: number): OverviewBlock[] {
  const blocks = new Map<string, NonNullable<OverviewUnit["block"]> | null>();
  for (const { block } of units) blocks.set(block?.code ?? "", block);
  const last = Number.POSITIVE_INFINITY;
  return [...blocks.entries()]
    .sort(([, one], [, other]) => (one?.position ?? last) - (other?.position ?? last))
    .map(([code, block]) => {
      const own = units.filter((unit) => (unit.block?.code ?? "") === code);
      const handedIn = own.flatMap(({ cells }) => {
        const cell = cells[at];
        return cell && isHandedIn(cell) ? [cell] : [];
      });
      return {
        code,
        name: block?.name ?? null,
        units: own,
        registered: handedIn.length,
        totals: handedIn.reduce((sum, { totals }) => addTotals(sum, totals), none),
      };
    });
}

export const addTotals = (one: LineTotals, other: LineTotals): LineTotals => ({
  collectives: one.collectives + other.collectives,
  individuals: one.individuals + other.individuals,
  named: one.named + other.named,
});

/** The units that have handed in nothing for the round at `at`, with what they may have begun. */
export const missingUnits = (units: readonly OverviewUnit[], at: number): OverviewUnit[] =>
  units.filter(({ cells }) => !isHandedIn(cells[at]) && cells[at]?.status !== "REJECTED");
