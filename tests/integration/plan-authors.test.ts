import { expect, test } from "vitest";
import { joinAuthors } from "@/lib/campaigns/drafts/commands";
import { saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { aPlanner, aUnitOfficer, owner } from "@/tests/factories";
import { aDraft, aSubmittedPlan } from "@/tests/factories/drafts";

const two = async () => {
  const planner = await aPlanner();
  return { planner, other: await aPlanner({ province: { id: planner.provinceId } }) };
};

test("two authors see each other's part and what the other saved; who left is gone", async () => {
  const { planner, other } = await two();
  const { planId, version, terms, now } = await aDraft(planner);
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  await joinAuthors(other, { planId, version, part: "chi-tieu" }, now);

  const alone = await joinAuthors(planner, { planId, version, part: "van-ban" }, later(10));
  expect(alone).toMatchObject({
    isDraft: true,
    others: [{ userId: other.userId, part: "chi-tieu" }],
    newer: null,
  });

  const changed = { ...terms, theme: "Chủ đề mới" };
  const saved = await saveDraftTerms(other, { planId, version, terms: changed }, later(20));
  const told = await joinAuthors(planner, { planId, version, part: "van-ban" }, later(30));
  const { name } = await owner.user.findUniqueOrThrow({ where: { id: other.userId } });
  expect(told.newer).toEqual({ version: saved.version, terms: changed, savedBy: name, savedAt: later(20) });

  expect((await joinAuthors(planner, { planId, version, part: "van-ban" }, later(60))).others).toEqual([]);
});

test("a stale save stores nothing and writes nothing to the log", async () => {
  const { planner, other } = await two();
  const { planId, version, terms } = await aDraft(planner);
  await saveDraftTerms(other, { planId, version, terms: { ...terms, theme: "Của người kia" } });
  const before = await owner.auditEvent.count({ where: { subjectId: planId } });

  const stale = saveDraftTerms(planner, { planId, version, terms: { ...terms, theme: "Của tôi" } });

  await expect(stale).rejects.toMatchObject({ kind: "conflict" });
  const stored = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
  expect(stored.terms).toMatchObject({ theme: "Của người kia" });
  expect(await owner.auditEvent.count({ where: { subjectId: planId } })).toBe(before);
});

test("who may not write the plan does not learn who does", async () => {
  const { planner } = await two();
  const { planId, version } = await aDraft(planner);
  const stranger = joinAuthors(await aUnitOfficer(), { planId, version, part: "van-ban" });
  await expect(stranger).rejects.toMatchObject({ kind: "not-found" });
});

test("authors learn that a plan has been handed in", async () => {
  const { planner, other } = await two();
  const { planId, version } = await aSubmittedPlan(planner);
  await expect(submitPlan(other, { planId, version })).rejects.toMatchObject({ kind: "conflict" });
  expect((await joinAuthors(other, { planId, version, part: "van-ban" })).isDraft).toBe(false);
});
