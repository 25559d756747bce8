import { expect, test } from "vitest";
import { confirmationObstacle, confirmationsOf, differsFromSent } from "./rules";

test.each([
  ["CLOSED", true, true, null],
  ["VOTING", true, true, "not-closed"],
  ["COMPLETED", true, true, "not-closed"],
  ["CLOSED", false, true, "not-sent"],
  ["CLOSED", true, false, "did-not-attend"],
] as const)("minutes of a session %s, sent %s, attended %s: %s", (status, isSent, attended, expected) =>
  expect(confirmationObstacle({ status, isSent, attended })).toBe(expected),
);

test.each([
  [false, "A", "B", false],
  [true, "A", "A", false],
  [true, "A", "B", true],
])("sent %s as %s, signed as %s: differs %s", (isSent, sent, text, expected) =>
  expect(differsFromSent({ isSent, sent, text })).toBe(expected),
);

test("only those who attended are asked, and a reservation is no confirmation", () => {
  const agrees = { agrees: true, note: "" };
  const reserves = { agrees: false, note: "Thiếu ý kiến của tôi" };
  expect(
    confirmationsOf([
      { attended: true, confirmation: agrees },
      { attended: true, confirmation: reserves },
      { attended: true, confirmation: null },
      { attended: false, confirmation: agrees },
    ]),
  ).toEqual({ attended: 3, confirmed: 1, reservations: [{ attended: true, confirmation: reserves }] });
});
