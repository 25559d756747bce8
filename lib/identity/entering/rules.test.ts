import { expect, test } from "vitest";
import type { Role } from "@/prisma/generated/enums";
import { mainPost } from "./rules";

const posts: [Role[], Role | undefined][] = [
  [["COUNCIL_MEMBER", "LEADER"], "LEADER"],
  [["COUNCIL_SECRETARY", "PLANNER"], "PLANNER"],
  [["UNIT_HEAD", "UNIT_OFFICER"], "UNIT_HEAD"],
  [["COUNCIL_MEMBER"], "COUNCIL_MEMBER"],
  [[], undefined],
];

test.each(posts)("of %j one begins as %s", (roles, begins) => {
  expect(mainPost(roles.map((role) => ({ role })))?.role).toBe(begins);
});
