import { expect, test } from "vitest";
import type { FilingStatus } from "@/prisma/generated/enums";
import { inNeed, type Submission, standOf, summaryOf } from "./rules";
import { cellText, takeawayText } from "./text";

const cell = (status: FilingStatus | null, given: Partial<Submission> = {}): Submission => ({
  periodCode: "2026-q3",
  status,
  revision: 1,
  late: false,
  entered: 0,
  expected: 2,
  submittedAt: null,
  confirmedAt: null,
  returnedAt: null,
  dueAt: null,
  isOpen: true,
  isOverdue: false,
  ...given,
});
const row = (name: string, one: Submission) => ({
  unitId: name,
  code: name,
  name,
  block: null,
  cells: [one],
});

test.each([
  [null, {}, "owing"],
  ["DRAFT", {}, "owing"],
  ["RETURNED", {}, "owing"],
  ["RETURNED", { isOverdue: true }, "overdue"],
  ["SUBMITTED", { late: true }, "submitted"],
  ["UNDER_REVIEW", {}, "submitted"],
  ["CONFIRMED", {}, "confirmed"],
] as const)("%s %o stands as %s", (status, given, stand) => {
  expect(standOf(cell(status, given))).toBe(stand);
});

const period = { code: "2026-q3", name: "Quý III/2026", dueOn: "2026-10-10" };
const rows = [
  row("xong", cell("CONFIRMED")),
  row("muon", cell("SUBMITTED", { late: true })),
  row("nhap", cell("DRAFT")),
  row("qua-han", cell(null, { isOverdue: true })),
];

test("a period is counted and told in one sentence", () => {
  const summary = summaryOf(period, rows);
  expect(summary).toMatchObject({ counts: { confirmed: 1, submitted: 1, owing: 1, overdue: 1 }, late: 1 });
  expect(takeawayText(summary)).toBe(
    "2/4 đơn vị chưa trình số liệu quý III/2026, trong đó 1 đơn vị quá hạn; 1 đơn vị trình muộn.",
  );
  expect(takeawayText(summaryOf(period, rows.slice(0, 1)))).toBe("Đơn vị đã trình số liệu quý III/2026.");
  expect(takeawayText(summaryOf(period, []))).toContain("Chưa có đơn vị nào");
});

test("what is overdue comes first, what is done is left out", () => {
  expect(inNeed(rows).map(({ name }) => name)).toEqual(["qua-han", "nhap", "muon"]);
});

test.each([
  [cell(null, { isOpen: false }), "Chưa mở"],
  [cell(null), "Chưa nhập"],
  [cell(null, { isOverdue: true }), "Quá hạn, chưa nhập"],
  [cell("AWAITING_HEAD", { isOverdue: true }), "Chờ lãnh đạo đơn vị duyệt, quá hạn"],
  [cell("SUBMITTED", { late: true }), "Đã trình, trình muộn"],
  [cell("SUBMITTED", { returnedAt: new Date() }), "Đã trình lại"],
  [cell("CONFIRMED", { late: true }), "Đã xác nhận"],
])("a cell says %#", (given, text) => {
  expect(cellText(given)).toBe(text);
});
