import { expect, test } from "vitest";
import { examples } from "@/tests/fixtures/lint";
import { unchanged, type Written } from "@/tests/fixtures/lint/example";
import { planTerms } from "../terms";
import { planFindingText } from "../text";
import { findingKey, planFindingCodes } from "./finding";
import { lintTerms } from "./lint";

const found = ({ terms, options }: Written) => lintTerms(terms, options);

test("the plan every example starts from has nothing against it", () => {
  expect(found(unchanged)).toEqual([]);
});

test("every rule has both examples, and there is no example of a rule that is gone", () => {
  expect(Object.keys(examples).sort()).toEqual([...planFindingCodes].sort());
});

test.each(planFindingCodes)("%s: found where it is, and only there", (code) => {
  const { fails, passes } = examples[code];
  expect([planTerms.parse(fails.terms), planTerms.parse(passes.terms)]).toBeTruthy();
  expect(found(fails).map((finding) => finding.code)).toContain(code);
  expect(found(passes).map((finding) => finding.code)).not.toContain(code);
});

test.each(planFindingCodes)("%s: one sentence, nothing left out of it", (code) => {
  const finding = found(examples[code].fails).find((one) => one.code === code);
  const sentence = finding ? planFindingText(finding) : "";
  expect(sentence).toMatch(/^[“\p{Lu}].*\.$/u);
  expect(sentence).not.toMatch(/undefined|null|“”| {2}|: \.|[A-Z]+_[A-Z]+/u);
  expect(sentence.split(/\s+/u).length).toBeLessThanOrEqual(45);
  expect(finding && findingKey(finding)).not.toContain("undefined");
});

test.each(planFindingCodes)("%s: the words it quotes stand in the plan", (code) => {
  const { terms, options } = examples[code].fails;
  const said = JSON.stringify([terms, options.parent ?? null]).normalize("NFC");
  for (const { quote, clauseId } of lintTerms(terms, options)) {
    if (quote) expect(said).toContain(JSON.stringify(quote).slice(1, -1));
    if (clauseId && code !== "unknown-clause") expect(said).toContain(JSON.stringify(clauseId));
  }
});
