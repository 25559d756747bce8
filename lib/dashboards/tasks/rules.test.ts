import fc from "fast-check";
import { expect, test } from "vitest";
import { reach } from "@/lib/identity/permissions";
import { Role } from "@/prisma/generated/enums";
import { duties, matterKinds } from "./duties/rules";
import { concerns, groupOf, inboxOf, matterOf, openCount, sideOf } from "./rules";

const at = (text: string) => new Date(`${text}+07:00`);
const now = at("2026-10-06T09:00:00");

test.each([
  ["no limit at all", null, "later"],
  ["the closing instant itself", "2026-10-06T09:00:00", "overdue"],
  ["one second before it closes", "2026-10-06T09:00:01", "soon"],
  ["the end of today", "2026-10-07T00:00:00", "soon"],
  ["the last day is in three days", "2026-10-10T00:00:00", "soon"],
  ["the last day is in four days", "2026-10-11T00:00:00", "later"],
])("%s", (_, dueAt, group) => {
  expect(groupOf({ dueAt: dueAt === null ? null : at(dueAt) }, now)).toBe(group);
});

test("every duty comes first to somebody whom the matrix lets do it", () => {
  const idle = matterKinds.flatMap((kind) =>
    duties[kind].does.filter((role) => !reach({ role }, duties[kind].action)).map((role) => [kind, role]),
  );
  expect(idle).toEqual([]);
});

test.each([
  ["an officer fills in", "UNIT_OFFICER", "filing.fill", {}, "mine"],
  ["the head waits for the officer", "UNIT_HEAD", "filing.fill", {}, "waiting"],
  ["the head does it where there is no officer", "UNIT_HEAD", "filing.fill", { unattended: true }, "mine"],
  ["the head decides", "UNIT_HEAD", "filing.approve", {}, "mine"],
  ["an officer never approves", "UNIT_OFFICER", "filing.approve", { unattended: true }, "waiting"],
  ["nobody issues what they drafted", "PLANNING_HEAD", "plan.publish", { isOwn: true }, "waiting"],
  ["an auditor has no tasks", "AUDITOR", "filing.receive", {}, null],
  ["another desk's work", "LEADER", "filing.receive", {}, null],
] as const)("%s", (_, role, kind, given, side) => {
  expect(sideOf({ role }, { kind, unattended: false, isOwn: false, ...given })).toBe(side);
});

test("a token that leaves an action out leaves its tasks out", () => {
  const matter = { kind: "filing.receive", unattended: false, isOwn: false } as const;
  expect(sideOf({ role: "PLANNER", scopes: ["plan.read"] }, matter)).toBeNull();
  expect(sideOf({ role: "PLANNER", scopes: ["filing.verify"] }, matter)).toBe("mine");
});

test("the nearest limit comes first, what has none after, then what has waited longest", () => {
  const matter = (id: string, dueAt: string | null, since: string | null) =>
    matterOf({ kind: "filing.fill", id, dueAt: dueAt ? at(dueAt) : null, since: since ? at(since) : null });
  const given = [
    matter("never", null, null),
    matter("waits", null, "2026-09-01T00:00:00"),
    matter("far", "2026-12-01T00:00:00", null),
    matter("late", "2026-10-01T00:00:00", null),
    matter("near", "2026-10-08T00:00:00", null),
  ];
  const inbox = inboxOf({ role: "UNIT_OFFICER" }, given, now);
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  expect([ids(inbox.overdue), ids(inbox.soon), ids(inbox.later), ids(inbox.waiting)]).toEqual([
    ["late"],
    ["near"],
    ["far", "waits", "never"],
    [],
  ]);
});

const anyMatter = fc
  .record({
    kind: fc.constantFrom(...matterKinds),
    id: fc.uuid(),
    dueAt: fc.option(
      fc.date({ min: at("2026-01-01T00:00:00"), max: at("2027-01-01T00:00:00"), noInvalidDate: true }),
    ),
    unattended: fc.boolean(),
  })
  .map(matterOf);

test("every matter stands in one place or none, whatever order they come in", () => {
  fc.assert(
    fc.property(
      fc.array(anyMatter, { maxLength: 30 }),
      fc.constantFrom(...Object.values(Role)),
      (all, role) => {
        const inbox = inboxOf({ role }, all, now);
        const sides = all.map((matter) => sideOf({ role }, matter));
        expect(openCount(inbox)).toBe(sides.filter((side) => side === "mine").length);
        expect(inbox.waiting.length).toBe(sides.filter((side) => side === "waiting").length);
        expect(inboxOf({ role }, all.toReversed(), now)).toEqual(inbox);
        if (openCount(inbox) + inbox.waiting.length > 0)
          expect(
            concerns(
              { role },
              all.map(({ kind }) => kind),
            ),
          ).toBe(true);
      },
    ),
  );
});
