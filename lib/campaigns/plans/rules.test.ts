import { describe, expect, test } from "vitest";
import { lintTerms, type Milestone } from "@/lib/plans";
import { someTerms } from "@/tests/factories/terms";
import {
  acceptanceKey,
  changedParts,
  openFindings,
  publishingObstacle,
  renewedTerms,
  withChosenMilestone,
} from "./rules";

const two = (first: string, second: string) => {
  const [registration, dossier] = someTerms().milestones;
  if (!registration || !dossier) throw new Error("the terms have two milestones");
  const other = { ...registration, id: "dang-ky-2", rule: { kind: "before" as const, day: second } };
  return someTerms({
    milestones: [{ ...registration, rule: { kind: "through", day: first } }, other, dossier],
  });
};

describe("withChosenMilestone", () => {
  test("the chosen limit applies with its note, its rival stays set aside", () => {
    const chosen = withChosenMilestone(two("2026-03-30", "2026-03-30"), "dang-ky-2", "Theo mục IV.");
    expect(chosen?.milestones.map(({ id, applies, note }) => [id, applies, note])).toEqual([
      ["dang-ky", false, null],
      ["dang-ky-2", true, "Theo mục IV."],
      ["ho-so", true, null],
    ]);
    const again = chosen && withChosenMilestone(chosen, "dang-ky", "Theo mục II.");
    expect(again?.milestones.map(({ applies }) => applies)).toEqual([true, false, true]);
  });

  test("where nothing contradicts there is nothing to choose", () => {
    expect(withChosenMilestone(two("2026-03-30", "2026-03-31"), "dang-ky", "Không cần")).toBeNull();
    expect(withChosenMilestone(someTerms(), "khong-co", "Không có")).toBeNull();
  });
});

test.each([
  [{}, null],
  [{ draftedById: "b" }, "own-draft"],
  [{ isIssuedInFuture: true }, "issued-in-future"],
  [{ errors: 1 }, "plan-has-errors"],
  [{ openWarnings: 1 }, "warnings-open"],
  [{ isNumberTaken: true }, "number-taken"],
  [{ isParentMissing: true }, "parent-not-in-force"],
  [{ toReconsider: 1 }, "not-reconsidered"],
  [{ errors: 1, openWarnings: 2, isNumberTaken: true }, "plan-has-errors"],
])("issuing with %j: %s", (changed, obstacle) => {
  const facts = {
    errors: 0,
    openWarnings: 0,
    isParentMissing: false,
    toReconsider: 0,
    draftedById: "a",
    publisherId: "b",
    isNumberTaken: false,
    isIssuedInFuture: false,
  };
  expect(publishingObstacle({ ...facts, ...changed })).toBe(obstacle);
});

test("an accepted warning stays accepted whatever the day of issue turns out to be", () => {
  const terms = someTerms({ period: { from: "2025-06-01", through: "2026-12-31" } });
  const keys = (publishOn: string) => lintTerms(terms, { publishOn }).map(acceptanceKey);
  expect(keys("2026-04-20")).toEqual(keys("2026-05-02"));

  const findings = lintTerms(terms, { publishOn: "2026-04-20" });
  const accepted = Object.fromEntries(keys("2026-05-02").map((key) => [key, "Đúng như văn bản."]));
  expect(openFindings(findings, {}).openWarnings).toBe(findings.length);
  expect(openFindings(findings, accepted)).toEqual({ errors: 0, openWarnings: 0 });
});

test("only the parts that differ are named, whatever the order of their keys", () => {
  const before = someTerms();
  const stored = JSON.parse(JSON.stringify(before));
  stored.header = Object.fromEntries(Object.entries(before.header).reverse());
  expect(changedParts(before, stored)).toEqual([]);
  expect(changedParts(before, { ...stored, theme: "Kỷ cương", recipients: [] })).toEqual([
    "theme",
    "recipients",
  ]);
});

test("a plan taken over moves its dates by whole years, phrases with them, events untouched", () => {
  const renewed = renewedTerms(someTerms({ year: 2024 }), {
    title: "Kế hoạch năm 2027 của tỉnh",
    from: "2027-01-01",
    through: "2027-12-31",
  });
  expect(renewed.header).toMatchObject({ number: null, issuedOn: null, title: "Kế hoạch năm 2027 của tỉnh" });
  expect(renewed.milestones.map(({ rule, phrase }) => [rule, phrase])).toEqual([
    [{ kind: "through", day: "2027-03-30" }, "đến hết ngày 30/3/2027"],
    [
      { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
      "chậm nhất 15 ngày kể từ ngày công nhận kết quả",
    ],
  ]);
});

test("a plan of several years begins its yearly limits again in the first year of the new one", () => {
  const [limit] = someTerms().milestones as [Milestone];
  const at = (id: string, rounds: Milestone["rounds"], day: string): Milestone => ({
    ...limit,
    id,
    rounds,
    rule: { kind: "through", day },
    phrase: `đến hết ngày 30/3/${day.slice(0, 4)}`,
  });
  const task = { id: "nv", text: "Kiểm tra", owner: null, startsOn: "2026-05-01", dueOn: "2026-10-31" };
  const terms = someTerms({
    period: { from: "2025-01-01", through: "2029-12-31" },
    milestones: [at("nam", ["annual"], "2026-03-30"), at("giai-doan", ["stage"], "2025-03-30")],
    tasks: [task],
  });
  const title = "Phát động phong trào thi đua năm 2027";
  const renewed = renewedTerms(terms, { title, from: "2027-01-01", through: "2027-12-31" });
  expect(
    renewed.milestones.map(({ rule, phrase }) => [rule.kind !== "after-event" && rule.day, phrase]),
  ).toEqual([
    ["2027-03-30", "đến hết ngày 30/3/2027"],
    ["2027-03-30", "đến hết ngày 30/3/2027"],
  ]);
  expect(renewed.tasks).toEqual([{ ...task, startsOn: "2027-05-01", dueOn: "2027-10-31" }]);
});

test("a limit in the year after its round stays in the year after", () => {
  const [limit] = someTerms().milestones as [Milestone];
  const late = {
    ...limit,
    rule: { kind: "through" as const, day: "2027-01-15" },
    phrase: "đến hết ngày 15/01/2027",
  };
  const years = { title: "Năm 2027", from: "2027-01-01", through: "2027-12-31" };
  const [moved] = renewedTerms(someTerms({ milestones: [late] }), years).milestones;
  expect([moved?.rule, moved?.phrase]).toEqual([
    { kind: "through", day: "2028-01-15" },
    "đến hết ngày 15/01/2028",
  ]);
});
