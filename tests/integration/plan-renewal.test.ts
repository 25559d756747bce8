import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/commands";
import { findPlanDraft } from "@/lib/campaigns/drafts/queries";
import { acceptFinding } from "@/lib/campaigns/plans/commands";
import { confirmReconsidered } from "@/lib/campaigns/renewal/commands";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { aPlanner, aPlanningHead, owner } from "@/tests/factories";
import { anIssuedPlan } from "@/tests/factories/drafts";

const now = new Date("2026-12-20T02:00:00Z");

test("last year's plan brings reasons along, and cannot be submitted before it was gone through", async () => {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  const head = await aPlanningHead({ province });
  const last = await anIssuedPlan(planner, head);
  const { id: campaignId, planId } = await createCampaign(
    planner,
    {
      kind: "CAMPAIGN",
      title: "Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2027",
      from: "2027-01-01",
      through: "2027-12-31",
      ownerUnitId: null,
      parentId: null,
      copyOf: last.campaignId,
    },
    now,
  );
  const stored = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
  const source = await owner.planVersion.findUniqueOrThrow({ where: { id: last.planId } });
  expect(stored).toMatchObject({ renewedFromId: last.planId, accepted: source.accepted });

  const draft = await findPlanDraft(planner, campaignId, now);
  expect(draft?.carried.map(({ kind, isDone }) => [kind, isDone])).toEqual([
    ["date", false],
    ["wording", false],
  ]);
  let version = 1;
  for (const { key } of draft?.findings.filter(({ acceptedBecause }) => !acceptedBecause) ?? [])
    version = (await acceptFinding(planner, { planId, version, key, reason: "Đúng như văn bản." }, now))
      .version;
  await expect(submitPlan(planner, { planId, version }, now)).rejects.toMatchObject({
    reason: "not-reconsidered",
  });

  const keys = draft?.carried.map(({ key }) => key) ?? [];
  const tick = (asked: string[], at = version) =>
    confirmReconsidered(planner, { planId, version: at, keys: asked }, now);
  await expect(tick(["không có nội dung này"])).rejects.toMatchObject({ reason: "no-such-item" });
  await expect(tick(keys, 99)).rejects.toMatchObject({ kind: "conflict" });
  const stranger = await aPlanner();
  await expect(confirmReconsidered(stranger, { planId, version, keys }, now)).rejects.toMatchObject({
    kind: "not-found",
  });
  const ticked = await tick(keys);
  expect(await owner.auditEvent.findFirst({ where: { verb: "plan.reconsider" } })).toMatchObject({
    subjectId: planId,
    actorId: planner.userId,
  });
  const submitted = await submitPlan(planner, { planId, version: ticked.version }, now);
  expect(submitted.status).toBe("SUBMITTED");
});
