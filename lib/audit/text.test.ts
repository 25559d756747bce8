import { describe, expect, test } from "vitest";
import { changesText } from "./changes/text";
import { auditSentence, datedSentence, type LoggedEvent } from "./text";

const event: LoggedEvent = {
  at: new Date("2026-11-03T09:20:00Z"),
  actorName: "Lê Thị B",
  actorRole: "UNIT_OFFICER",
  onBehalfOf: null,
  verb: "filing.save",
  subjectLabel: "Số liệu Quý III/2026, Sở Tài chính",
  before: { "1.2": { numerator: "85", denominator: "100", state: "REPORTED" } },
  after: { "1.2": { numerator: "90", denominator: "100", state: "REPORTED" } },
  reason: null,
};

test("an entry reads as a sentence, by the clock in Việt Nam", () => {
  expect(auditSentence(event)).toBe(
    "16:20 Lê Thị B (Cán bộ nhập liệu) sửa “Số liệu Quý III/2026, Sở Tài chính”: chỉ tiêu 1.2, tử số: 85 → 90.",
  );
  expect(datedSentence({ ...event, at: new Date("2026-11-03T17:05:00Z") })).toMatch(/^04\/11\/2026, 00:05 /);
});

test("a reason, somebody acted for, and a verb nobody knows are all said", () => {
  expect(
    auditSentence({
      ...event,
      verb: "filing.return",
      before: { status: "UNDER_REVIEW" },
      after: { status: "RETURNED" },
      reason: "Thiếu tài liệu.",
      onBehalfOf: "Trần Văn C",
    }),
  ).toBe(
    "16:20 Lê Thị B (Cán bộ nhập liệu), thay Trần Văn C, trả lại “Số liệu Quý III/2026, Sở Tài chính”. Lý do: Thiếu tài liệu.",
  );
  expect(auditSentence({ ...event, verb: "x.y", before: null, after: null, subjectLabel: "" })).toBe(
    "16:20 Lê Thị B (Cán bộ nhập liệu) thực hiện “x.y”.",
  );
  expect(
    auditSentence({ ...event, verb: "account.sign-in", subjectLabel: "Lê Thị B", before: null, after: null }),
  ).toBe("16:20 Lê Thị B (Cán bộ nhập liệu) đăng nhập.");
});

describe("changes", () => {
  test.each([
    [
      "what is new",
      null,
      { effectiveOn: "2025-07-01", legalDocument: "NQ 1" },
      "từ ngày: 01/07/2025; văn bản: NQ 1",
    ],
    ["what is gone", { day: "2026-09-01", working: false }, null, "ngày: 01/09/2026"],
    ["what stayed is left out", { name: "A", code: "X" }, { name: "B", code: "X" }, "tên: A → B"],
    ["ids and hashes are left out", { parentId: "1", termsHash: "a" }, { parentId: "2", termsHash: "b" }, ""],
    [
      "a rule's value",
      { value: { amount: "2340000" } },
      { value: { amount: "2530000" } },
      "mức: 2.340.000 → 2.530.000",
    ],
    ["taken back", { expectedOn: "2026-01-05" }, { expectedOn: null }, "ngày dự kiến: 05/01/2026 → chưa có"],
  ])("%s", (_, before, after, text) => expect(changesText(before, after)).toBe(text));

  test("values of enumerations get their words, counts the words of outcomes", () => {
    const words = { state: { NONE_ARISEN: "Không phát sinh" }, outcome: { MET: "Đủ điều kiện" } };
    expect(changesText({ "2.1": { state: "X" } }, { "2.1": { state: "NONE_ARISEN" } }, words)).toBe(
      "chỉ tiêu 2.1, tình trạng: X → Không phát sinh",
    );
    expect(changesText(null, { counts: { MET: 12 } }, words)).toBe("Đủ điều kiện: 12");
  });

  test("a long list is cut and says so", () => {
    const cells = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`1.${at}`, { numerator: at + 1 }]),
    );
    expect(changesText(null, cells)).toMatch(/; và 3 nội dung khác$/);
  });
});
