import { expect, test } from "vitest";
import { type Setting, timingOf, topicOf } from "./rules";

test.each([
  ["filing.returned", "turn"],
  ["registration.awaiting-head", "turn"],
  ["registration.accepted", "outcome"],
  ["deadline.due", "deadline"],
  ["registration.reminder", "reminder"],
  ["second-factor-changed", "account"],
])("%s is about %s", (kind, topic) => expect(topicOf(kind)).toBe(topic));

const never: Setting[] = [
  { topic: "reminder", timing: "NEVER" },
  { topic: "account", timing: "NEVER" },
];
test("a choice goes before the default, except for the safety of the account", () => {
  expect(timingOf("reminder", [])).toBe("AT_ONCE");
  expect(timingOf("turn", [])).toBe("DIGEST");
  expect(timingOf("reminder", never)).toBe("NEVER");
  expect(timingOf("account", never)).toBe("AT_ONCE");
});
