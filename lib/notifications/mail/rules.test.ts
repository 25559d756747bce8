import { expect, test } from "vitest";
import { mailSubject, mailText } from "./document";
import { messageId, mostAttempts, outcomeOf } from "./rules";

test.each([
  ["busy, first try", { responseCode: 451 }, 1, "WAITING"],
  ["busy, one try left", { responseCode: 421 }, mostAttempts - 1, "WAITING"],
  ["busy, no try left", { responseCode: 451 }, mostAttempts, "REFUSED"],
  ["no such mailbox", { responseCode: 550 }, 1, "REFUSED"],
  ["refused for good at the lowest code", { responseCode: 500 }, 1, "REFUSED"],
  ["no answer at all", {}, 1, "UNCERTAIN"],
])("%s", (_, failure, attempts, outcome) => expect(outcomeOf(failure, attempts)).toBe(outcome));

test("the Message-ID follows from recipient, subject and day, and from nothing else", () => {
  const key = { userId: "a", about: "digest", day: "2026-10-05" };
  const of = (change: Partial<typeof key> = {}) => messageId({ ...key, ...change }, "cong.vn");
  expect(of()).toBe(of());
  expect(of()).toMatch(/^<[0-9a-f]{32}@cong\.vn>$/);
  expect(
    new Set([of(), of({ userId: "b" }), of({ about: "notice:1" }), of({ day: "2026-10-06" })]).size,
  ).toBe(4);
});

test("a subject is one line of reasonable length", () => {
  expect(mailSubject({ subject: "Phiếu bị trả lại\r\nBcc: ai@do.vn" })).toBe(
    "Phiếu bị trả lại Bcc: ai@do.vn",
  );
  expect(mailSubject({ subject: "x".repeat(400) })).toHaveLength(150);
});

test("each line leads to where the thing is done, by the portal's own address", () => {
  const parts = [
    {
      heading: null,
      items: [{ text: "Duyệt phiếu đăng ký", href: "/lam-viec/phong-trao/1/dang-ky?dot=2026" }],
    },
  ];
  expect(mailText({ parts }, "https://thidua.tinh.gov.vn").split("\n").slice(0, 2)).toEqual([
    "Duyệt phiếu đăng ký",
    "  https://thidua.tinh.gov.vn/lam-viec/phong-trao/1/dang-ky?dot=2026",
  ]);
});
