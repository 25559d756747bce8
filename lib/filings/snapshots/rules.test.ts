import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, SheetRow } from "@/lib/spreadsheets";
import { agreementOf, figuresFrom } from "./comparison/rules";
import { type Dictionary, findSnapshotColumns, mappingKey, snapshotReader } from "./rules";
import { snapshotProblemText } from "./text";

const sheet = (...rows: Cell[][]): SheetRow[] => rows.map((cells, index) => ({ number: index + 1, cells }));
const span = { startsOn: "2026-07-01", endsOn: "2026-09-30" };
const dictionary: Dictionary = {
  units: new Map([
    ["so tai chinh", "stc"],
    ["h21 17", "stc"],
    ["so cu", null],
  ]),
  indicators: new Map([
    ["k04", "K04"],
    ["ty le ho so truc tuyen", "K04"],
  ]),
  periods: new Map([
    ["2026 q3", span],
    ["quy iii 2026", span],
    ["q3", null],
  ]),
};
const heading = ["Đơn vị", "Chỉ tiêu", "Kỳ báo cáo", "Tử số", "Mẫu số", "Kết quả", "Ngày lấy số liệu"];
const judge = (...cells: Cell[]) => {
  const rows = sheet(heading, cells);
  const found = findSnapshotColumns(rows);
  if (!found || !rows[1]) throw new Error("no columns");
  return snapshotReader(found, dictionary, "2026-10-01")(rows[1]);
};

test.each<[string, Cell[][], number | null]>([
  ["headings below a title", [["SỐ LIỆU MỘT CỬA"], heading], 2],
  ["names a program gives", [["unit", "indicator", "period", "numerator", "denominator"]], 1],
  ["days in place of a period", [["Mã đơn vị", "Mã chỉ tiêu", "Từ ngày", "Đến hết ngày", "Giá trị"]], 1],
  ["no figures", [["Đơn vị", "Chỉ tiêu", "Kỳ"]], null],
  ["a numerator alone", [["Đơn vị", "Chỉ tiêu", "Kỳ", "Tử số"]], null],
])("%s", (_, rows, line) => {
  expect(findSnapshotColumns(sheet(...rows))?.heading ?? null).toBe(line);
});

test("a row in order, whatever way its words are written", () => {
  expect(
    judge("SO TAI CHINH", "Tỷ lệ hồ sơ trực tuyến", "Quý III/2026", 350, "1.234,5", null, "02/10/2026"),
  ).toEqual({
    number: 2,
    unitId: "stc",
    indicatorCode: "K04",
    ...span,
    numerator: "350",
    denominator: "1234.5",
    amount: null,
    takenOn: "2026-10-02",
    problems: null,
  });
});

describe("what is wrong with a row, all of it at once", () => {
  test.each<[string, Cell[], string[]]>([
    [
      "words nobody knows",
      ["Sở Lạ", "K99", "Quý V", 1, 2],
      ["unit-unknown", "indicator-unknown", "period-unknown"],
    ],
    ["a period of several spans", ["H21.17", "K04", "Q3", 1, 2], ["period-ambiguous"]],
    [
      "numbers that are none",
      ["H21.17", "K04", "2026-q3", "12,5,0", "48,5%"],
      ["value-unreadable", "value-unreadable"],
    ],
    ["a dot for the decimal mark", ["H21.17", "K04", "2026-q3", "0.5", 2], ["value-unreadable"]],
    ["below zero", ["H21.17", "K04", "2026-q3", -1, 2], ["value-negative"]],
    ["more of a part than of the whole", ["H21.17", "K04", "2026-q3", 3, 2], ["numerator-above-denominator"]],
    ["nothing", ["H21.17", "K04", "2026-q3"], ["nothing-given"]],
    ["a day that does not exist", ["H21.17", "K04", "2026-q3", 1, 2, null, "31/06/2026"], ["day-unreadable"]],
  ])("%s", (_, cells, codes) => {
    expect(judge(...cells)?.problems?.found.map(({ code }) => code)).toEqual(codes);
  });
});

test("what is wrong names its column as the file does", () => {
  const wrong = judge("Sở Lạ", "K99", "Quý V", "12,5,0", 2, null, "31/06/2026")?.problems?.found ?? [];
  expect(wrong.map(snapshotProblemText)).toEqual([
    "Cột “Đơn vị”: Chưa ghép được đơn vị “Sở Lạ”. Ghép mã hoặc tên này với một đơn vị.",
    "Cột “Chỉ tiêu”: Chưa ghép được chỉ tiêu “K99”. Ghép mã hoặc tên này với một chỉ tiêu.",
    "Cột “Kỳ báo cáo”: Chưa ghép được kỳ “Quý V”. Ghép kỳ này với ngày đầu và ngày cuối.",
    "Cột “Tử số”: “12,5,0” chưa đúng dạng số lượng. Ví dụ: 1.234,5.",
    "Cột “Ngày lấy số liệu”: “31/06/2026” chưa đúng dạng ngày. Ghi ngày/tháng/năm.",
  ]);
});

test("a unit that is left out on purpose is no error", () => {
  expect(judge("Sở cũ", "K04", "2026-q3", 1, 2)).toBeNull();
});

test("a word is known however it is typed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("H21.17", "Sở Tài chính", "TTHC-01/b"),
      fc.constantFrom(" ", "  ", "\u00a0"),
      (word, blank) => {
        expect(mappingKey(`${blank}${word.toUpperCase()}${blank}`)).toBe(mappingKey(word));
      },
    ),
  );
});

const given = { numerator: "350", denominator: "412", amount: null };
const blank = { state: "REPORTED" as const, numerator: null, denominator: null, amount: null };
test.each([
  ["nothing typed yet", blank, "blank"],
  ["the same, written otherwise", { ...blank, numerator: "350.0", denominator: "412" }, "same"],
  ["another part", { ...blank, numerator: "351", denominator: "412" }, "differs"],
  ["a state instead of figures", { ...blank, state: "NONE_ARISEN" as const }, "differs"],
])("beside %s", (_, own, agreement) => {
  expect(agreementOf(own, figuresFrom(given, { kind: "ratio" }))).toBe(agreement);
});

test("a rate needs both parts, everything else its amount", () => {
  expect(figuresFrom({ ...given, denominator: null }, { kind: "ratio" })).toBeNull();
  expect(figuresFrom(given, { kind: "count" })).toBeNull();
  expect(agreementOf(blank, null)).toBe("unusable");
});
