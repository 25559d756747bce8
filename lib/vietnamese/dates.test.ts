import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, noHolidays, resolveDeadline } from "@/lib/calendar";
import { documentDate, formatDate, formatInstant, formatLongDate } from "./date-format";
import { parseDate } from "./date-input";
import { deadlineDistance, deadlineText } from "./deadline-text";
import { periodName, periodSlug, stageName } from "./periods";

test("days and instants are written for Vietnam, two digits each", () => {
  expect(formatDate("2026-11-03")).toBe("03/11/2026");
  expect(formatInstant(new Date("2026-11-03T09:25:00Z"))).toBe("03/11/2026, 16:25");
  expect(formatInstant(new Date("2026-11-03T17:00:00Z"))).toBe("04/11/2026, 00:00");
  expect(formatLongDate("2026-11-03")).toBe("Thứ Ba, 03/11/2026");
  expect(formatLongDate("2026-11-08")).toBe("Chủ Nhật, 08/11/2026");
});

test.each([
  ["2026-11-03", "ngày 03 tháng 11 năm 2026"],
  ["2022-03-08", "ngày 08 tháng 3 năm 2022"],
  ["2022-03-22", "ngày 22 tháng 3 năm 2022"],
  ["2022-01-18", "ngày 18 tháng 01 năm 2022"],
  ["2022-02-10", "ngày 10 tháng 02 năm 2022"],
  ["2022-10-31", "ngày 31 tháng 10 năm 2022"],
])("a paper of %s is dated %s", (day, text) => {
  expect(documentDate(day)).toBe(text);
});

test.each([
  ["5/3/26", "2026-03-05"],
  ["05032026", "2026-03-05"],
  ["050326", "2026-03-05"],
  ["05/03/2026", "2026-03-05"],
  ["5-3-2026", "2026-03-05"],
  ["5.3.2026", "2026-03-05"],
  ["5 3 2026", "2026-03-05"],
  [" 5 / 3 / 2026 ", "2026-03-05"],
  ["2026-03-05", "2026-03-05"],
  ["ngày 08 tháng 3 năm 2022", "2022-03-08"],
  ["Ngày 08 tháng 3 năm 2022".normalize("NFD"), "2022-03-08"],
  ["29/2/2024", "2024-02-29"],
  ["1/1/69", "2069-01-01"],
  ["1/1/70", "1970-01-01"],
  ["31/12/1999", "1999-12-31"],
])("%o is %s", (text, day) => {
  expect(parseDate(text)).toEqual({ ok: true, day });
});

test.each([
  ["31/06/2026", "31/06/2026"],
  ["31/6/26", "31/06/2026"],
  ["29/2/2026", "29/02/2026"],
  ["03/25/2026", "03/25/2026"],
  ["0/1/2026", "00/01/2026"],
  ["31062026", "31/06/2026"],
  ["1/1/0026", "01/01/0026"],
])("%o does not exist", (text, named) => {
  const message = `Ngày ${named} không tồn tại. Nhập theo dạng ngày/tháng/năm.`;
  expect(parseDate(text)).toEqual({ ok: false, reason: "no-such-day", message });
});

test.each(["5/3", "5/3/026", "hôm nay", "1/2/3/4", "5//3/2026", "2026/03/05", "5032026"])(
  "%o is not a date",
  (text) => {
    const message = `“${text}” chưa đúng dạng ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 05/03/2026.`;
    expect(parseDate(text)).toEqual({ ok: false, reason: "not-a-date", message });
  },
);

test("an empty date asks for one", () => {
  expect(parseDate(" ")).toEqual({
    ok: false,
    reason: "empty",
    message: "Nhập ngày theo dạng ngày/tháng/năm.",
  });
});

const dayNear = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1970-01-01", count));

test("every day written is read back as itself", () => {
  fc.assert(
    fc.property(dayNear, (day) => {
      expect(parseDate(formatDate(day))).toEqual({ ok: true, day });
      expect(parseDate(documentDate(day))).toEqual({ ok: true, day });
      expect(parseDate(formatDate(day).replaceAll("/", ""))).toEqual({ ok: true, day });
    }),
  );
});

test.each([
  ["q1", "Quý I/2026", "2026-q1"],
  ["q2", "Quý II/2026", "2026-q2"],
  ["q3", "Quý III/2026", "2026-q3"],
  ["q4", "Quý IV/2026", "2026-q4"],
  ["h1", "6 tháng đầu năm 2026", "2026-6t"],
  ["year", "Năm 2026", "2026-nam"],
] as const)("period %s is called %s and found at %s", (code, name, slug) => {
  expect(periodName({ code, year: 2026 })).toBe(name);
  expect(periodSlug({ code, year: 2026 })).toBe(slug);
});

test("rounds are named by their years", () => {
  expect(stageName(2021, 2025)).toBe("Giai đoạn 2021–2025");
  expect(stageName(2026, 2026)).toBe("Năm 2026");
});

const fixed = { events: { recognition: "2026-03-06" }, holidays: noHolidays };
const dossier = { kind: "after-event", event: "recognition", days: 15, counting: "calendar" } as const;

test("a deadline is told by its last minute, or by what it waits for", () => {
  expect(deadlineText(resolveDeadline({ kind: "before", day: "2026-03-30" }, fixed))).toBe(
    "hết 23:59 ngày 29/03/2026",
  );
  expect(deadlineText(resolveDeadline(dossier, fixed))).toBe(
    "hết 23:59 ngày 23/03/2026 (ngày 21/03/2026 là ngày nghỉ)",
  );
  const waiting = resolveDeadline(dossier, { ...fixed, events: {} });
  expect(deadlineText(waiting, () => "ngày công nhận kết quả")).toBe(
    "Chưa xác định, chờ ghi nhận ngày công nhận kết quả",
  );
});

test.each([
  ["2026-10-06T23:59:59+07:00", "còn 4 ngày"],
  ["2026-10-07T00:00:00+07:00", "còn 3 ngày"],
  ["2026-10-09T08:00:00+07:00", "còn 1 ngày"],
  ["2026-10-10T00:00:00+07:00", "đến hạn hôm nay"],
  ["2026-10-10T23:59:59+07:00", "đến hạn hôm nay"],
  ["2026-10-11T00:00:00+07:00", "quá hạn 1 ngày"],
  ["2026-10-12T12:00:00+07:00", "quá hạn 2 ngày"],
])("of a deadline through 10/10/2026, %s is %s", (now, text) => {
  const closesAt = new Date("2026-10-11T00:00:00+07:00");
  expect(deadlineDistance({ closesAt, now: new Date(now) })).toBe(text);
});

test("a deadline within a day is overdue on that day", () => {
  const closesAt = new Date("2026-10-15T16:00:00+07:00");
  expect(deadlineDistance({ closesAt, now: new Date("2026-10-15T15:59:59+07:00") })).toBe("đến hạn hôm nay");
  expect(deadlineDistance({ closesAt, now: new Date("2026-10-15T16:00:00+07:00") })).toBe("quá hạn hôm nay");
});
