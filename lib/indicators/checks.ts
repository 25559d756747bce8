import { type Amount, type Cell, type IndicatorKind, inUnit, readCell } from "./combine";
import { contradictionsIn, type Surroundings } from "./contradictions";
import { absolute, compare, type Exact, parseDecimal, subtract, toDecimal } from "./exact";
import type { CheckedIndicator, FilingLine, Finding, FindingCode, FindingField } from "./finding";

const none = (text: string | null) => text === null || text.trim() === "";

/** Every arithmetic objection to one line; `jumpBound` is the change in points that must be explained. */
export function checkLine(line: FilingLine, jumpBound = "30"): Finding[] {
  const { indicator } = line;
  const found = (
    level: Finding["level"],
    code: FindingCode,
    field: FindingField,
    params: Record<string, string> = {},
  ): Finding => ({
    level,
    code,
    indicatorId: indicator.id,
    field,
    params,
    isExplained: level === "warning" && code !== "evidence-missing" && !none(line.explanation),
  });

  const infected = (line.infectedFiles ?? []).map((file) =>
    found("error", "evidence-infected", "evidence", { file }),
  );
  return [...infected, ...figureFindings(line, jumpBound, found)];
}

function figureFindings(line: FilingLine, jumpBound: string, found: Report): Finding[] {
  const { indicator, cell } = line;
  switch (cell.state) {
    case "missing":
      return [found("error", "not-entered", "state")];
    case "not-yet-known":
      return none(line.explanation) ? [found("error", "reason-missing", "explanation")] : [];
    case "not-applicable":
      return indicator.mayNotApply ? [] : [found("error", "not-applicable-not-allowed", "state")];
    case "none-arose":
      return typedFields(line)
        .filter(({ text }) => parseDecimal(text)?.n !== 0n)
        .map(({ field, text }) => found("error", "figures-beside-none-arose", field, { typed: text }));
    case "reported":
      break;
  }
  const errors = figureErrors(line, found);
  if (errors.length > 0) return errors;
  return [...cumulativeErrors(line, found), ...warnings(line, jumpBound, found)];
}

type Report = (
  level: Finding["level"],
  code: FindingCode,
  field: FindingField,
  params?: Record<string, string>,
) => Finding;

const isRate = (kind: IndicatorKind) => kind === "ratio" || kind === "reduction";
const fieldsOf = (kind: IndicatorKind) =>
  isRate(kind) ? (["numerator", "denominator"] as const) : (["number"] as const);
const missingCode = {
  numerator: "numerator-missing",
  denominator: "denominator-missing",
  number: "number-missing",
} as const;

function typedFields({ indicator, cell }: FilingLine) {
  return fieldsOf(indicator.kind).flatMap((field) => {
    const text = cell[field];
    return text === null || none(text) ? [] : [{ field, text }];
  });
}

function figureErrors(line: FilingLine, found: Report): Finding[] {
  const { indicator, cell } = line;
  const errors = fieldsOf(indicator.kind).flatMap((field) => {
    const text = cell[field];
    if (text === null || none(text)) return [found("error", missingCode[field], field)];
    const figure = parseDecimal(text);
    if (!figure) return [found("error", "not-a-number", field, { typed: text })];
    if (figure.n < 0n) return [found("error", "negative", field, { typed: text })];
    const countsCases = indicator.kind === "ratio" || indicator.kind === "count";
    return countsCases && figure.d !== 1n ? [found("error", "fraction-of-case", field, { typed: text })] : [];
  });
  if (errors.length > 0) return errors;

  const [numerator, denominator, number] = [cell.numerator, cell.denominator, cell.number].map(parseDecimal);
  if (indicator.kind === "yes-no" && number && number.n !== 0n && compare(number, { n: 1n, d: 1n }) !== 0)
    return [found("error", "yes-or-no-only", "number", { typed: cell.number ?? "" })];
  if (!isRate(indicator.kind) || !numerator || !denominator) return [];
  if (denominator.n === 0n) return [found("error", "zero-base", "denominator")];
  // A reduction may go the wrong way: then this period is above its base, and that is the result.
  if (indicator.kind === "ratio" && compare(numerator, denominator) > 0)
    return [
      found("error", "numerator-above-denominator", "numerator", {
        numerator: cell.numerator ?? "",
        denominator: cell.denominator ?? "",
      }),
    ];
  return [];
}

function cumulativeErrors({ indicator, cell, earlier }: FilingLine, found: Report): Finding[] {
  if (!cell.isCumulative || (indicator.kind !== "ratio" && indicator.kind !== "count")) return [];
  const inside = earlier.filter((other) => other.from >= cell.from && other.through <= cell.through);
  return fieldsOf(indicator.kind).flatMap((field) => {
    const now = parseDecimal(cell[field]);
    const higher = inside.find((other) => {
      const before = parseDecimal(other[field]);
      return now && before && compare(before, now) > 0;
    });
    if (!higher) return [];
    return [
      found("error", "cumulative-lower", field, { now: cell[field] ?? "", before: higher[field] ?? "" }),
    ];
  });
}

function known(cell: Cell, { kind, unit }: CheckedIndicator): Exact | null {
  const amount: Amount = readCell(cell, kind);
  return amount.state === "known" ? inUnit(amount.amount, kind, unit) : null;
}

function warnings(line: FilingLine, jumpBound: string, found: Report): Finding[] {
  const { indicator, cell, earlier } = line;
  const value = known(cell, indicator);
  if (!value) return [];
  const result: Finding[] = [];

  const before = earlier.map((other) => known(other, indicator)).findLast((amount) => amount !== null);
  const bound = parseDecimal(jumpBound);
  if (before && bound && indicator.kind !== "count" && indicator.kind !== "yes-no") {
    const change = subtract(value, before);
    if (compare(absolute(change), bound) > 0) {
      const direction = change.n > 0n ? "up" : "down";
      result.push(
        found("warning", "jump", "explanation", {
          change: toDecimal(absolute(change), 1),
          direction,
          unit: indicator.unit,
        }),
      );
    }
  }
  const threshold = parseDecimal(indicator.target?.value);
  if (indicator.target && threshold && compare(value, threshold) === 0 && indicator.target.comparator !== "=")
    result.push(
      found("warning", "at-threshold", "explanation", {
        value: toDecimal(value, indicator.decimals),
        unit: indicator.unit,
      }),
    );
  if (indicator.evidence === "required" && line.evidenceCount === 0)
    result.push(found("warning", "evidence-missing", "evidence"));
  return result;
}

/** Every objection to a filing: each line by itself, lines that give one base two sizes, and what contradicts what is around it. */
export function checkFiling(
  lines: readonly FilingLine[],
  around?: Surroundings,
  jumpBound?: string,
): Finding[] {
  return [
    ...lines.flatMap((line) => checkLine(line, jumpBound)),
    ...disagreeingBases(lines),
    ...contradictionsIn(lines, around),
  ];
}

function disagreeingBases(lines: readonly FilingLine[]): Finding[] {
  const first = new Map<string, FilingLine>();
  return lines.flatMap((line): Finding[] => {
    const base = line.indicator.denominator?.trim().toLocaleLowerCase("vi");
    const size = parseDecimal(line.cell.denominator);
    if (!base || !size || line.cell.state !== "reported" || line.indicator.kind !== "ratio") return [];
    const other = first.get(base);
    if (!other) {
      first.set(base, line);
      return [];
    }
    const otherSize = parseDecimal(other.cell.denominator);
    if (!otherSize || compare(size, otherSize) === 0) return [];
    const params = {
      denominator: line.cell.denominator ?? "",
      other: other.cell.denominator ?? "",
      otherId: other.indicator.id,
    };
    const indicatorId = line.indicator.id;
    return [
      {
        level: "error",
        code: "denominators-disagree",
        indicatorId,
        field: "denominator",
        params,
        isExplained: false,
      },
    ];
  });
}
