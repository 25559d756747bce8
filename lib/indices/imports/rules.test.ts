import { expect, test } from "vitest";
import type { Cell, SheetRow } from "@/lib/spreadsheets";
import { findColumns } from "./columns/rules";
import { checkRows, type Known } from "./rules";

const sheet = (...rows: Cell[][]): SheetRow[] => rows.map((cells, index) => ({ number: index + 1, cells }));
const unit = (id: string, name: string, ...names: string[]) => ({
  unitId: id,
  unitVersionId: `${id}-v`,
  name,
  code: id.toUpperCase(),
  blockId: null,
  names: [name, ...names],
  formerNames: [],
});
const known: Known = {
  units: [
    unit("snv", "Sở Nội vụ"),
    unit("stc", "Sở Tài chính", "Sở Kế hoạch và Đầu tư"),
    unit("xhb", "UBND xã Hòa Bình"),
  ],
  scale: { min: "0", max: "100" },
  bandsOf: () => [
    { code: "tot", name: "Tốt", rank: 2, lowest: "80" },
    { code: "xuat-sac", name: "Xuất sắc", rank: 1, lowest: "90" },
  ],
  inForce: new Map([
    [
      "snv",
      {
        id: "old",
        value: "89.95",
        gradeCode: "tot",
        applicability: "APPLICABLE",
        selfScore: "60",
        appraisedScore: "58.5",
        surveyScore: null,
        basis: "measured",
        note: "",
        criteria: [],
      },
    ],
  ]),
};
const check = (...rows: Cell[][]) => {
  const all = sheet(["KẾT QUẢ CHỈ SỐ"], ["STT", "Tên đơn vị", "Giá trị (%)", "Xếp loại", "Ghi chú"], ...rows);
  const found = findColumns(all);
  if (!found) throw new Error("no columns");
  return checkRows(all, found, known);
};

test("headings are found below a title, in whatever order", () => {
  expect(findColumns(sheet(["BẢNG"], ["Điểm", "Đơn vị", "Xếp loại"]))).toEqual({
    heading: 1,
    columns: { value: 0, unit: 1, grade: 2 },
  });
  expect(findColumns(sheet(["a", "b"], ["c", "d"]))).toBeNull();
});

test.each([
  ["a name with diacritics", "Sở Tài chính", "stc"],
  ["a name typed without", "so tai chinh", "stc"],
  ["a former name", "Sở Kế hoạch và Đầu tư", "stc"],
  ["the older place of the tone mark", "UBND xã Hoà Bình", "xhb"],
])("a unit is known by %s", (_, given, unitId) => {
  expect(check([1, given, "91,5", null, null])[0]).toMatchObject({ unitId, problems: [] });
});

test.each([
  ["a value in Vietnamese form", "91,50", { value: "91.5", gradeCode: "xuat-sac" }],
  ["89,95 stays below 90", "89,95", { value: "89.95", gradeCode: "tot" }],
  ["a number cell", 92.1, { value: "92.1", gradeCode: "xuat-sac" }],
  ["an exempt unit", "Không thuộc diện đánh giá", { value: null, applicability: "EXEMPT", problems: [] }],
])("%s", (_, given, expected) => {
  expect(check([1, "Sở Tài chính", given, null, null])[0]).toMatchObject(expected);
});

test("every error of a file is told at once, with its row", () => {
  const rows = check(
    [1, "Sở Lạ", "90", null, null],
    [2, "Sở Nội vụ", "12,5,0", null, null],
    [3, "Sở Nội vụ", "101", null, null],
    [4, "Sở Tài chính", "95", "Tốt", null],
    [5, "UBND xã Hòa Bình", null, null, null],
  );
  expect(rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [3, ["unit-unknown"]],
    [4, ["value-unreadable"]],
    [5, ["unit-twice", "value-outside"]],
    [6, ["grade-differs"]],
    [7, ["nothing-given"]],
  ]);
});

test("what is already in force is told apart from what changes", () => {
  expect(check([1, "Sở Nội vụ", "89,95", null, null])[0]?.change).toBe("same");
  expect(check([1, "Sở Nội vụ", "90,00", null, null])[0]).toMatchObject({
    change: "changed",
    before: { id: "old" },
  });
  expect(check([1, "Sở Tài chính", "90", null, null])[0]?.change).toBe("new");
});
