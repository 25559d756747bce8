import { type Reading, readingOf } from "@/lib/filings/sheet/rules";
import type { PlanIndicator } from "@/lib/plans/terms";
import type { FilingStatus, ValueState } from "@/prisma/generated/enums";

/** One indicator with a threshold, across units. `rate` is the units' figures added up, in the threshold's unit. */
export type TargetRow = {
  indicatorId: string;
  code: string;
  name: string;
  unit: string;
  decimals: number;
  target: NonNullable<PlanIndicator["target"]>;
  met: number;
  failed: number;
  /** Nothing handed in yet, or not known yet. */
  missing: number;
  /** Không phát sinh, Không áp dụng. */
  none: number;
  rate: string | null;
};

/** The share that meets the threshold of those with a figure, 0 to 1; null without any. */
export const shareMet = ({ met, failed }: Pick<TargetRow, "met" | "failed">): number | null =>
  met + failed === 0 ? null : met / (met + failed);

/** The weakest first; what nobody has reported yet comes last. */
export function weakestFirst(one: TargetRow, other: TargetRow): number {
  const [a, b] = [shareMet(one) ?? 2, shareMet(other) ?? 2];
  return a - b || other.failed - one.failed || (one.code < other.code ? -1 : 1);
}

/**
 * A count that grows towards its threshold over the round ("từ 1 sáng kiến trở lên"): one quarter of it
 * is no answer yet, so it is judged in the round's last period alone.
 */
export const accumulates = ({ kind, combine, target }: PlanIndicator): boolean =>
  kind === "count" && combine === "sum" && (target?.comparator === ">=" || target?.comparator === ">");

export type Counted = { indicatorId: string; met: number; failed: number; none: number; rate: string | null };

/** The counts beside the plan's indicators; units that are asked and counted nowhere are missing. */
export function targetRows(
  indicators: readonly PlanIndicator[],
  counted: readonly Counted[],
  expected: ReadonlyMap<string, number>,
): TargetRow[] {
  return indicators
    .flatMap(({ id, code, name, unit, decimals, target }) => {
      const asked = expected.get(id) ?? 0;
      if (!target || asked === 0) return [];
      const {
        met = 0,
        failed = 0,
        none = 0,
        rate = null,
      } = counted.find((row) => row.indicatorId === id) ?? {};
      const missing = Math.max(0, asked - met - failed - none);
      return [{ indicatorId: id, code, name, unit, decimals, target, met, failed, missing, none, rate }];
    })
    .sort(weakestFirst);
}

/** How many units are asked for each indicator. */
export function expectedUnits(units: readonly { indicatorIds: readonly string[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { indicatorIds } of units)
    for (const id of indicatorIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

export type StoredCell = {
  unitId: string;
  indicatorId: string;
  status: FilingStatus;
  state: ValueState;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
};
export type UnitReading = {
  unitId: string;
  code: string;
  name: string;
  indicatorId: string;
  reading: Reading;
  /** The office has confirmed the figure. */
  isConfirmed: boolean;
};

type Asked = { unitId: string; code: string; shortName: string; indicatorIds: readonly string[] };

/** What each unit says on each of the indicators, not met first; a unit without a figure says it is missing. */
export function unitReadings(
  indicators: readonly PlanIndicator[],
  units: readonly Asked[],
  cells: readonly StoredCell[],
): UnitReading[] {
  const stored = new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicatorId}`, cell]));
  return indicators
    .flatMap((indicator) =>
      units
        .filter(({ indicatorIds }) => indicatorIds.includes(indicator.id))
        .map(({ unitId, code, shortName }) => {
          const cell = stored.get(`${unitId} ${indicator.id}`);
          return {
            unitId,
            code,
            name: shortName,
            indicatorId: indicator.id,
            reading: cell ? readingOf(indicator, cell) : { kind: "missing" as const },
            isConfirmed: cell?.status === "CONFIRMED",
          };
        }),
    )
    .sort((one, other) => readingRank(one.reading) - readingRank(other.reading));
}

function readingRank(reading: Reading): number {
  if (reading.kind === "value") return reading.side === "not-met" ? 0 : 2;
  return reading.kind === "none-arose" || reading.kind === "not-applicable" ? 3 : 1;
}
