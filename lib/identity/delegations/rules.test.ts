import { expect, test } from "vitest";
import { ownAmong } from "../actor";
import { actions, delegableRoles, matrix, personalActions, reach } from "../permissions";
import { type DelegationFacts, delegationObstacle } from "./rules";

const facts: DelegationFacts = {
  role: "UNIT_HEAD",
  isStandingIn: false,
  fromUserId: "a",
  toUserId: "b",
  isColleague: true,
  from: "2026-11-23",
  through: "2026-11-27",
  today: "2026-11-23",
};
test.each<[string, Partial<DelegationFacts>, string | null]>([
  ["for a week from today", {}, null],
  ["for one day", { through: "2026-11-23" }, null],
  ["for 90 days", { through: "2027-02-20" }, null],
  ["for 91 days", { through: "2027-02-21" }, "too-long"],
  ["from yesterday", { from: "2026-11-22" }, "in-the-past"],
  ["backwards", { through: "2026-11-22" }, "wrong-order"],
  ["to oneself", { toUserId: "a" }, "to-self"],
  ["to somebody elsewhere", { isColleague: false }, "not-a-colleague"],
  ["by whoever stands in already", { isStandingIn: true }, "already-standing-in"],
  ["by a member of the council", { role: "COUNCIL_MEMBER" }, "not-delegable"],
  ["by the administrator", { role: "ADMINISTRATOR" }, "not-delegable"],
])("lending a role %s: %s", (_, change, obstacle) => {
  expect(delegationObstacle({ ...facts, ...change })).toBe(obstacle);
});

test("whoever stands in reaches what the absent person reaches, but no vote and no signature", () => {
  for (const role of delegableRoles)
    for (const action of actions) {
      const lent = reach({ role, onBehalfOf: "Người vắng mặt" }, action);
      expect(lent).toBe(personalActions.includes(action) ? null : reach({ role }, action));
    }
  expect(personalActions.every((action) => action in matrix)).toBe(true);
});

test("work of the absent person is the deputy's own where nobody may judge their own", () => {
  const deputy = { userId: "b", onBehalfOfId: "a" };
  expect(ownAmong(deputy, ["a", null])).toBe("a");
  expect(ownAmong(deputy, ["b", "a"])).toBe("b");
  expect(ownAmong(deputy, ["c"])).toBe("b");
  expect(ownAmong({ userId: "b" }, ["a"])).toBe("b");
});
