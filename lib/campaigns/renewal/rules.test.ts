import { expect, test } from "vitest";
import type { PlanTerms } from "@/lib/plans";
import { someTerms } from "@/tests/factories/terms";
import { renewedTerms } from "../plans/rules";
import { openReconsiderations, type RenewalFacts, reconsiderations } from "./rules";

const source = someTerms({
  year: 2025,
  tasks: [
    {
      id: "nv",
      text: "Kiểm tra ít nhất 30% số đơn vị",
      owner: "Sở Nội vụ",
      startsOn: "2025-05-01",
      dueOn: "2025-10-31",
    },
  ],
});
const draft = renewedTerms(source, {
  title: "Phát động phong trào thi đua năm 2026",
  from: "2026-01-01",
  through: "2026-12-31",
});
const nothing: RenewalFacts = {
  results: [],
  findings: [],
  renamed: [],
  indexCodes: ["PAR_INDEX", "SIPAS", "DDCI"],
  unitKinds: ["DEPARTMENT"],
};
const kinds = (terms: PlanTerms, facts: Partial<RenewalFacts> = {}) =>
  reconsiderations(source, terms, { ...nothing, ...facts }).map(({ kind, params }) => [
    kind,
    params.label ?? params.conditionId ?? params.number ?? params.before ?? params.description,
  ]);

test("dates that were only moved and wording of the old year are to be looked at", () => {
  expect(kinds(draft)).toEqual([
    ["date", "Đăng ký thi đua"],
    ["date", "Kiểm tra ít nhất 30% số đơn vị"],
    ["wording", "Mục II.1"],
  ]);
});

test("the limit for units' own plans moves with the plan, and is to be looked at", () => {
  const due = { rule: { kind: "before" as const, day: "2025-04-30" }, phrase: "trước ngày 30/4/2025" };
  const told: PlanTerms = { ...source, cascade: { unitKinds: ["DEPARTMENT"], due } };
  const { header, period } = draft;
  const renewed = renewedTerms(told, { title: header.title, ...period });
  expect(renewed.cascade).toEqual({
    unitKinds: ["DEPARTMENT"],
    due: { rule: { kind: "before", day: "2026-04-30" }, phrase: "trước ngày 30/4/2026" },
  });
  const params = { label: "", phrase: "trước ngày 30/4/2026", before: "trước ngày 30/4/2025" };
  expect(reconsiderations(told, renewed, nothing)).toContainEqual(
    expect.objectContaining({ kind: "date", part: "to-chuc", params }),
  );
});

test("what has been changed is settled by the change", () => {
  const changed: PlanTerms = {
    ...draft,
    milestones: draft.milestones.map((one) =>
      one.id === "dang-ky"
        ? { ...one, rule: { kind: "through", day: "2026-04-10" }, phrase: "đến hết ngày 10/4/2026" }
        : one,
    ),
    tasks: [],
    clauses: draft.clauses.map((one) => ({ ...one, text: one.text.replaceAll("2025", "2026") })),
  };
  expect(kinds(changed)).toEqual([]);
});

test.each([
  ["everybody met it", { met: 40, notMet: 0 }, "everybody"],
  ["nobody met it", { met: 0, notMet: 12 }, "nobody"],
  ["some did", { met: 1, notMet: 39 }, null],
  ["too few were judged", { met: 2, notMet: 0 }, null],
])("a threshold is in question when %s", (_, result, who) => {
  const results = [{ conditionId: "dk-par", ...result }];
  const found = reconsiderations(source, draft, { ...nothing, results }).filter(
    ({ kind }) => kind === "threshold",
  );
  expect(found.map(({ params }) => params.who)).toEqual(who ? [who] : []);
});

test("expired bases, names that changed and units that are no more", () => {
  const districts: PlanTerms = {
    ...draft,
    audiences: [{ id: "huyen", kind: "collective", description: "UBND các huyện", unitKinds: ["DISTRICT"] }],
  };
  const found = reconsiderations(source, districts, {
    ...nothing,
    indexCodes: ["PAR_INDEX", "SIPAS"],
    renamed: [{ code: "K04", before: "Tỷ lệ hồ sơ trực tuyến", now: "Tỷ lệ hồ sơ trực tuyến toàn trình" }],
    findings: [
      {
        level: "warning",
        code: "basis-expired",
        path: "references.0",
        partId: "nd-98",
        clauseId: null,
        quote: null,
        basis: null,
        params: { number: "98/2023/NĐ-CP", day: "2025-07-01", successor: "152/2025/NĐ-CP" },
      },
    ],
  }).filter(({ kind }) => kind !== "date" && kind !== "wording");
  expect(found.map(({ kind, part, key }) => [kind, part, key])).toEqual([
    ["basis", "to-chuc", "basis:nd-98:98/2023/NĐ-CP"],
    ["renamed", "chi-tieu", "renamed:ho-so-truc-tuyen:Tỷ lệ hồ sơ trực tuyến"],
    ["renamed", "khen-thuong", "renamed:index:DDCI"],
    ["audience", "doi-tuong", "audience:huyen:DISTRICT"],
  ]);
});

test("a tick answers for what it was given to, not for what the thing says later", () => {
  const items = reconsiderations(source, draft, nothing);
  const done = Object.fromEntries(items.map(({ key }) => [key, "người-soạn"]));
  expect(openReconsiderations(items, {})).toBe(3);
  expect(openReconsiderations(items, done)).toBe(0);
  const again = reconsiderations(
    source,
    { ...draft, milestones: draft.milestones.map((one) => ({ ...one, phrase: "hạn khác" })) },
    nothing,
  );
  expect(openReconsiderations(again, done)).toBe(1);
});
