import { afterAll, beforeAll, expect, test } from "vitest";
import { readInvariants } from "../setup/invariants";
import { type Filler, openFiller } from "./support/filler";

let filler: Filler;
beforeAll(async () => {
  filler = await openFiller();
});
afterAll(() => filler.close());

const statements = readInvariants();
const sqlOf = (name: string) => statements.find((one) => one.name === name)?.sql ?? "";
const rowsOf = async (name: string) => (await filler.client.query(sqlOf(name))).rows;

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const future = new Date("2099-01-01T00:00:00Z");
type Put = (table: string, given: Record<string, unknown>) => Promise<unknown>;

/** For each statement the smallest fault it must speak of, made of rows that all carry the given id. */
const faults: Record<string, (id: string, put: Put) => Promise<unknown>> = {
  "audit-sequence-has-no-gap": (id, put) => put("AuditEvent", { provinceId: id, sequence: 2 }),
  "audit-head-is-the-last-event": async (id, put) => {
    await put("AuditHead", { provinceId: id, sequence: 1, mac: Buffer.from("a") });
    await put("AuditEvent", { provinceId: id, sequence: 1, mac: Buffer.from("b") });
  },
  "audit-chain-has-a-head": (id, put) => put("AuditEvent", { provinceId: id, sequence: 1 }),
  "every-reached-state-was-recorded": (id, put) => put("Registration", { id, status: "ACCEPTED" }),
  "round-is-pinned-to-a-plan-of-its-campaign": async (id, put) => {
    await put("PlanVersion", { id, campaignId: "khác", status: "PUBLISHED" });
    await put("Round", { id, campaignId: id, planVersionId: id });
  },
  "unit-path-ends-under-its-parent": (id, put) =>
    put("OrgUnitVersion", { id, unitId: id, parentId: "cha", path: `/ông/${id}/` }),
  "unit-path-continues-that-of-its-parent": async (id, put) => {
    const since = { validFrom: day("2020-01-01"), validTo: null };
    await put("OrgUnitVersion", { unitId: `${id}-cha`, parentId: null, path: `/x/${id}-cha/`, ...since });
    await put("OrgUnitVersion", {
      id,
      unitId: id,
      parentId: `${id}-cha`,
      path: `/y/${id}-cha/${id}/`,
      ...since,
    });
  },
  "role-ends-with-its-unit": async (id, put) => {
    const validFrom = day("2020-01-01");
    await put("OrgUnitVersion", {
      unitId: id,
      path: `/${id}/`,
      parentId: null,
      validFrom,
      validTo: day("2025-07-01"),
    });
    await put("Membership", { id, unitId: id, validFrom, validTo: null });
  },
  "slot-lies-within-the-count": async (id, put) => {
    await put("RegistrationLine", { id, kind: "COUNT", count: 2 });
    await put("SlotBinding", { id, lineId: id, slot: 3 });
  },
  "current-filing-is-the-last-revision": async (id, put) => {
    await put("Filing", { id, periodId: id, unitId: id, revision: 1, current: true, status: "CONFIRMED" });
    await put("Filing", { periodId: id, unitId: id, revision: 2, current: false });
  },
  "reported-value-has-a-figure": async (id, put) => {
    await put("Filing", { id, status: "SUBMITTED" });
    await put("FilingValue", { id, filingId: id, state: "REPORTED", numerator: null, amount: null });
  },
  "confirmed-filing-has-every-line-settled": async (id, put) => {
    await put("Filing", { id, status: "CONFIRMED" });
    await put("FilingValue", { id, filingId: id, version: 2 });
    await put("Verification", { valueId: id, mark: "AGREED", valueVersion: 1 });
  },
  "evidence-file-is-linked": async (id, put) => {
    await put("StoredFile", { id, linkedAt: null });
    await put("Evidence", { id, fileId: id });
  },
  "finished-run-judged-every-subject": (id, put) =>
    put("EvaluationRun", { id, status: "DONE", total: 3, done: 3 }),
  "counts-of-a-run-are-its-verdicts": (id, put) =>
    put("EvaluationRun", { id, status: "RECOGNISED", counts: '{"MET": 2}' }),
  "only-a-met-verdict-fills-the-quota": (id, put) =>
    put("VerdictRow", { id, withinQuota: true, outcome: "NOT_MET" }),
  "nomination-follows-its-verdict": async (id, put) => {
    await put("EvaluationRun", { id, roundId: id });
    await put("VerdictRow", { id, runId: id, tierId: "bậc 1" });
    await put("Nomination", { id, verdictId: id, runId: id, roundId: id, tierId: "bậc 2" });
  },
  "nobody-votes-on-a-case-they-are-recused-from": async (id, put) => {
    await put("Ballot", { id, caseId: id, memberId: id });
    await put("Recusal", { caseId: id, memberId: id });
  },
  "voters-sit-in-the-council-of-the-session": async (id, put) => {
    await put("CouncilSession", { id, councilId: "hội đồng này" });
    await put("CouncilMember", { id, councilId: "hội đồng khác" });
    await put("BallotTurnout", { sessionId: id, memberId: id });
  },
  "only-who-sits-votes": async (id, put) => {
    await put("CouncilMember", { id, isSubstitute: true });
    await put("BallotTurnout", { sessionId: id, memberId: id });
  },
  "a-substitute-sits-for-a-member-of-the-council-of-the-session": async (id, put) => {
    await put("CouncilSession", { id, councilId: id });
    await put("CouncilMember", { id: `${id}-vắng`, councilId: id, isSubstitute: false });
    await put("CouncilMember", { id: `${id}-thay`, councilId: id, isSubstitute: false });
    await put("Substitution", { id, sessionId: id, memberId: `${id}-vắng`, substituteId: `${id}-thay` });
  },
  "ballots-are-of-the-kind-of-the-session": async (id, put) => {
    await put("CouncilSession", { id, ballotKind: "SECRET" });
    await put("SessionCase", { id, sessionId: id });
    await put("Ballot", { caseId: id });
  },
  "no-more-secret-ballots-than-voters": async (id, put) => {
    await put("SessionCase", { id, sessionId: id });
    await put("SecretBallot", { caseId: id });
  },
  "counted-votes-are-the-votes-cast": async (id, put) => {
    await put("CouncilSession", { id, status: "CLOSED" });
    await put("SessionCase", { id, sessionId: id, agree: 2, disagree: 0, other: 0 });
    await put("Ballot", { caseId: id, choice: "AGREE" });
  },
  "counted-paper-votes-are-those-entered": async (id, put) => {
    await put("CouncilSession", { id, status: "CLOSED" });
    await put("SessionCase", { id, sessionId: id, agree: 2, disagree: 0, other: 0 });
    await put("PaperCount", { sessionId: id, present: 3 });
    await put("PaperTally", { caseId: id, agree: 3, disagree: 0, other: 0, invalid: 0 });
  },
  "no-more-votes-on-a-case-than-members": async (id, put) => {
    await put("CouncilSession", { id, councilId: id });
    await put("SessionCase", { id, sessionId: id });
    await put("CouncilMember", { councilId: id, isSubstitute: false });
    for (const memberId of ["một", "hai"]) await put("Ballot", { caseId: id, memberId });
  },
  "decided-proposal-has-every-line-decided": async (id, put) => {
    await put("Proposal", { id, status: "APPROVED" });
    await put("ProposalLine", { proposalId: id, decision: null });
  },
  "award-stands-on-an-agreed-line": async (id, put) => {
    await put("Decision", { id, proposalId: id, kind: "award" });
    await put("Award", { id, decisionId: id, nominationId: id });
    await put("ProposalLine", { proposalId: id, nominationId: id, decision: "RETURNED" });
  },
  "agreed-line-is-awarded-once": async (id, put) => {
    await put("Decision", { id, proposalId: id, kind: "award", status: "ISSUED" });
    await put("ProposalLine", { id, proposalId: id, nominationId: id, decision: "AGREED" });
  },
  "awarded-nomination-has-its-award": (id, put) => put("Nomination", { id, status: "AWARDED" }),
  "issued-decision-adds-up": async (id, put) => {
    await put("Decision", { id, kind: "award", status: "ISSUED", totalMoney: 100 });
    await put("Award", { decisionId: id, position: 1, money: 99 });
  },
  "revoked-award-has-its-revocation": (id, put) => put("Award", { id, status: "REVOKED" }),
  "corrected-award-has-its-correction": (id, put) => put("Award", { id, status: "CORRECTED" }),
  "objections-are-answered-before-signature": async (id, put) => {
    await put("Decision", { id, status: "ISSUED" });
    await put("Objection", { id, decisionId: id, answeredAt: null });
  },
  "what-is-shown-is-published": async (id, put) => {
    await put("Decision", { id, status: "ISSUED" });
    await put("Publication", { id, kind: "DECISION", current: true, sourceId: id });
  },
  "shown-edition-is-the-last": async (id, put) => {
    await put("Publication", { id, kind: "PLAN", slug: id, edition: 1, current: true });
    await put("Publication", { kind: "PLAN", slug: id, edition: 2, current: false });
  },
  "disabled-account-has-no-token": async (id, put) => {
    await put("User", { id, disabledAt: day("2026-01-01") });
    await put("ApiToken", { id, userId: id, revokedAt: null, expiresAt: future });
  },
  "disabled-account-has-no-session": async (id, put) => {
    await put("User", { id, disabledAt: day("2026-01-01") });
    await put("Session", { id, userId: id, revokedAt: null, expiresAt: future });
  },
  "snapshot-is-of-a-unit-and-a-source-of-its-province": (id, put) =>
    put("FigureSnapshot", { provinceId: id, sourceId: id, unitId: id }),
  "links-stay-within-a-province": async (id, put) => {
    await put("User", { id, provinceId: "tinh-a" });
    await put("Session", { id, userId: id, provinceId: "tinh-b" });
  },
};

test("there are many, each has a name of its own and a fault that this file knows", () => {
  const names = statements.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(25);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !faults[name])).toEqual([]);
});

// One after another in this order: first all are silent, then each is made to speak.
test.each(statements.map(({ name }) => name))("an empty database is healthy: %s", async (name) => {
  expect(await rowsOf(name)).toEqual([]);
});

test.each(Object.keys(faults))("a database that is ill says where: %s", async (name) => {
  const id = `loi-${name}`;
  await faults[name]?.(id, (table, given) => filler.insert(table, { provinceId: `${id}-tinh`, ...given }));
  expect(JSON.stringify(await rowsOf(name))).toContain(id);
});
