import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { acceptProposals, keepText, startFromText, usePassage } from "@/lib/campaigns/reading/commands";
import { findReading } from "@/lib/campaigns/reading/queries";
import { type PlanTerms, walk } from "@/lib/plans";
import {
  anIndexCatalogue,
  aPlanner,
  aProvince,
  aUnit,
  aUnitHead,
  owner,
  type TestActor,
} from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const textOf = (file: string) =>
  readFileSync(new URL(`../fixtures/sources/${file}.txt`, import.meta.url), "utf8");
const binhDinh = textOf("binh-dinh-24");
let planner: TestActor;
beforeAll(async () => {
  const province = await aProvince();
  await anIndexCatalogue(province);
  planner = await aPlanner({ unit: await aUnit(province) });
});

async function aReading(text = binhDinh) {
  const { id, planId } = await startFromText(planner, { text, ownerUnitId: null }, now);
  const page = async () => {
    const found = await findReading(planner, id);
    if (!found) throw new Error("no draft is at work");
    return found;
  };
  const terms = async () =>
    (await owner.planVersion.findUniqueOrThrow({ where: { id: planId } })).terms as PlanTerms;
  return { id, planId, page, terms };
}
const all = (page: { proposals: { key: string; standing: string }[] }) =>
  page.proposals.filter(({ standing }) => standing === "open").map(({ key }) => ({ key }));

describe("a plan that begins as a text", () => {
  test("nothing of the text is in the terms before it is accepted", async () => {
    const { terms, page } = await aReading();
    expect(await terms()).toMatchObject({ header: { number: null }, tiers: [], clauses: [], references: [] });
    const { proposals, isCampaign } = await page();
    expect(isCampaign).toBe(true);
    for (const { start, end, quote } of proposals) expect(binhDinh.trim().slice(start, end)).toBe(quote);
  });

  test("source 003: what was accepted is in the terms, under the words it was read from", async () => {
    const { planId, page, terms } = await aReading();
    const before = await page();
    await acceptProposals(planner, { planId, version: before.plan.version, accepted: all(before) }, now);
    const saved = await terms();
    expect(saved.header.number).toBe("24/KH-UBND");
    const leaves = saved.tiers.flatMap(({ condition }) => walk(condition));
    expect(leaves).toContainEqual(expect.objectContaining({ index: "SIPAS", comparator: ">=", value: "90" }));
    expect(leaves).toContainEqual(
      expect.objectContaining({ index: "DDCI", appliesWhen: { attribute: "SUBJECT_TO_DDCI" } }),
    );
    const words = new Map(saved.clauses.map(({ id, text }) => [id, text]));
    for (const { clauseId } of leaves.filter(({ kind }) => kind !== "all"))
      expect(words.get(clauseId ?? "")).toContain("từ 90% trở lên");
    expect((await page()).proposals.filter(({ standing }) => standing === "open")).toEqual([]);
  });

  test("one proposal put right enters as it was put right, the others stay out", async () => {
    const { planId, page, terms } = await aReading();
    const { plan, proposals } = await page();
    const number = proposals.find(({ name }) => name === "Số, ký hiệu")?.key ?? "";
    const accepted = [{ key: number, changes: { value: "25/KH-UBND" } }];
    await acceptProposals(planner, { planId, version: plan.version, accepted }, now);
    expect(await terms()).toMatchObject({ header: { number: "25/KH-UBND", issuedOn: null }, tiers: [] });
  });

  test("a sentence is used as it stands", async () => {
    const { planId, page, terms } = await aReading();
    const { plan, passages } = await page();
    const passage = passages.find(({ start }) =>
      binhDinh.trim().slice(start).startsWith("Nội dung phong trào"),
    );
    const use = { planId, version: plan.version, passageId: passage?.id ?? "" };
    await usePassage(planner, { ...use, use: "contents" }, now);
    await usePassage(planner, { ...use, version: plan.version + 1, use: "collective" }, now);
    const { contents, audiences, clauses } = await terms();
    expect(contents).toMatchObject([{ clauseId: passage?.id }]);
    expect(audiences).toMatchObject([{ kind: "collective", clauseId: passage?.id }]);
    expect(clauses.map(({ id }) => id)).toEqual([passage?.id]);
  });

  test("a proposal of another text, or a draft saved meanwhile, changes nothing", async () => {
    const { planId, page, terms } = await aReading();
    const { plan } = await page();
    const unknown = { planId, version: plan.version, accepted: [{ key: "title-0-0" }] };
    await expect(acceptProposals(planner, unknown, now)).rejects.toMatchObject({ reason: "text-changed" });
    const found = await page();
    await keepText(planner, { planId, version: plan.version, text: textOf("tam-nong-2022") }, now);
    await expect(
      acceptProposals(planner, { planId, version: plan.version, accepted: all(found) }, now),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect((await terms()).clauses).toEqual([]);
  });

  test("nobody reads a draft they may not write", async () => {
    const { id, planId, page } = await aReading();
    const stranger = await aUnitHead();
    expect(await findReading(stranger, id)).toBeNull();
    const { plan } = await page();
    const wish = { planId, version: plan.version, accepted: [{ key: "x" }] };
    await expect(acceptProposals(stranger, wish, now)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("a text that is no campaign is said to be none", async () => {
    const { page } = await aReading(textOf("quang-nam-2022"));
    expect(await page()).toMatchObject({ isCampaign: false });
  });
});
