import { expect, test } from "vitest";
import { nameProblem, pastedRows } from "./pasted";

const firstCells = (text: string, isCode?: (next: string) => boolean) =>
  pastedRows(text, isCode).map(({ cells }) => cells[0]);

test.each([
  ["1, 2, 3", "1\tA\n2.\tB\n3)\tC", ["A", "B", "C"]],
  ["from the middle of a list", "7\tA\n8\tB", ["A", "B"]],
  ["beginning anew for each unit", "1\tA\n2\tB\n1\tC", ["A", "B", "C"]],
  ["blank rows between", "4\tA\n\n5\tB", ["A", "B"]],
  ["numbered rows that hold nothing", "1\tA\n2\t\n3\t\t", ["A"]],
  ["named by the heading, whatever they are", "STT\tTên\n4\tA\n12345\tB", ["Tên", "A", "B"]],
])("serial numbers are left out: %s", (_, text, cells) => {
  expect(firstCells(text)).toEqual(cells);
});

test.each([
  ["a number that follows nothing", "12345\tKế toán", ["12345"]],
  ["numbers that do not count on", "10\tA\n20\tB", ["10", "20"]],
  ["a row of one cell", "1", ["1"]],
])("no serial: %s", (_, text, cells) => {
  expect(firstCells(text)).toEqual(cells);
});

test("a number that may be a code is left out only where the heading says so", () => {
  const isCode = (next: string) => next.includes(" ");
  expect(firstCells("1001\tLê An\n1002\tVũ Tám", isCode)).toEqual(["1001", "1002"]);
  expect(firstCells("TT\tHọ và tên\n1\tLê An", isCode)).toEqual(["Họ và tên", "Lê An"]);
});

test("a row keeps its place, and what names nobody is said", () => {
  expect(pastedRows("\n\nA B\tC")).toEqual([{ row: 3, cells: ["A B", "C"] }]);
  expect(nameProblem("Lê Văn Tám")).toBeNull();
  expect(nameProblem("")).toBe("để trống");
  expect(nameProblem("Tám")).toBe("“Tám” chưa đủ họ và tên");
  expect(nameProblem("Kế toán")).toBe("“Kế toán” không phải họ và tên; tên viết hoa chữ đầu");
  expect([nameProblem("lê văn tám"), nameProblem("LÊ VĂN TÁM"), nameProblem("Nguyễn thị Hà")]).toEqual([
    null,
    null,
    null,
  ]);
  expect(nameProblem("12345")).toBe("“12345” không phải họ và tên");
});
