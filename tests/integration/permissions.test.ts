import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAuditEvents } from "@/lib/audit/queries";
import { campaignsFor, readableCampaigns } from "@/lib/campaigns/policy";
import { objectionsFor } from "@/lib/commendations/decisions/comments/policy";
import { read, type Transaction } from "@/lib/database";
import { runsFor, verdictsFor } from "@/lib/evaluation/policy";
import { reviewsFor } from "@/lib/evaluation/requests/policy";
import { filingsFor } from "@/lib/filings/policy";
import { snapshotsFor } from "@/lib/filings/snapshots/policy";
import type { Actor } from "@/lib/identity/actor";
import { actorOfMembership, actorOfToken } from "@/lib/identity/find-actor";
import { type Action, actions, type Reach, reach } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits, usersFor } from "@/lib/identity/policy";
import { importsFor, resultsFor } from "@/lib/indices/policy";
import { organizationFor, postingsFor } from "@/lib/organizations/policy";
import { registrationsFor } from "@/lib/registrations/policy";
import { Role } from "@/prisma/generated/enums";
import {
  aMembership,
  anActor,
  aProvince,
  aToken,
  aUnit,
  aUser,
  owner,
  type UnitRow,
} from "@/tests/factories";
import { type Filler, openFiller } from "./support/filler";

// Who may do what, as the standing office would write it down. Not taken from the code: this table is
// what the code is held against. U: in one's own unit; S: there and in units below; P: in the province.
const table = `
                        ADMINISTRATOR PLANNER PLANNING_HEAD UNIT_HEAD UNIT_OFFICER COUNCIL_SECRETARY COUNCIL_MEMBER LEADER AUDITOR
plan.read                     -         P         P            P          P              P                P           P      P
plan.draft                    -         P         -            U          U              -                -           -      -
plan.publish                  -         -         P            U          -              -                -           -      -
round.manage                  -         P         P            U          -              -                -           -      -
registration.read             -         P         P            S          U              P                P           P      P
registration.prepare          -         -         -            U          U              -                -           -      -
registration.submit           -         -         -            U          -              -                -           -      -
registration.decide           -         P         P            -          -              -                -           -      -
registration.bind             -         -         -            U          U              -                -           -      -
filing.read                   -         P         P            S          U              P                P           P      P
filing.prepare                -         -         -            U          U              -                -           -      -
filing.submit                 -         -         -            U          -              -                -           -      -
filing.verify                 -         P         P            -          -              -                -           -      -
period.lock                   -         P         P            -          -              -                -           -      -
period.except                 -         -         P            -          -              -                -           -      -
index.read                    -         P         P            S          U              P                P           P      P
index.import                  -         P         P            -          -              -                -           -      -
snapshot.import               -         P         P            -          -              -                -           -      -
run.read                      -         P         P            -          -              P                P           P      P
run.trial                     -         P         P            -          -              -                -           -      -
run.official                  -         P         P            -          -              -                -           -      -
run.recognise                 -         -         P            -          -              -                -           -      -
verdict.read                  -         P         P            S          U              P                P           P      P
judgement.give                -         P         P            -          -              -                -           -      -
review.file                   -         -         -            U          U              -                -           -      -
review.answer                 -         P         P            -          -              -                -           -      -
nomination.read               -         P         P            -          -              P                P           P      P
nomination.decide             -         P         P            -          -              -                -           -      -
dossier.file                  -         -         -            U          U              -                -           -      -
hold.read                     -         P         P            -          -              P                -           P      -
hold.manage                   -         P         P            -          -              -                -           -      -
council.read                  -         P         P            -          -              P                P           P      P
council.prepare               -         -         -            -          -              P                -           -      -
council.vote                  -         -         -            -          -              P                P           -      -
proposal.read                 -         P         P            -          -              P                -           P      P
proposal.draft                -         P         -            -          -              -                -           -      -
proposal.submit               -         -         P            -          -              -                -           -      -
proposal.decide               -         -         -            -          -              -                -           P      -
decision.read                 -         P         P            -          -              P                -           P      P
decision.draft                -         P         -            -          -              -                -           -      -
decision.issue                -         -         -            -          -              -                -           P      -
decision.publish              -         -         P            -          -              -                -           -      -
decision.revoke               -         -         -            -          -              -                -           P      -
decision.correct              -         -         -            -          -              -                -           P      -
objection.file                -         P         P            U          -              -                -           -      -
objection.answer              -         P         P            -          -              -                -           -      -
award.read                    -         P         P            S          U              P                P           P      P
award.import                  -         P         P            -          -              -                -           -      -
award.export                  -         P         P            -          -              -                -           P      -
certificate.print             -         P         P            -          -              -                -           -      -
dashboard.read                -         P         P            S          U              -                -           P      P
organization.read             P         P         P            P          P              P                P           P      P
organization.manage           P         -         -            -          -              -                -           -      -
staff.read                    P         P         P            S          S              -                -           -      P
staff.manage                  P         -         -            S          S              -                -           -      -
user.manage                   P         -         -            -          -              -                -           -      -
rule.read                     P         P         P            -          -              P                P           P      P
rule.manage                   P         -         -            -          -              -                -           -      -
audit.read                    P         -         P            -          -              -                -           -      P
job.read                      P         -         -            -          -              -                -           -      -
job.retry                     P         -         -            -          -              -                -           -      -
`;
type Letter = "-" | "U" | "S" | "P";
const [head = [], ...lines] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const written = new Map(
  lines.map(([action = "", ...letters]) => [
    action,
    Object.fromEntries(head.map((role, at) => [role, letters[at] as Letter])),
  ]),
);
const letterOf = (action: string, role: string): Letter => written.get(action)?.[role] ?? "-";
const reachOf: Record<Letter, Reach | null> = { "-": null, U: "unit", S: "subtree", P: "province" };

const places = ["own unit", "unit below", "other unit", "other province"] as const;
type Place = (typeof places)[number];
const placesOf: Record<Letter, Place[]> = {
  "-": [],
  U: ["own unit"],
  S: ["own unit", "unit below"],
  P: ["own unit", "unit below", "other unit"],
};

let filler: Filler;
const units = {} as Record<Place, UnitRow>;
const actorOf = {} as Record<Role, Actor>;

/** One row per place in each table that a policy speaks of; its id says where it is. */
beforeAll(async () => {
  const province = await aProvince();
  units["own unit"] = await aUnit(province);
  units["unit below"] = await aUnit(province, { kind: "DIVISION", parent: units["own unit"] });
  units["other unit"] = await aUnit(province);
  units["other province"] = await aUnit(await aProvince());
  for (const role of Object.values(Role)) actorOf[role] = await anActor(role, { unit: units["own unit"] });

  filler = await openFiller();
  for (const place of places) {
    const { id: unitId, provinceId, versionId: unitVersionId } = units[place];
    const row = { id: place, provinceId, unitId, unitVersionId };
    const date = new Date("2026-01-01T00:00:00Z");
    await filler.insert("Campaign", { ...row, ownerUnitId: unitId, parentId: null });
    await filler.insert("PlanVersion", { ...row, campaignId: place, publishedAt: date });
    for (const name of ["Registration", "Filing", "IndexResult"]) await filler.insert(name, row);
    await filler.insert("EvaluationRun", { ...row, kind: "OFFICIAL", status: "RECOGNISED" });
    await filler.insert("VerdictRow", { ...row, runId: place });
    await filler.insert("ReviewRequest", row);
    for (const name of [
      "IndexImport",
      "SnapshotImport",
      "Nomination",
      "Hold",
      "CouncilSession",
      "Proposal",
      "Decision",
    ])
      await filler.insert(name, row);
    for (const name of ["Award", "Objection", "AwardImport", "Certificate"]) await filler.insert(name, row);
    for (const name of ["RuleSet", "Holiday", "ReportingPeriod", "PersonPosting"])
      await filler.insert(name, row);
    await filler.insert("AuditEvent", { ...row, subjectId: place, actorId: place });
  }
}, 60_000);
afterAll(() => filler.close());

test("the table speaks of every action and every role, and of nothing else", () => {
  expect([...written.keys()].sort()).toEqual([...actions].sort());
  expect([...head].sort()).toEqual(Object.values(Role).sort());
  for (const [action, letters] of written)
    expect([action, Object.values(letters).filter((letter) => !(letter in reachOf))]).toEqual([action, []]);
});

describe("the matrix answers as the table says", () => {
  test.each([...written.keys()])("%s", (action) => {
    const answers = head.map((role) => [role, reach({ role: role as Role }, action as Action)]);
    expect(answers).toEqual(head.map((role) => [role, reachOf[letterOf(action, role)]]));
  });
});

type Probe = {
  /** Ids of the rows that PostgreSQL returns through the noun's real policy. */
  rows: (tx: Transaction, actor: Actor, action: Action) => Promise<{ id: string }[]>;
  /** Rows of the province as a whole: whoever reaches it sees those of all its units, others none. */
  isProvincial?: boolean;
};
const select = { id: true } as const;
const provincial = (rows: Probe["rows"]): Probe => ({ rows, isProvincial: true });
const campaigns: Probe = {
  rows: (tx, actor, action) => tx.campaign.findMany({ where: campaignsFor(actor, action), select }),
};
const registrations: Probe = {
  rows: (tx, actor, action) => tx.registration.findMany({ where: registrationsFor(actor, action), select }),
};
const filings: Probe = {
  rows: (tx, actor, action) => tx.filing.findMany({ where: filingsFor(actor, action), select }),
};
const runs = provincial((tx, actor, action) =>
  tx.evaluationRun.findMany({ where: runsFor(actor, action), select }),
);
const reviews: Probe = {
  rows: (tx, actor, action) => tx.reviewRequest.findMany({ where: reviewsFor(actor, action), select }),
};
const nominations = provincial((tx, actor, action) =>
  tx.nomination.findMany({ where: rowsOfProvince(actor, action), select }),
);
const holds = provincial((tx, actor, action) =>
  tx.hold.findMany({ where: rowsOfProvince(actor, action), select }),
);
const sessions = provincial((tx, actor, action) =>
  tx.councilSession.findMany({ where: rowsOfProvince(actor, action), select }),
);
const proposals = provincial((tx, actor, action) =>
  tx.proposal.findMany({ where: rowsOfProvince(actor, action), select }),
);
const decisions = provincial((tx, actor, action) =>
  tx.decision.findMany({ where: rowsOfProvince(actor, action), select }),
);
const periods = provincial((tx, actor, action) =>
  tx.reportingPeriod.findMany({ where: rowsOfProvince(actor, action), select }),
);
const rules = provincial((tx, actor, action) =>
  tx.ruleSet.findMany({ where: organizationFor(actor, action), select }),
);

const probes: Partial<Record<Action, Probe>> = {
  "plan.read": { rows: (tx, actor) => tx.campaign.findMany({ where: readableCampaigns(actor), select }) },
  "plan.draft": campaigns,
  "plan.publish": campaigns,
  "round.manage": campaigns,
  "registration.read": registrations,
  "registration.prepare": registrations,
  "registration.submit": registrations,
  "registration.decide": registrations,
  "registration.bind": registrations,
  "filing.read": filings,
  "filing.prepare": filings,
  "filing.submit": filings,
  "filing.verify": filings,
  "period.lock": periods,
  "period.except": periods,
  "index.read": {
    rows: (tx, actor, action) => tx.indexResult.findMany({ where: resultsFor(actor, action), select }),
  },
  "index.import": provincial((tx, actor, action) =>
    tx.indexImport.findMany({ where: importsFor(actor, action), select }),
  ),
  "snapshot.import": provincial((tx, actor, action) =>
    tx.snapshotImport.findMany({ where: snapshotsFor(actor, action), select }),
  ),
  "run.read": runs,
  "run.trial": runs,
  "run.official": runs,
  "run.recognise": runs,
  "verdict.read": { rows: (tx, actor) => tx.verdictRow.findMany({ where: verdictsFor(actor), select }) },
  "judgement.give": runs,
  "review.file": reviews,
  "review.answer": reviews,
  "nomination.read": nominations,
  "nomination.decide": nominations,
  "dossier.file": {
    rows: (tx, actor, action) => tx.nomination.findMany({ where: rowsOfUnits(actor, action), select }),
  },
  "hold.read": holds,
  "hold.manage": holds,
  "council.read": sessions,
  "council.prepare": sessions,
  "council.vote": sessions,
  "proposal.read": proposals,
  "proposal.draft": proposals,
  "proposal.submit": proposals,
  "proposal.decide": proposals,
  "decision.read": decisions,
  "decision.draft": decisions,
  "decision.issue": decisions,
  "decision.publish": decisions,
  "decision.revoke": decisions,
  "decision.correct": decisions,
  "objection.file": {
    rows: (tx, actor, action) => tx.objection.findMany({ where: objectionsFor(actor, action), select }),
  },
  "objection.answer": decisions,
  "award.read": {
    rows: (tx, actor, action) => tx.award.findMany({ where: rowsOfUnits(actor, action), select }),
  },
  "award.import": provincial((tx, actor, action) =>
    tx.awardImport.findMany({ where: rowsOfProvince(actor, action), select }),
  ),
  "award.export": provincial((tx, actor, action) =>
    tx.award.findMany({ where: rowsOfProvince(actor, action), select }),
  ),
  "certificate.print": provincial((tx, actor, action) =>
    tx.certificate.findMany({ where: rowsOfProvince(actor, action), select }),
  ),
  "dashboard.read": {
    rows: (tx, actor, action) => tx.filing.findMany({ where: rowsOfUnits(actor, action), select }),
  },
  "organization.read": provincial((tx, actor, action) =>
    tx.holiday.findMany({ where: organizationFor(actor, action), select }),
  ),
  "organization.manage": rules,
  "staff.read": {
    rows: (tx, actor, action) => tx.personPosting.findMany({ where: postingsFor(actor, action), select }),
  },
  "staff.manage": {
    rows: (tx, actor, action) => tx.personPosting.findMany({ where: postingsFor(actor, action), select }),
  },
  "rule.read": rules,
  "rule.manage": rules,
};
/** The rest is proven in its own words below. */
const apart: Action[] = ["user.manage", "audit.read", "job.read", "job.retry"];

test("every action is probed", () => {
  expect(actions.filter((action) => !probes[action] && !apart.includes(action))).toEqual([]);
});

const expectedPlaces = (action: Action, role: Role, { isProvincial }: Probe): Place[] => {
  const letter = letterOf(action, role);
  return isProvincial && letter !== "P" ? [] : placesOf[letter];
};

describe("the rows PostgreSQL returns are those of the table, for each place", () => {
  const cases = Object.entries(probes).flatMap(([action, probe]) =>
    Object.values(Role).map((role) => [action as Action, role, probe] as const),
  );

  test.each(cases)("%s by %s", async (action, role, probe) => {
    const actor = actorOf[role];
    const expected = expectedPlaces(action, role, probe);
    const seen = await read(actor, (tx) => probe.rows(tx, actor, action));
    const answers = (rows: { id: string }[]) =>
      places.map((place) => [place, rows.some(({ id }) => id === place)]);
    expect(answers(seen)).toEqual(places.map((place) => [place, expected.includes(place)]));

    // The wall of the database taken away, the policy alone still keeps provinces apart.
    const alone = await owner.$transaction((tx) => probe.rows(tx as Transaction, actor, action));
    expect(answers(alone)).toEqual(places.map((place) => [place, expected.includes(place)]));
  });
});

describe("accounts and the log belong to the province", () => {
  test.each(Object.values(Role))("%s", async (role) => {
    const actor = actorOf[role];
    const users = await owner.user.findMany({
      where: usersFor(actor, "user.manage"),
      select: { provinceId: true },
    });
    expect(new Set(users.map(({ provinceId }) => provinceId))).toEqual(
      new Set(letterOf("user.manage", role) === "P" ? [actor.provinceId] : []),
    );
    const { items } = await listAuditEvents(actor, { limit: 100 });
    const seen = places.filter((place) => items.some(({ subjectId }) => subjectId === place));
    expect(seen).toEqual(placesOf[letterOf("audit.read", role)]);
  });
});

describe("what narrows a role, and what ends it", () => {
  const everywhere = Object.values(Role).flatMap((role) => actions.map((action) => [role, action] as const));

  test("a token's scopes leave exactly what is both in them and in the role", () => {
    const scopes: Action[] = ["filing.read", "plan.read"];
    for (const [role, action] of everywhere) {
      const full = reachOf[letterOf(action, role)];
      expect([role, action, reach({ role, scopes }, action)]).toEqual([
        role,
        action,
        scopes.includes(action) ? full : null,
      ]);
      expect(reach({ role, scopes: [] }, action)).toBe(full);
      expect(reach({ role, scopes: ["không có việc này"] }, action)).toBeNull();
    }
  });

  test("scopes narrow the rows too", async () => {
    const head = actorOf.UNIT_HEAD;
    const actor = (await actorOfToken(await aToken(head, { scopes: ["plan.read"] }))) as Actor;
    expect(await read(actor, (tx) => filings.rows(tx, actor, "filing.read"))).toEqual([]);
    expect(await read(actor, (tx) => campaigns.rows(tx, actor, "plan.read"))).not.toEqual([]);
  });

  test("without a membership in force there is no actor at all", async () => {
    const unit = units["own unit"];
    const now = new Date("2026-11-22T03:00:00Z");
    const user = await aUser({ id: unit.provinceId });
    const periodsOf = [
      { validFrom: "2020-01-01", validTo: "2026-11-22" },
      { validFrom: "2026-11-23", validTo: null },
      { validFrom: "2026-11-22", validTo: "2026-11-22" },
    ];
    for (const dates of periodsOf) {
      const membership = await aMembership(user.id, "PLANNER", unit, dates);
      const actor = { ...actorOf.PLANNER, userId: user.id, membershipId: membership.id };
      expect(await actorOfMembership(membership.id, now)).toBeNull();
      expect(await actorOfToken(await aToken(actor), now)).toBeNull();
    }
    const inForce = await aMembership(user.id, "AUDITOR", unit, { validTo: "2026-11-23" });
    expect(await actorOfMembership(inForce.id, now)).toMatchObject({ role: "AUDITOR", roleCount: 1 });
    // 23:59 of the last day and 00:00 of the next, by the clock in Việt Nam.
    expect(await actorOfMembership(inForce.id, new Date("2026-11-22T16:59:00Z"))).not.toBeNull();
    expect(await actorOfMembership(inForce.id, new Date("2026-11-22T17:00:00Z"))).toBeNull();
  });
});
