import { expect, test } from "vitest";
import { recusalReason } from "./rules";

const committee = { unitId: "ubnd", path: "/ubnd/", isCommittee: true };
const finance = { unitId: "stc", path: "/ubnd/stc/", isCommittee: false };
const budget = { unitId: "ns", path: "/ubnd/stc/ns/", isCommittee: false };
const health = { unitId: "syt", path: "/ubnd/syt/", isCommittee: false };
const collective = ({ unitId, path }: typeof finance) => ({ personId: null, unitId, path });

test.each([
  ["their own unit", [finance], collective(finance), "own-unit"],
  ["the department above their division", [budget], collective(finance), "related-unit"],
  ["a division of their department", [finance], collective(budget), "related-unit"],
  ["another department", [health], collective(finance), null],
  ["any unit, as leaders of the province", [committee], collective(finance), null],
  ["the committee itself, as its members", [committee], collective(committee), "own-unit"],
  ["a unit they are posted to besides", [health, budget], collective(finance), "related-unit"],
  ["a unit whose id begins like theirs", [{ ...finance, path: "/ubnd/st/" }], collective(health), null],
])("on %s", (_, places, one, reason) => expect(recusalReason({ personId: "p", places }, one)).toBe(reason));

test("nobody votes on their own case, wherever it is filed", () => {
  const one = { ...collective(health), personId: "p" };
  expect(recusalReason({ personId: "p", places: [finance] }, one)).toBe("own-case");
  expect(recusalReason({ personId: "q", places: [finance] }, one)).toBeNull();
  expect(recusalReason({ personId: null, places: [finance] }, collective(health))).toBeNull();
});
