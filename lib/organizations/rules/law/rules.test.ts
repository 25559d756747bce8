import { expect, test } from "vitest";
import { awardText } from "@/lib/plans/text";
import { demoRules } from "@/prisma/seed/catalogues/rules";
import { isRuleKind, valueSchema } from "../schema";
import { lawOf, type RuleRow } from "./rules";

const shipped: RuleRow[] = demoRules.map(({ kind, key = "", value, from, to, source, verified = false }) => ({
  kind,
  key,
  value,
  validFrom: from,
  validTo: to ?? null,
  source,
  verified,
}));
const levelsOf = (award: string, day: string) =>
  lawOf(shipped, day)
    .authorities.filter((one) => one.award === award)
    .map(({ level }) => level)
    .sort();

test("every rule shipped is of a known kind, readable, and has a source", () => {
  for (const { kind, key, value, source } of shipped) {
    expect(isRuleKind(kind), kind).toBe(true);
    expect(valueSchema(kind).safeParse(value).error, `${kind} ${key}`).toBeUndefined();
    expect(source.length).toBeGreaterThan(5);
  }
});

test("of one matter one text is in force a day", () => {
  const matterOf = ({ kind, key }: RuleRow) => `${kind} ${key}`;
  for (const matter of new Set(shipped.map(matterOf))) {
    const texts = shipped.filter((row) => matterOf(row) === matter);
    const inOrder = texts.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
    for (const [index, { validTo }] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next) expect(validTo !== null && validTo <= next.validFrom, matter).toBe(true);
    }
  }
});

test.each([
  ["2022-03-01", ["commune", "department", "district"]],
  ["2025-06-30", ["commune", "department", "district"]],
  ["2025-07-01", ["commune", "department"]],
])("who may give a Giấy khen on %s", (day, levels) => {
  expect(levelsOf("CERTIFICATE_OF_MERIT", day)).toEqual(levels);
});

test("every award has somebody who decides it, on every day since 2021", () => {
  for (const day of ["2021-01-01", "2023-12-31", "2024-01-01", "2025-07-01", "2027-01-01"])
    for (const award of Object.keys(awardText))
      expect(levelsOf(award, day), `${award} ${day}`).not.toEqual([]);
});

test("lapsed texts stay known, rules that are over or yet to come do not count", () => {
  const law = lawOf(shipped, "2026-01-01");
  expect(law.instruments.find(({ number }) => number === "98/2023/NĐ-CP")).toMatchObject({
    from: "2024-01-01",
    until: "2025-07-01",
    replacedBy: "Nghị định số 152/2025/NĐ-CP",
    verified: false,
  });
  expect(law.content).toMatchObject({ source: "Luật số 06/2022/QH15, Điều 17", verified: true });
  expect(lawOf(shipped, "2023-01-01").content).toMatchObject({ verified: false });
  expect(lawOf(shipped, "2022-01-01").retired).toEqual([]);
});

test("a value that cannot be read says nothing", () => {
  const row = { ...shipped[0], kind: "plan-content", key: "", value: { items: "all" } } as RuleRow;
  expect(lawOf([row], "2026-01-01").content).toBeNull();
});
