import { expect, test } from "vitest";
import type { AwardTier } from "@/lib/plans/terms";
import { someTerms } from "@/tests/factories/terms";
import {
  attentionOf,
  handObstacle,
  isExceeded,
  type LineFacts,
  type ProposalFacts,
  quotaGroups,
  restObstacle,
  signedStatus,
  signingObstacle,
  submissionObstacle,
  usualHand,
} from "./rules";

const plain: LineFacts = {
  byVerdict: true,
  outcome: "MET",
  provisional: false,
  isInsideQuota: true,
  isQuotaExceeded: false,
  vote: { agree: 9, base: 9, threshold: "80" },
  repeats: 0,
  otherAwards: 0,
  isOfRecognisedRun: true,
  returnedBefore: false,
  reconsidered: false,
};

test.each<[string, Partial<LineFacts>, string[]]>([
  ["a case by verdict with a clear vote", {}, []],
  [
    "added though a clause is missing",
    { byVerdict: false, outcome: "NOT_MET", isInsideQuota: false },
    ["clause-missing"],
  ],
  ["added from behind the cut", { byVerdict: false, isInsideQuota: false }, ["outside-quota"]],
  [
    "added from behind the cut beyond the quota",
    { byVerdict: false, isInsideQuota: false, isQuotaExceeded: true },
    ["outside-quota", "quota-exceeded"],
  ],
  ["inside the cut while others exceed it", { isQuotaExceeded: true }, []],
  ["resting on an unrecognised value", { provisional: true }, ["provisional"]],
  ["passed by one voice", { vote: { agree: 8, base: 9, threshold: "80" } }, ["close-vote"]],
  ["commended before for these months", { repeats: 1 }, ["overlapping-award"]],
  ["asked for twice", { otherAwards: 1 }, ["two-awards"]],
  ["judged anew since", { isOfRecognisedRun: false }, ["result-changed"]],
  ["sent back before", { returnedBefore: true }, ["returned-before"]],
])("%s", (_, changed, reasons) => expect(attentionOf({ ...plain, ...changed })).toEqual(reasons));

const tiers = someTerms().tiers.map(
  (tier): AwardTier =>
    tier.subject === "collective"
      ? { ...tier, quota: { per: "block", limit: { kind: "number", most: 2 } } }
      : { ...tier, quota: { per: "campaign", limit: { kind: "share", percent: "50" } } },
);
const many = (count: number, tierId: string, blockCode: string, unitId = "stc") =>
  Array.from({ length: count }, () => ({ tierId, blockCode, unitId }));
const judged = (eligible: ReturnType<typeof many>, registered: ReturnType<typeof many> = []) => ({
  eligible,
  registered,
});

test("quotas count within their block, or over all of them", () => {
  const standing = [
    ...many(2, "bk-tap-the", "a"),
    ...many(3, "bk-tap-the", "b"),
    ...many(1, "bk-ca-nhan", "a"),
    ...many(2, "bk-ca-nhan", "b"),
  ];
  const groups = quotaGroups(tiers, standing, judged(many(4, "bk-ca-nhan", "a")));
  expect(groups).toEqual([
    { tierId: "bk-tap-the", blockCode: "a", unitId: null, limit: 2, count: 2 },
    { tierId: "bk-tap-the", blockCode: "b", unitId: null, limit: 2, count: 3 },
    { tierId: "bk-ca-nhan", blockCode: null, unitId: null, limit: 2, count: 3 },
  ]);
  expect(isExceeded(groups, { tierId: "bk-tap-the", blockCode: "a", unitId: "stc" })).toBe(false);
  expect(isExceeded(groups, { tierId: "bk-tap-the", blockCode: "b", unitId: "stc" })).toBe(true);
  expect(isExceeded(groups, { tierId: "bk-ca-nhan", blockCode: "a", unitId: "stc" })).toBe(true);
});

test("a quota of each unit, as a share of those registered, counts the people of that unit", () => {
  const quota: AwardTier["quota"] = {
    per: "unit",
    limit: { kind: "share", percent: "20", of: "registered" },
  };
  const own = tiers.filter(({ id }) => id === "bk-ca-nhan").map((tier) => ({ ...tier, quota }));
  const standing = [...many(2, "bk-ca-nhan", "a", "snv"), ...many(2, "bk-ca-nhan", "a", "stc")];
  const registered = [...many(10, "bk-ca-nhan", "a", "snv"), ...many(4, "bk-ca-nhan", "a", "stc")];
  const groups = quotaGroups(own, standing, judged(standing, registered));
  expect(groups.map(({ unitId, limit, count }) => [unitId, limit, count])).toEqual([
    ["snv", 2, 2],
    ["stc", 1, 2],
  ]);
  const of = (unitId: string) => isExceeded(groups, { tierId: "bk-ca-nhan", blockCode: "a", unitId });
  expect([of("snv"), of("stc")]).toEqual([false, true]);
});

const paper: ProposalFacts = {
  actorId: "leader",
  draftedById: "drafter",
  submittedById: "head",
  decisions: ["AGREED", "RETURNED"],
  held: 0,
  contested: 0,
  isSignedCopyStale: false,
};

test.each<[string, Partial<ProposalFacts>, ReturnType<typeof signingObstacle>]>([
  ["every line decided", {}, null],
  ["a line is open", { decisions: ["AGREED", null] }, "lines-undecided"],
  ["nothing is agreed to", { decisions: ["RETURNED", "DEFERRED"] }, "nothing-agreed"],
  ["it is the signer's own draft", { actorId: "drafter" }, "own-paper"],
  ["the signer sent it up", { actorId: "head" }, "own-paper"],
  ["somebody on it is held", { held: 1 }, "open-hold"],
  ["a unit still asks about a line on it", { contested: 1 }, "open-review"],
  ["the signed file says something else", { isSignedCopyStale: true }, "signed-copy-stale"],
])("signing when %s", (_, changed, obstacle) =>
  expect(signingObstacle({ ...paper, ...changed })).toBe(obstacle),
);

test("a paper agreed to in part is approved in part", () => {
  expect(signedStatus(paper)).toBe("PARTLY_APPROVED");
  expect(signedStatus({ decisions: ["AGREED", "AGREED"] })).toBe("APPROVED");
});

test("nobody sends up what they drafted, or nothing at all", () => {
  expect(submissionObstacle({ ...paper, actorId: "head" })).toBeNull();
  expect(submissionObstacle({ ...paper, actorId: "drafter" })).toBe("drafted-by-submitter");
  expect(submissionObstacle({ ...paper, decisions: [] })).toBe("no-lines");
});

test.each([
  ["SUBMITTED", 3, false, 41, "attention-unread"],
  ["SUBMITTED", 3, true, 41, null],
  ["SUBMITTED", 0, false, 41, null],
  ["SUBMITTED", 3, true, 0, "nothing-left"],
  ["APPROVED", 0, true, 41, "not-submitted"],
] as const)("agreeing to the rest of a paper %s with %i to heed, read: %s, %i left", (...row) => {
  const [status, attention, hasRead, left, obstacle] = row;
  expect(restObstacle({ status, attention, hasRead, left })).toBe(obstacle);
});

test.each([
  ["Phó Chủ tịch UBND tỉnh", "NONE", "KT", "deputy-signs-for"],
  ["Phó Chủ tịch", "KT", "KT", null],
  ["Phó Giám đốc, Sở Nội vụ", "TUQ", "KT", null],
  ["Chủ tịch UBND tỉnh", "NONE", "NONE", null],
  ["Chủ tịch UBND tỉnh", "TUQ", "NONE", "head-signs-self"],
  ["Giám đốc, Sở Nội vụ", "KT", "NONE", "head-signs-self"],
  ["Giám đốc Trung tâm Phục vụ hành chính công", "TL", "NONE", null],
  ["Phó Trưởng phòng", "TL", "KT", null],
  ["Trưởng ban", "TL", "NONE", null],
  [null, "NONE", "NONE", null],
] as const)("%s signing %s: usually %s, %s", (post, form, usual, obstacle) => {
  expect([usualHand(post), handObstacle(post, form)]).toEqual([usual, obstacle]);
});
