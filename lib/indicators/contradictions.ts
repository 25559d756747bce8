import { combineCells } from "./combine";
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  parseDecimal,
  subtract,
  terminatingDecimal,
  whole,
  zero,
} from "./exact";
import type { CheckedIndicator, FilingLine, Finding, FindingCode, FindingField } from "./finding";
import { catalogueRelations, isCatalogued, type Part, type PartRef, partKey } from "./relations";

/** What units below reported for the same indicator and period, added up; amounts are decimal text. */
export type ChildSums = {
  indicatorId: string;
  units: number;
  numerator: string | null;
  denominator: string | null;
  number: string | null;
};
/** A figure that came from another system for the same unit and time. */
export type Snapshot = {
  indicatorId: string;
  /** What people call the source: "Bộ chỉ số 766", "hệ thống một cửa". */
  source: string;
  takenOn: string;
  numerator: string | null;
  denominator: string | null;
  number: string | null;
};
export type Surroundings = { children: readonly ChildSums[]; snapshots: readonly Snapshot[] };
export const alone: Surroundings = { children: [], snapshots: [] };

const partsOf = (kind: CheckedIndicator["kind"]): readonly Part[] =>
  kind === "ratio" ? ["numerator", "denominator"] : kind === "count" ? ["number"] : [];
const figure = ({ cell }: FilingLine, part: Part): Exact | null =>
  cell.state === "reported" ? parseDecimal(cell[part]) : null;
const shown = (value: Exact) => terminatingDecimal(value) ?? "";

function warning(
  line: FilingLine,
  code: FindingCode,
  field: FindingField,
  params: Record<string, string>,
): Finding {
  return { level: "warning", code, indicatorId: line.indicator.id, field, params, isExplained: false };
}

/** Figures of one filing, of its time and of its surroundings that cannot all be right; each wants a correction or an explanation. */
export function contradictionsIn(lines: readonly FilingLine[], around: Surroundings = alone): Finding[] {
  return [
    ...samePartsDisagree(lines),
    ...relationsBroken(lines),
    ...lines.flatMap((line) => [...belowItsParts(line), ...volumeJump(line)]),
    ...around.children.flatMap((sums) => belowChildren(lines, sums)),
    ...around.snapshots.flatMap((snapshot) => differsFromSource(lines, snapshot)),
  ];
}

/** A numerator that another line counts as its base, or two lines with one numerator; equal bases are an error of their own. */
function samePartsDisagree(lines: readonly FilingLine[]): Finding[] {
  const first = new Map<string, { line: FilingLine; part: Part; value: Exact }>();
  return lines.flatMap((line) =>
    partsOf(line.indicator.kind).flatMap((part): Finding[] => {
      const [name, value] = [partKey(line.indicator, part), figure(line, part)];
      if (!name || !value) return [];
      const other = first.get(name);
      if (!other) first.set(name, { line, part, value });
      if (
        !other ||
        compare(other.value, value) === 0 ||
        (other.part === "denominator" && part === "denominator")
      )
        return [];
      const params = {
        value: shown(value),
        other: shown(other.value),
        otherId: other.line.indicator.id,
        otherField: other.part,
      };
      return [warning(line, "parts-disagree", part, params)];
    }),
  );
}

function relationsBroken(lines: readonly FilingLine[]): Finding[] {
  const find = ({ code, part }: PartRef) => {
    const line = lines.find(({ indicator }) => indicator.code === code && isCatalogued(indicator, part));
    const value = line && figure(line, part);
    return line && value ? { line, value } : null;
  };
  return catalogueRelations.flatMap(({ parts, total, kind }) => {
    const [found, whole] = [parts.map(find), find(total)];
    const there = found.filter((one) => one !== null);
    if (!whole || there.length < parts.length) return [];
    const sum = there.map(({ value }) => value).reduce(add);
    const order = compare(sum, whole.value);
    if (order === 0 || (kind === "at-most" && order < 0)) return [];
    const params = {
      sum: shown(sum),
      total: shown(whole.value),
      parts: parts.map(({ code, part }) => `${code}:${part}`).join(","),
      totalField: total.part,
      otherId: whole.line.indicator.id,
    };
    const [first] = there;
    const code = kind === "equal" ? "parts-not-total" : "parts-above-total";
    return first ? [warning(first.line, code, parts[0]?.part ?? "number", params)] : [];
  });
}

/** What is counted on from the start of the year is at least what the filings inside it add up to. */
function belowItsParts({ indicator, cell, earlier, ...line }: FilingLine): Finding[] {
  if (!cell.isCumulative || indicator.combine !== "sum") return [];
  const inside = earlier.filter(({ from, through }) => from >= cell.from && through <= cell.through);
  if (inside.length < 2) return [];
  return partsOf(indicator.kind).flatMap((part) => {
    const now = parseDecimal(cell[part]);
    const counted = inside.map((other) => ({ ...other, number: other[part] }));
    const { partial } = combineCells(counted, "count", "sum");
    if (!now || partial.state !== "known" || compare(now, partial.amount) >= 0) return [];
    // One earlier filing alone above it is an error already.
    if (inside.some((other) => compare(parseDecimal(other[part]) ?? zero, now) > 0)) return [];
    const params = { now: shown(now), before: shown(partial.amount) };
    return [warning({ indicator, cell, earlier, ...line }, "cumulative-below-parts", part, params)];
  });
}

// House rule: a volume that doubles or halves between like periods is looked at, small numbers are not.
const manifold = whole(2n);
const fewest = whole(30n);
const days = ({ from, through }: { from: string; through: string }) =>
  (Date.parse(through) - Date.parse(from)) / 86_400_000;

function volumeJump(line: FilingLine): Finding[] {
  const { indicator, cell, earlier } = line;
  const part = indicator.kind === "ratio" ? "denominator" : "number";
  const now = figure(line, part);
  // Only a period of about the same length is the like of this one.
  const before = earlier.findLast(
    (other) => Math.abs(days(other) - days(cell)) <= 10 && parseDecimal(other[part]),
  );
  const was = parseDecimal(before?.[part]);
  if (!now || !was || partsOf(indicator.kind).length === 0) return [];
  const [large, small] = compare(now, was) > 0 ? [now, was] : [was, now];
  const times = divide(large, small);
  if (compare(absolute(subtract(now, was)), fewest) < 0 || (times && compare(times, manifold) <= 0))
    return [];
  const direction = compare(now, was) > 0 ? "up" : "down";
  return [warning(line, "volume-jump", part, { now: shown(now), before: shown(was), direction })];
}

function belowChildren(lines: readonly FilingLine[], sums: ChildSums): Finding[] {
  const line = lines.find(({ indicator }) => indicator.id === sums.indicatorId);
  if (line?.indicator.combine !== "sum") return [];
  return partsOf(line.indicator.kind).flatMap((part) => {
    const [own, below] = [figure(line, part), parseDecimal(sums[part])];
    if (!own || !below || compare(own, below) >= 0) return [];
    const params = { own: shown(own), below: shown(below), units: String(sums.units) };
    return [warning(line, "below-children", part, params)];
  });
}

function differsFromSource(
  lines: readonly FilingLine[],
  { source, takenOn, indicatorId, ...figures }: Snapshot,
) {
  const line = lines.find(({ indicator }) => indicator.id === indicatorId);
  if (!line) return [];
  return (["numerator", "denominator", "number"] as const).flatMap((part) => {
    const [own, theirs] = [figure(line, part), parseDecimal(figures[part])];
    if (!own || !theirs || compare(own, theirs) === 0) return [];
    const params = { own: shown(own), theirs: shown(theirs), source, takenOn };
    return [warning(line, "differs-from-source", part, params)];
  });
}
