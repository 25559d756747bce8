import { compare, parseDecimal, terminatingDecimal, toDecimal } from "@/lib/indicators";
import { type Cell, cellNumber, cellText } from "@/lib/spreadsheets";
import { withoutDiacritics } from "@/lib/vietnamese";
import { type Criterion, scoreNames } from "../../criteria/rules";

export type ScoreProblem =
  | { code: "value-unreadable"; given: string }
  | { code: "score-negative"; given: string }
  | { code: "score-too-large"; given: string };
export type CriterionProblem =
  | ScoreProblem
  | { code: "score-above"; given: string; maximum: string }
  | { code: "criterion-code"; given: string }
  | { code: "criterion-twice"; given: string; row: number };

/** One criterion of one unit as it stands in a file. */
export type CriterionLine = {
  row: number;
  code: string;
  name: string;
  maximum: Cell;
  selfScore: Cell;
  appraisedScore: Cell;
  surveyScore: Cell;
};
export type CheckedCriterion = Criterion & { row: number; problems: CriterionProblem[] };

const validCode = /^[\p{L}\d]{1,8}(\.[\p{L}\d]{1,8}){0,4}$/u;
const notScored = /^(khong ap dung|khong cham|[-–—])$/;
const largest = "99999999.9999";

/** A score in points, at most four decimals; null where there is none, and a problem where it cannot be one. */
export function readScore(cell: Cell, problems: { push(problem: ScoreProblem): unknown }): string | null {
  const given = cellText(cell);
  if (given === "" || notScored.test(withoutDiacritics(given).toLowerCase().trim())) return null;
  const read = cellNumber(cell);
  const value = read.ok ? parseDecimal(read.value) : null;
  if (!value) {
    problems.push({ code: "value-unreadable", given });
    return null;
  }
  const [limit, kept] = [parseDecimal(largest), parseDecimal(toDecimal(value, 4))];
  if (value.n < 0n) problems.push({ code: "score-negative", given });
  else if (limit && compare(value, limit) > 0) problems.push({ code: "score-too-large", given });
  return kept && terminatingDecimal(kept);
}

/** Reads and judges the criteria of one unit: codes once each, no score above its maximum. */
export function checkCriteria(lines: readonly CriterionLine[]): CheckedCriterion[] {
  const seen = new Map<string, number>();
  return lines.map(({ row, ...line }) => {
    const problems: CriterionProblem[] = [];
    const { code, name } = codeAndName(line);
    if (!validCode.test(code)) problems.push({ code: "criterion-code", given: code || name });
    else if (seen.has(code))
      problems.push({ code: "criterion-twice", given: code, row: seen.get(code) ?? 0 });
    else seen.set(code, row);
    const maximum = readScore(line.maximum, problems);
    const scores = Object.fromEntries(
      scoreNames.map((score) => {
        const value = readScore(line[score], problems);
        const [points, most] = [parseDecimal(value), parseDecimal(maximum)];
        if (points && most && compare(points, most) > 0)
          problems.push({
            code: "score-above",
            given: cellText(line[score]),
            maximum: cellText(line.maximum),
          });
        return [score, value];
      }),
    ) as Pick<Criterion, (typeof scoreNames)[number]>;
    return { row, code: code.slice(0, 40), name: name.slice(0, 500), maximum, ...scores, problems };
  });
}

/** "1.1. Kế hoạch CCHC" without a code of its own is code 1.1; a code cell that Excel took for a number keeps its point. */
function codeAndName({ code, name }: Pick<CriterionLine, "code" | "name">) {
  const tidy = (text: string) =>
    text
      .trim()
      .replace(/,/g, ".")
      .replace(/[.)]+$/, "")
      .toLocaleUpperCase("vi");
  const led = /^([IVX]+|\d+(?:\.\d+)*)[.)]?\s+(.+)$/su.exec(name.trim());
  if (code.trim() === "") return { code: tidy(led?.[1] ?? ""), name: (led?.[2] ?? name).trim() };
  const own = tidy(code);
  return { code: own, name: (led && tidy(led[1] ?? "") === own ? (led[2] ?? "") : name).trim() };
}

type Part = "maximum" | "selfScore" | "appraisedScore" | "surveyScore";
const headingParts: [Part, RegExp][] = [
  ["maximum", /(diem )?toi da$/],
  ["selfScore", /(diem )?tu (cham|danh gia)$/],
  ["appraisedScore", /(diem )?tham dinh$/],
  ["surveyScore", /(diem )?dieu tra( xhh| xa hoi hoc)?$/],
];

/** What a heading such as "1.1 Kế hoạch CCHC – Tự chấm" says its column holds; null for any other heading. */
export function criterionHeading(heading: string) {
  const text = heading.normalize("NFC").trim();
  const led = /^(\d+(?:\.\d+)*)[.)]?\s+/.exec(text);
  if (!led) return null;
  const rest = text.slice(led[0].length);
  const folded = withoutDiacritics(rest).toLowerCase();
  for (const [part, pattern] of headingParts) {
    const at = folded.search(pattern);
    if (at >= 0) return { code: led[1] ?? "", name: rest.slice(0, at).replace(/[\s:–—-]+$/u, ""), part };
  }
  return null;
}

export type CriterionColumn = NonNullable<ReturnType<typeof criterionHeading>> & { column: number };

/** The columns of a wide file that hold criteria: one column for each criterion and score. */
export const criterionColumns = (headings: readonly Cell[]): CriterionColumn[] =>
  headings.flatMap((heading, column) => {
    const found = criterionHeading(cellText(heading));
    return found ? [{ ...found, column }] : [];
  });

/** The criteria in one row of a wide file; a column that says the same of a criterion twice makes a second line of it. */
export function linesAcross(
  row: number,
  cells: readonly Cell[],
  columns: readonly CriterionColumn[],
): CriterionLine[] {
  const lines: (CriterionLine & { filled: Set<string> })[] = [];
  for (const { code, name, part, column } of columns) {
    let line = lines.find((one) => one.code === code && !one.filled.has(part));
    if (!line) {
      line = {
        row,
        code,
        name,
        maximum: null,
        selfScore: null,
        appraisedScore: null,
        surveyScore: null,
        filled: new Set(),
      };
      lines.push(line);
    }
    line.filled.add(part);
    line.name ||= name;
    line[part] = cells[column] ?? null;
  }
  return lines
    .map(({ filled: _, ...line }) => line)
    .filter((line) => scoreNames.some((score) => cellText(line[score]) !== ""));
}
