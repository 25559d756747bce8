import { expect, test } from "vitest";
import { readHolidayList } from "./rules";

test.each([
  ["01/01/2027 Tết Dương lịch", { day: "2027-01-01", name: "Tết Dương lịch", working: false }],
  ["Thứ Sáu, 1.1.2027\tTết Dương lịch\tNghỉ", { day: "2027-01-01", name: "Tết Dương lịch", working: false }],
  ["02/01/2027; Bù cho 04/01; Làm bù", { day: "2027-01-02", name: "Bù cho 04/01", working: true }],
  [
    "Chủ Nhật, 03/01/2027: Làm bù ngày 04/01",
    { day: "2027-01-03", name: "Làm bù ngày 04/01", working: true },
  ],
])("%s is read", (text, day) => {
  expect(readHolidayList(`\n${text}\r\n`)).toEqual({ days: [{ ...day, line: 2, text }], problems: [] });
});

test("every line that cannot be taken is named at once", () => {
  const text = [
    "Tết",
    "31/02/2027 Không có",
    "04/01/2027",
    "04/01/2027 Làm bù",
    "05/01/2027 A1",
    "05/01/2027 B1",
  ];
  const { problems } = readHolidayList(text.join("\n"));
  expect(problems.map(({ line, problem }) => ({ line, problem }))).toEqual([
    { line: 1, problem: "not-a-line" },
    { line: 2, problem: "no-such-day" },
    { line: 3, problem: "no-name" },
    { line: 4, problem: "not-a-weekend" },
    { line: 6, problem: "twice" },
  ]);
});
