import { expect, test } from "vitest";
import type { Cell, SheetRow } from "@/lib/spreadsheets";
import { findColumns } from "../columns/rules";
import { checkRows, type Known } from "../rules";
import { criterionHeading } from "./rules";

const unit = (unitId: string, name: string) => ({
  unitId,
  unitVersionId: `${unitId}-v`,
  name,
  code: unitId.toUpperCase(),
  blockId: null,
  names: [name],
  formerNames: [],
});
const known: Known = {
  units: [unit("snv", "Sở Nội vụ"), unit("stc", "Sở Tài chính")],
  scale: { min: "0", max: "100" },
  bandsOf: () => [],
  inForce: new Map([
    [
      "stc",
      {
        id: "old",
        value: "90",
        gradeCode: null,
        applicability: "APPLICABLE",
        selfScore: null,
        appraisedScore: null,
        surveyScore: null,
        basis: "derived",
        note: "cũ",
        criteria: [
          {
            code: "1",
            name: "Chỉ đạo",
            maximum: "10",
            selfScore: "9",
            appraisedScore: "9",
            surveyScore: null,
          },
        ],
      },
    ],
  ]),
};
const sheet = (...rows: Cell[][]): SheetRow[] => rows.map((cells, at) => ({ number: at + 1, cells }));
const check = (...rows: Cell[][]) => {
  const all = sheet(...rows);
  const found = findColumns(all);
  if (!found) throw new Error("no columns");
  return checkRows(all, found, known);
};
const long = [
  "Đơn vị",
  "Mã tiêu chí",
  "Tiêu chí",
  "Điểm tối đa",
  "Tự chấm",
  "Thẩm định",
  "Điều tra XHH",
  "Giá trị",
];
const codes = (rows: ReturnType<typeof check>) =>
  rows.map(({ row, problems, criteria = [] }) => [
    row,
    problems.map(({ code }) => code),
    criteria
      .filter(({ problems: own }) => own.length > 0)
      .map((one) => [one.row, ...one.problems.map(({ code }) => code)]),
  ]);

test("one row for each unit and criterion: merged names go on, and the row without a criterion is the total", () => {
  const [office, finance, ...more] = check(
    long,
    ["Sở Nội vụ", "1", "Công tác chỉ đạo, điều hành", 20, null, null, null, null],
    [null, "1.1", "Kế hoạch CCHC", 12, "12", "11,5", null, null],
    [null, null, "1.2. Kiểm tra", 8, "8", "7,25", null, null],
    [null, null, "Tổng cộng", null, "20", "18,75", null, "93,75"],
    ["so tai chinh", "1", "Chỉ đạo", "10", "9,00", "9,0", null, null],
  );
  expect(more).toEqual([]);
  expect(office).toMatchObject({
    unitId: "snv",
    value: "93.75",
    selfScore: "20",
    appraisedScore: "18.75",
    change: "new",
    problems: [],
    warnings: [],
  });
  expect(office?.criteria?.map(({ code, name, appraisedScore }) => [code, name, appraisedScore])).toEqual([
    ["1", "Công tác chỉ đạo, điều hành", null],
    ["1.1", "Kế hoạch CCHC", "11.5"],
    ["1.2", "Kiểm tra", "7.25"],
  ]);
  // Without a total of its own the result in force stays, and the same criteria change nothing.
  expect(finance).toMatchObject({ unitId: "stc", value: "90", basis: "derived", note: "cũ", change: "same" });
});

test("every error is told at once, with its own row", () => {
  const rows = check(
    long,
    ["Sở Lạ", "1", "Chỉ đạo", "10", "9", "9", null, null],
    ["Sở Nội vụ", "1", "Chỉ đạo", "10", "10,5", "-1", null, null],
    ["Sở Nội vụ", "1", "Chỉ đạo", "10", "9", "chín", null, null],
    ["Sở Nội vụ", null, "Không có mã", "10", "9", null, "12", null],
    ["Sở Tài chính", null, null, null, null, null, null, "Không thuộc diện đánh giá"],
    ["Sở Tài chính", "1", "Chỉ đạo", "10", "9", "9", null, null],
  );
  expect(codes(rows)).toEqual([
    [2, ["unit-unknown"], []],
    [
      3,
      ["total-missing"],
      [
        [3, "score-above", "score-negative"],
        [4, "criterion-twice", "value-unreadable"],
        [5, "criterion-code", "score-above"],
      ],
    ],
    [6, ["exempt-with-criteria"], []],
  ]);
});

test("a sum that differs from the total is a warning that names both", () => {
  const [row] = check(
    long,
    ["Sở Nội vụ", "1", "Chỉ đạo", "10", "9", "8", null, null],
    ["Sở Nội vụ", "2", "Thể chế", "90", "81", "80", null, null],
    ["Sở Nội vụ", null, null, null, "91", null, null, "90"],
  );
  expect(row).toMatchObject({
    problems: [],
    warnings: [
      { code: null, what: "selfScore", given: "91.00", computed: "90.00" },
      { code: null, what: "value", given: "90.00", computed: "88.00" },
    ],
  });
});

test("one row for each unit with columns for its criteria", () => {
  const [office, finance] = check(
    [
      "Đơn vị",
      "Giá trị",
      "1.1 Kế hoạch – Tối đa",
      "1.1 Kế hoạch – Tự chấm",
      "1.1 Thẩm định",
      "2. Điều tra XHH",
      "2. Điều tra",
    ],
    ["Sở Nội vụ", "93", "12", "12", "13", "30", "31"],
    ["Sở Tài chính", "90", null, null, null, null, null],
  );
  expect(
    office?.criteria?.map(({ code, name, selfScore, surveyScore }) => [code, name, selfScore, surveyScore]),
  ).toEqual([
    ["1.1", "Kế hoạch", "12", null],
    ["2", "", null, "30"],
    ["2", "", null, "31"],
  ]);
  expect(codes([office as NonNullable<typeof office>])).toEqual([
    [
      2,
      [],
      [
        [2, "score-above"],
        [2, "criterion-twice"],
      ],
    ],
  ]);
  expect(finance?.criteria).toBeUndefined();
});

test.each([
  ["1.1 Tự chấm", { code: "1.1", name: "", part: "selfScore" }],
  [
    "2.3.1. Công khai TTHC - Điểm thẩm định",
    { code: "2.3.1", name: "Công khai TTHC", part: "appraisedScore" },
  ],
  ["8 Điều tra xã hội học", { code: "8", name: "", part: "surveyScore" }],
  ["Tự chấm", null],
  ["1. Đơn vị", null],
])("the heading %s", (heading, expected) => {
  expect(criterionHeading(heading)).toEqual(expected);
});
