import { expect, test } from "vitest";
import {
  type DecisionFacts,
  handObstacle,
  isChairmans,
  isDeputyPost,
  issueObstacle,
  publicationObstacle,
  signedList,
} from "./rules";

const facts: DecisionFacts = {
  actorId: "chairman",
  draftedById: "planner",
  today: "2027-04-20",
  signedOn: "2027-04-20",
  approvedOn: "2027-04-18",
  awards: 2,
  held: 0,
  contested: 0,
  dissolved: 0,
  hasSalary: true,
  hasCoefficients: true,
  commentsThrough: null,
  unanswered: 0,
  isCovered: true,
  isSignedCopyStale: false,
};

test.each<[string, Partial<DecisionFacts>, ReturnType<typeof issueObstacle>]>([
  ["two days after the approval", {}, null],
  ["on the day of the approval", { signedOn: "2027-04-18" }, null],
  ["by whoever drafted it", { actorId: "planner" }, "own-draft"],
  ["before the list was approved", { signedOn: "2027-04-17" }, "signed-before-approval"],
  ["with tomorrow's date", { signedOn: "2027-04-21" }, "signed-in-future"],
  ["with nobody on it", { awards: 0 }, "no-awards"],
  ["while somebody on it is held", { held: 1 }, "open-hold"],
  ["while a unit still asks about a line", { contested: 1 }, "open-review"],
  ["for a unit that is no more", { dissolved: 1 }, "unit-dissolved"],
  ["on a day without a base salary", { hasSalary: false }, "no-salary"],
  ["without a coefficient", { hasCoefficients: false }, "no-coefficient"],
  ["on the last day for comments", { commentsThrough: "2027-04-20" }, "comments-open"],
  ["the day after it", { commentsThrough: "2027-04-19" }, null],
  ["with an objection unanswered", { commentsThrough: "2027-04-19", unanswered: 1 }, "unanswered-objections"],
  ["beyond the fund", { isCovered: false }, "fund-exceeded"],
  ["on a signature to another list", { isSignedCopyStale: true }, "signed-copy-stale"],
])("issuing %s", (_, changed, obstacle) => expect(issueObstacle({ ...facts, ...changed })).toBe(obstacle));

test.each([
  ["Chủ tịch", "NONE", null],
  ["Chủ tịch", "KT", "head-signs-self"],
  ["Phó Chủ tịch", "KT", null],
  ["Phó Chủ tịch", "NONE", "deputy-signs-for"],
  ["phó chủ tịch thường trực", "NONE", "deputy-signs-for"],
] as const)("a %s signs %s: %s", (post, form, obstacle) =>
  expect(handObstacle({ isDeputy: isDeputyPost(post), form })).toBe(obstacle),
);

test("nobody publishes what they drafted", () => {
  expect(publicationObstacle(facts)).toBeNull();
  expect(publicationObstacle({ ...facts, actorId: "planner" })).toBe("own-publication");
});

test.each([
  ["DIPLOMA_OF_MERIT", "province", true],
  ["EMULATION_FLAG", "province", true],
  ["CERTIFICATE_OF_MERIT", "department", false],
  ["CERTIFICATE_OF_MERIT", "province", false],
  ["DIPLOMA_OF_MERIT", "department", false],
] as const)("%s of the %s is the Chairman's: %s", (code, level, expected) =>
  expect(isChairmans({ class: "form", code, level })).toBe(expected),
);

test("the signed list is in order of its lines and holds nothing that may change later", () => {
  const line = {
    subjectKind: "COLLECTIVE",
    subjectName: "Sở Y tế",
    post: "",
    unitName: "Sở Y tế",
    awardCode: "DIPLOMA_OF_MERIT",
    money: "7590000",
  };
  const listed = signedList([
    { ...line, position: 2, status: "REVOKED" } as never,
    { ...line, position: 1, status: "ISSUED" } as never,
  ]);
  expect(listed).toEqual([
    { position: 1, ...line },
    { position: 2, ...line },
  ]);
});
