import type { Day } from "@/lib/calendar";
import type { SuccessionKind } from "@/prisma/generated/enums";

export type UnitObstacle =
  | "not-in-force"
  | "later-version"
  | "used-after"
  | "parent-not-in-force"
  | "parent-below"
  | "nothing-changed"
  | "has-units-below"
  | "receiver-not-in-force"
  | "code-taken"
  | "block-unknown"
  | "attribute-as-before";

export type VersionState = {
  name: string;
  shortName: string;
  kind: string;
  parentId: string | null;
  blockId: string | null;
  position: number;
};
export type Standing = { validFrom: Day; validTo: Day | null; path: string };

/**
 * Why the state a unit is in on `day` cannot give way to another from that day on. `usedAfter` says
 * that something handed in since then already names it: the past is not rewritten under it.
 */
export function endOfVersionObstacle(
  version: Standing | null,
  { usedAfter }: { usedAfter: boolean },
): UnitObstacle | null {
  if (!version) return "not-in-force";
  if (version.validTo !== null) return "later-version";
  return usedAfter ? "used-after" : null;
}

/** Whether a change says anything new; the same day as the state's first is a correction of it. */
export const isChanged = (before: VersionState, after: VersionState) =>
  (Object.keys(after) as (keyof VersionState)[]).some((key) => before[key] !== after[key]);

/** A unit hangs below one that exists that day, and never below itself. */
export function parentObstacle(
  own: { path: string } | null,
  parent: { path: string } | null,
): UnitObstacle | null {
  if (!parent) return "parent-not-in-force";
  return own && parent.path.startsWith(own.path) ? "parent-below" : null;
}

export const pathBelow = (parent: { path: string } | null, unitId: string) =>
  `${parent?.path ?? "/"}${unitId}/`;

/** The paths of units below a moved one, with its old beginning replaced. */
export const movedPath = (path: string, from: string, to: string) => `${to}${path.slice(from.length)}`;

type TreeUnit = { unitId: string; parentId: string | null; path: string };

/** Units in reading order of their tree: each directly after its parent, siblings as they came in, with how deep it hangs. */
export function inTreeOrder<Unit extends TreeUnit>(units: readonly Unit[]): (Unit & { depth: number })[] {
  const known = new Set(units.map(({ unitId }) => unitId));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): (Unit & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.unitId, depth + 1)]);
  return walk(null, 0);
}

export type SuccessionStep = {
  fromUnitId: string;
  toUnitId: string | null;
  toName: string;
  kind: SuccessionKind;
  on: Day;
};

/**
 * What a unit is today, by the steps taken since, in the order they were taken: followed through its
 * successors, with every name where one became several. Null when it still is what it was.
 */
export function whatBecameOf(
  unitId: string,
  steps: readonly SuccessionStep[],
): { kind: SuccessionKind; toName: string; on: Day } | null {
  const own = steps.filter((step) => step.fromUnitId === unitId);
  const last = own.at(-1);
  if (!last) return null;
  const together = own.filter(({ on }) => on === last.on);
  if (together.length === 1 && last.toUnitId && last.toUnitId !== unitId) {
    const further = whatBecameOf(
      last.toUnitId,
      steps.filter(({ on }) => on > last.on),
    );
    if (further) return { ...further, kind: last.kind };
  }
  return { kind: last.kind, toName: together.map(({ toName }) => toName).join(", "), on: last.on };
}
