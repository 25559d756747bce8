import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listUnitsOn } from "@/lib/organizations/queries";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { type PlanTerms, roundsOf } from "@/lib/plans";
import { planFindingText } from "@/lib/plans/text";
import { indexText } from "@/lib/scoring/text";
import { refusalTo } from "@/lib/workflow";
import { findEditions } from "../catalogue/queries";
import { isInForce } from "../catalogue/rules";
import { ownerNames } from "../list/queries";
import { reviewTerms } from "../plans/queries";
import { type Accepted, acceptanceKey, openFindings } from "../plans/rules";
import { planWorkflow } from "../plans/workflow";
import { campaignsFor, isWithinReach } from "../policy";
import { listInvitedUnits } from "../queries";
import { listReconsiderations } from "../renewal/queries";
import { openReconsiderations, type Reconsidered } from "../renewal/rules";
import { recognisedRun, takesAmendments } from "../rounds/policy";
import { roundsToOpen } from "../rounds/rules";
import { roundTitle } from "../rounds/text";
import { entryOfFinding, partOfFinding, partStates } from "./rules";

/** The draft of a campaign as its author or its issuer works on it; null when none is at work in their reach. */
export async function findPlanDraft(actor: Actor, campaignId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const found = await findDraftRow(tx, actor, campaignId);
    const plan = found?.plans[0];
    if (!found || !plan) return null;
    const { plans: _, rounds, ...campaign } = found;
    const terms = plan.terms as PlanTerms;
    const accepted = plan.accepted as Accepted;
    const { parent, resolved, findings, isParentMissing } = await reviewTerms(
      tx,
      { ...campaign, provinceId: actor.provinceId },
      terms,
      now,
    );
    const carried = await listReconsiderations(
      tx,
      { provinceId: actor.provinceId, renewedFromId: plan.renewedFromId, terms },
      findings,
      now,
    );
    const reconsidered = plan.reconsidered as Reconsidered;
    const open = {
      ...openFindings(findings, accepted),
      isParentMissing,
      toReconsider: openReconsiderations(carried, reconsidered),
    };
    const invited = await listInvitedUnits(tx, actor, campaign, resolved, dayOf(now));
    const names = await tx.user.findMany({
      where: { id: { in: [plan.draftedById] } },
      select: { id: true, name: true },
    });
    const owners = await ownerNames(tx, [campaign.ownerUnitId]);
    const mayDraft = isWithinReach(actor, "plan.draft", campaign);
    const mayIssue = isWithinReach(actor, "plan.publish", campaign);
    const publishing = {
      ...open,
      draftedById: plan.draftedById,
      publisherId: ownAmong(actor, [plan.draftedById]),
      isNumberTaken: false,
      isIssuedInFuture: false,
    };
    const first = new Set(roundsToOpen(resolved, dayOf(now), null).map(({ code }) => code));
    return {
      campaign: {
        ...campaign,
        owner: owners.get(campaign.ownerUnitId) ?? "",
        parent: campaign.parent && { ...campaign.parent, header: parent?.header ?? null },
      },
      plan: {
        id: plan.id,
        number: plan.number,
        status: plan.status,
        version: plan.version,
        terms,
        returnReason: plan.returnReason,
        amendmentBasis: plan.amendmentBasis,
        updatedAt: plan.updatedAt,
        draftedBy: names[0]?.name ?? "",
      },
      resolved,
      parts: partStates(resolved, findings),
      findings: findings.map((finding) => {
        const key = acceptanceKey(finding);
        return {
          key,
          level: finding.level,
          code: finding.code,
          part: partOfFinding(finding),
          text: planFindingText(finding),
          params: finding.params,
          entryId: entryOfFinding(resolved, finding),
          /** The words of the plan it is about, and the section that says them. */
          quote: finding.quote,
          clauseLabel: resolved.clauses.find(({ id }) => id === finding.clauseId)?.label ?? null,
          basis: finding.basis,
          acceptedBecause: accepted[key] ?? null,
        };
      }),
      /** What was taken over from an earlier plan, to be changed or ticked. */
      carried: carried.map((item) => ({ ...item, isDone: item.key in reconsidered })),
      ...open,
      canEdit: mayDraft && plan.status === "DRAFT",
      mayDraft,
      mayIssue,
      submitRefusal: refusalTo(planWorkflow, "submit", { actor, row: plan, facts: open })?.text ?? null,
      issueRefusal: refusalTo(planWorkflow, "publish", { actor, row: plan, facts: publishing })?.text ?? null,
      effect: {
        invited: invited.length,
        /** Rounds not open yet; those the plan begins with are proposed. */
        rounds:
          campaign.kind === "REFORM_PLAN"
            ? []
            : roundsOf(resolved)
                .filter(({ code }) => !rounds.some((round) => round.code === code))
                .map((round) => ({
                  code: round.code,
                  title: roundTitle(round),
                  opens: first.has(round.code),
                })),
        openRounds: rounds
          .filter(takesAmendments)
          .map(({ id, title, endsOn }) => ({ id, title, endsOn: fromDateColumn(endsOn) })),
        /** Open rounds the amendment is meant for, as its author proposed. */
        appliesTo: plan.appliesTo,
      },
      holidays: await findHolidays(tx, actor.provinceId),
    };
  });
}
export type PlanDraft = NonNullable<Awaited<ReturnType<typeof findPlanDraft>>>;

function findDraftRow(tx: Transaction, actor: Actor, campaignId: string) {
  return tx.campaign.findFirst({
    where: {
      id: campaignId,
      OR: [campaignsFor(actor, "plan.draft"), campaignsFor(actor, "plan.publish")],
      plans: { some: { status: { in: ["DRAFT", "SUBMITTED"] } } },
    },
    select: {
      id: true,
      slug: true,
      title: true,
      kind: true,
      ownerUnitId: true,
      parentId: true,
      version: true,
      parent: { select: { id: true, title: true } },
      rounds: {
        select: { id: true, code: true, title: true, status: true, endsOn: true, runs: recognisedRun },
      },
      plans: {
        where: { status: { in: ["DRAFT", "SUBMITTED"] } },
        take: 1,
        select: {
          id: true,
          number: true,
          status: true,
          version: true,
          terms: true,
          accepted: true,
          draftedById: true,
          returnReason: true,
          amendmentBasis: true,
          appliesTo: true,
          renewedFromId: true,
          reconsidered: true,
          updatedAt: true,
        },
      },
    },
  });
}

/** What the form offers to choose from: indices with their grades, blocks, the indicator catalogue of the plan's first day. */
export const findAuthoringOptions = (actor: Actor, day: Day) =>
  read(actor, (tx) => authoringOptions(tx, actor, day));

/** The same within a transaction at hand. */
export async function authoringOptions(tx: Transaction, actor: Actor, day: Day) {
  const indices = await tx.indexDefinition.findMany({
    where: { provinceId: actor.provinceId },
    orderBy: { code: "asc" },
    select: {
      code: true,
      name: true,
      unit: true,
      scales: {
        orderBy: { year: "desc" },
        take: 1,
        select: { bands: { orderBy: { rank: "asc" }, select: { code: true, name: true } } },
      },
    },
  });
  const editions = await findEditions(tx, actor.provinceId);
  const blocks = await tx.emulationBlock.findMany({
    where: { provinceId: actor.provinceId },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });
  return {
    indices: indices.map(({ code, name, unit, scales }) => ({
      code,
      name: `${indexText(code)} – ${name}`,
      unit,
      /** Best first. */
      grades: scales[0]?.bands ?? [],
    })),
    blocks,
    editions,
    /** The definitions in force on that day. */
    catalogue: editions.find((edition) => isInForce(edition, day))?.indicators ?? [],
  };
}
export type AuthoringOptions = Awaited<ReturnType<typeof findAuthoringOptions>>;

/** Campaigns a plan may be issued under or taken over from: those whose plan has been issued. */
export async function listIssuedPlans(actor: Actor, except: string | null = null) {
  return read(actor, async (tx) => {
    const rows = await tx.campaign.findMany({
      where: {
        provinceId: actor.provinceId,
        ...(except ? { id: { not: except } } : {}),
        plans: { some: { publishedAt: { not: null } } },
      },
      orderBy: { createdAt: "desc" },
      take: 200,
      select: {
        id: true,
        title: true,
        plans: {
          where: { publishedAt: { not: null } },
          orderBy: { number: "desc" },
          take: 1,
          select: { documentNumber: true },
        },
      },
    });
    return rows.map(({ id, title, plans }) => ({ id, title, number: plans[0]?.documentNumber ?? null }));
  });
}

/** The units whose plan an actor may write, the likely one first: their own, or any of the province for the standing office, which mostly writes for the committee. */
export async function listPossibleOwners(actor: Actor, now = new Date()) {
  const how = reach(actor, "plan.draft");
  return read(actor, async (tx) => {
    const units = await listUnitsOn(tx, actor.provinceId, dayOf(now));
    const possible = units.filter(({ unitId }) => how === "province" || unitId === actor.unitId);
    const first = possible.find(({ kind }) => kind === "PROVINCE_COMMITTEE");
    return [...(first ? [first] : []), ...possible.filter((unit) => unit !== first)].map(
      ({ unitId, name }) => ({ id: unitId, name }),
    );
  });
}
