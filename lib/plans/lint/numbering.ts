import type { PlanTerms } from "../terms";
import { type PlanFinding, warning } from "./finding";

const letters = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");
const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** 4 for "IV"; null for what no section is numbered. */
export function romanValue(text: string): number | null {
  const digits = [...text.toLowerCase()].map((sign) => romanDigits[sign] ?? 0);
  if (digits.length === 0 || !/^l?(?:x{0,4}|xl)(?:ix|iv|v?i{0,3})$/i.test(text)) return null;
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

type Mark = { quote: string; value: number };
type Break = { index: number; expected: number };

/** The first number of a sequence that neither repeats, follows nor starts anew; null when all do. */
function firstBreak(marks: readonly Mark[], startsAtOne: boolean): Break | null {
  let last = 0;
  for (const [index, { value }] of marks.entries()) {
    const isStart = value === 1 || (index === 0 && !startsAtOne);
    if (!isStart && value !== last && value !== last + 1) return { index, expected: last + 1 };
    last = value;
  }
  return null;
}

/** Broken numbering of sections, clauses and the points inside them: I, II, IV; 1., 3.; (v), (iv). */
export function lintNumbering({ clauses }: PlanTerms): PlanFinding[] {
  return [...labels(clauses), ...clauses.flatMap(points)];
}

// The number that ends a label; what stands before it tells "Mục …" and "Nội dung …" apart.
const numbered = /^(.*?)(?<![\p{L}\d/])((?:[IVXL]+|\d{1,2})(?:\.\d{1,2})*)[.)]?$/u;

function labels(clauses: PlanTerms["clauses"]): PlanFinding[] {
  const sequences = new Map<string, (Mark & { index: number })[]>();
  for (const [index, { label }] of clauses.entries()) {
    const [, kind = "", number = ""] = numbered.exec(label.normalize("NFC")) ?? [];
    const path = number === "" ? [] : number.split(".").map((part) => romanValue(part) ?? Number(part));
    for (const [depth, value] of path.entries()) {
      const key = JSON.stringify([kind, path.slice(0, depth)]);
      sequences.set(key, [...(sequences.get(key) ?? []), { quote: label, value, index }]);
    }
  }
  return [...sequences.values()].flatMap((marks) => brokenAt(clauses, marks, firstBreak(marks, true)));
}

const markers: [pattern: RegExp, readMark: (mark: string) => number | null][] = [
  [/(?:^|\n)\s*(\d{1,2})[.)](?=\s)/gu, Number],
  [/(?:^|\n)\s*([a-zđ])\)(?=\s)/gu, (mark) => letters.indexOf(mark) + 1 || null],
  [/(?<!\p{L})\(([ivx]{1,4})\)/gu, romanValue],
];

/** Points inside one clause: "1.", "a)" at the head of a line, "(i)" anywhere. */
function points(clause: PlanTerms["clauses"][number], index: number, all: PlanTerms["clauses"]) {
  return markers.flatMap(([pattern, readMark]) => {
    const marks = [...clause.text.normalize("NFC").matchAll(pattern)].flatMap(([whole, mark = ""]) => {
      const value = readMark(mark);
      return value === null ? [] : [{ quote: whole.trim(), value, index }];
    });
    return brokenAt(all, marks, firstBreak(marks, false));
  });
}

function brokenAt(
  clauses: PlanTerms["clauses"],
  marks: readonly (Mark & { index: number })[],
  found: Break | null,
): PlanFinding[] {
  const mark = found && marks[found.index];
  const clause = mark && clauses[mark.index];
  if (!found || !mark || !clause) return [];
  const before = marks[found.index - 1]?.quote ?? "";
  return [
    warning("broken-numbering", `clauses.${mark.index}`, {
      partId: clause.id,
      clauseId: clause.id,
      quote: mark.quote,
      params: { label: clause.label, quote: mark.quote, before },
    }),
  ];
}
