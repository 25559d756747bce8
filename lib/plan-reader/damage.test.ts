import { expect, test } from "vitest";
import { add, compare, precision, recall, type Tallies, type Tally } from "@/tests/plans/compare";
import { labelledTexts } from "@/tests/plans/labelled";
import { readPlan } from "./read";

/** Lines cut by hand at a width, as mail and old pages do. */
const wrapped = (text: string, width: number) =>
  text
    .split("\n")
    .flatMap((line) => {
      const lines = [""];
      for (const word of line.split(" ")) {
        const last = lines[lines.length - 1] ?? "";
        if (last !== "" && last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
      }
      return lines;
    })
    .join("\n");

const bare = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

const furniture = (text: string) => `Trang chủ
Thứ hai, 14/10/2024 08:15
Cỡ chữ: A- A A+
${text}
Lượt xem: 1.234
Tin liên quan
- Tỉnh X phát động phong trào thi đua “Y” (12/03/2024)
Tổng truy cập: 5.321.210`;

// What may be lost by each kind of damage; what is still read has to be right.
test.each<[string, (text: string) => string, number, number]>([
  [
    "decomposed letters and Windows lines",
    (text) => text.normalize("NFD").replaceAll("\n", "\r\n"),
    0.998,
    0.995,
  ],
  ["a page around it", furniture, 0.998, 0.995],
  ["lines cut at 72", (text) => wrapped(text, 72), 0.995, 0.99],
  ["lines cut at 45", (text) => wrapped(text, 45), 0.99, 0.98],
  ["a blank line between any two", (text) => text.replaceAll("\n", "\n\n"), 0.99, 0.98],
  [
    "bullets and the dash of years lost",
    (text) => text.replace(/^- /gmu, "").replace(/(\d{4}) ?[-–] ?(\d{4})/gu, "$1 $2"),
    0.99,
    0.99,
  ],
  [
    "headings and labels marked as in plain-text notes",
    (text) => text.replace(/^([IVX]+\. .*)$/gmu, "## $1").replace(/^(\d\. [^:\n]{3,40}:)/gmu, "**$1**"),
    0.998,
    0.995,
  ],
  ["everything on one line", (text) => text.replace(/\s*\n\s*/gu, " "), 0.97, 0.92],
  [
    "headings without diacritics",
    (text) => text.replace(/^(?:[IVX]+|[A-Z]|\d{1,2})\. [^.;:]{3,80}$/gmu, bare),
    0.98,
    0.95,
  ],
  ["22/3//2022", (text) => text.replace(/(\d{1,2})\/(\d{1,2})\/(\d{4})/gu, "$1/$2//$3"), 0.99, 0.99],
])(
  "%s",
  (_, damaged, leastPrecision, leastRecall) => {
    const total: Tallies = {};
    for (const labelled of labelledTexts()) add(total, compare(readPlan(damaged(labelled.text)), labelled));
    const all = Object.values(total).reduce<Tally>(
      (sum, { right, extra, missed }) => ({
        right: sum.right + right,
        extra: [...sum.extra, ...extra],
        missed: [...sum.missed, ...missed],
      }),
      { right: 0, extra: [], missed: [] },
    );
    expect(precision(all)).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(all)).toBeGreaterThanOrEqual(leastRecall);
  },
  120_000,
);
