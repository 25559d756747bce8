import { expect, test } from "vitest";
import { read } from "@/lib/database";
import { actorOfMembership, actorOfSession, actorOfToken } from "@/lib/identity/find-actor";
import { findRule } from "@/lib/organizations/rules/queries";
import {
  aBlock,
  anIndexCatalogue,
  aPerson,
  aPlanner,
  aRound,
  aRule,
  aSession,
  aToken,
  aUnit,
  aUnitHead,
  owner,
} from "@/tests/factories";

test("an actor of the factories is the person the database knows", async () => {
  const head = await aUnitHead();
  const { provinceId, unitId, unitPath, role } = head;

  expect(await actorOfMembership(head.membershipId)).toMatchObject({ provinceId, unitId, unitPath, role });
  expect(await actorOfToken(await aToken(head, { scopes: ["plan.read"] }))).toMatchObject({
    scopes: ["plan.read"],
  });
  const { secret, actor } = await aSession(head);
  expect(await actorOfSession(secret)).toMatchObject({ sessionId: actor.sessionId, userId: head.userId });
});

test("rows of the factories hang together and stay in their province", async () => {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  const block = await aBlock(province);
  const unit = await aUnit(province, { block, attributes: { SUBJECT_TO_DDCI: true } });
  const division = await aUnit(province, { kind: "DIVISION", parent: unit });
  await aPerson(division, { isUnitHead: true });
  await anIndexCatalogue(province, [2025, 2026]);
  await aRule(province, "base-salary", { amount: "2340000" });
  await aRound({ events: { recognition: "2026-03-12" } });

  const seen = await read(planner, async (tx) => ({
    versions: await tx.orgUnitVersion.count({ where: { path: { startsWith: unit.path } } }),
    attributes: await tx.orgUnitAttribute.count(),
    people: await tx.person.count(),
    scales: await tx.gradeScale.count(),
    rule: (await findRule(tx, province.id, "base-salary", "", "2026-07-01"))?.value,
    rounds: await tx.round.count(),
  }));

  expect(seen).toEqual({
    versions: 2,
    attributes: 1,
    people: 1,
    scales: 6,
    rule: { amount: "2340000" },
    rounds: 0,
  });
  expect(await owner.round.count()).toBe(1);
});
