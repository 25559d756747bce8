import { expect, test } from "vitest";
import { db, transaction } from "@/lib/database";
import { refreshTask } from "@/lib/jobs";
import { publish } from "@/lib/publication/publish";
import {
  countPublished,
  findPlanEdition,
  findPublication,
  findPublicationById,
  listEditions,
  listPublications,
  searchPublications,
} from "@/lib/publication/queries";
import {
  aPlanner,
  aPublication,
  owner,
  someDecisionContent,
  somePlanContent,
  someTerms,
  unique,
} from "@/tests/factories";

const day = (date: number) => new Date(Date.UTC(2026, 2, date, 3));

test("without a province one sees the publications of every province and nothing else", async () => {
  const [one, other] = [await aPlanner(), await aPlanner()];
  const first = await aPublication(one);
  const second = await aPublication(other);

  const { items } = await listPublications("PLAN");
  expect(items.map(({ slug }) => slug)).toEqual(expect.arrayContaining([first.slug, second.slug]));
  expect(await findPublication("PLAN", second.slug)).toMatchObject({
    edition: 1,
    province: { fictitious: true },
  });

  expect(await db.user.count()).toBe(0);
  expect(await db.orgUnit.count()).toBe(0);
  expect(await db.membership.count()).toBe(0);
  expect(await db.outboxMessage.count()).toBe(0);
  expect(await owner.user.count()).toBeGreaterThan(0);
});

test("a correction adds an edition, the earlier one stays readable", async () => {
  const planner = await aPlanner();
  const { slug } = await aPublication(planner, { title: "Bản đầu" });
  await aPublication(planner, { slug, title: "Bản sửa đổi", content: somePlanContent({ planVersion: 2 }) });
  await aPublication(planner, {
    slug,
    title: "Bản sửa đổi lần nữa",
    content: somePlanContent({ planVersion: 2 }),
  });

  expect(await findPublication("PLAN", slug)).toMatchObject({ edition: 3, title: "Bản sửa đổi lần nữa" });
  expect(await findPublication("PLAN", slug, 1)).toMatchObject({ title: "Bản đầu", current: false });
  expect(await findPublication("PLAN", slug, 9)).toBeNull();
  expect(await findPlanEdition(slug, 2)).toMatchObject({ edition: 3 });
  expect(await findPlanEdition(slug, 7)).toBeNull();
  expect(await listEditions("PLAN", slug)).toMatchObject([
    { edition: 3, current: true, planVersion: 2 },
    { edition: 2, current: false, planVersion: 2 },
    { edition: 1, current: false, planVersion: 1 },
  ]);
});

test("a field that is not public is not kept, and cached pages are told", async () => {
  const planner = await aPlanner();
  const slug = unique("quyet-dinh");
  const content = someDecisionContent({
    awards: [
      {
        position: 1,
        subjectKind: "INDIVIDUAL",
        name: "Nguyễn Thị Minh Hà",
        post: "Chuyên viên",
        unitName: "Sở Tài chính",
        awardName: "Bằng khen",
        status: "ISSUED",
        revocation: null,
        correctedFrom: null,
        ...{ identityNumber: "001099000001" },
      },
    ],
  });
  await transaction(planner, (tx) =>
    publish(
      tx,
      planner,
      { kind: "DECISION", slug, title: "Tặng Bằng khen", content, sourceId: "qd" },
      day(3),
    ),
  );

  const stored = await owner.publication.findFirstOrThrow({ where: { slug } });
  expect(JSON.stringify(stored.content)).not.toContain("001099000001");
  const queued =
    await owner.$queryRaw`select task_identifier as task from graphile_worker.jobs where key = ${refreshTask}`;
  expect(queued).toEqual([{ task: refreshTask }]);
});

test("an address belongs to the province that published there first", async () => {
  const { slug } = await aPublication(await aPlanner());
  await expect(aPublication(await aPlanner(), { slug })).rejects.toMatchObject({ reason: "address-taken" });
  expect(await listEditions("PLAN", slug)).toHaveLength(1);
});

test("nothing is published when the act around it fails", async () => {
  const planner = await aPlanner();
  const slug = unique("hong");
  const act = transaction(planner, async (tx) => {
    await publish(
      tx,
      planner,
      { kind: "PLAN", slug, title: "Chưa xong", content: somePlanContent(), sourceId: "x" },
      day(1),
    );
    throw new Error("the act failed");
  });
  await expect(act).rejects.toThrow("the act failed");
  expect(await findPublication("PLAN", slug)).toBeNull();
});

test("lists are paged newest first, without gaps or doubles, in one statement each", async () => {
  const planner = await aPlanner();
  const provinceId = planner.provinceId;
  for (const date of [1, 2, 2, 3, 4])
    await aPublication(planner, { title: `Kế hoạch ngày ${date}`, now: day(date) });

  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPublications("PLAN", { provinceId, limit: 2, cursor });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);

  expect(seen).toEqual([4, 3, 2, 2, 1].map((date) => `Kế hoạch ngày ${date}`));
  expect((await listPublications("PLAN", { provinceId, year: 2025 })).items).toEqual([]);
  await expect(listPublications("PLAN", { provinceId, cursor: "không-phải" })).rejects.toThrow("trang");
  const [item] = (await listPublications("PLAN", { provinceId, limit: 1 })).items;
  expect(item).toMatchObject({ card: { number: "24/KH-UBND", status: "in-force" }, fictitious: true });
});

test("search needs no marks, and puts the words as typed before words that only look alike", async () => {
  const planner = await aPlanner();
  const publish = (title: string, date: number, searchText = "") =>
    aPublication(planner, { title, searchText, now: day(date) });
  await publish("Ma Sơn thi đua", 9);
  await publish("Khen thưởng đợt mùa hạ", 8, "Sở Má Sơn");
  await publish("Thi đua ở Mã Sơn", 7);
  await publish("Mã Sơn thi đua", 6);
  await publish("Mã Sơn", 5);

  const titles = async (q: string, limit = 20) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchPublications({ q, limit, cursor });
      found.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  };
  const ranked = ["Mã Sơn", "Mã Sơn thi đua", "Thi đua ở Mã Sơn", "Ma Sơn thi đua", "Khen thưởng đợt mùa hạ"];
  expect(await titles("Mã Sơn")).toEqual(ranked);
  expect(await titles("mã sơn", 1)).toEqual(ranked);
  expect(await titles("ma son")).toHaveLength(5);
  expect(await titles("son thưởng")).toEqual(["Khen thưởng đợt mùa hạ"]);
  expect(await titles("100%_")).toEqual([]);
  expect((await searchPublications({ q: "mã sơn", kind: "DECISION" })).items).toEqual([]);
});

test("a plan that is not one is refused before it is stored", async () => {
  const planner = await aPlanner();
  const broken = somePlanContent({ terms: { ...someTerms(), schemaVersion: 9 as 1 } });
  await expect(aPublication(planner, { content: broken })).rejects.toThrow();
});

test("one publication by its id comes with all editions; a mangled id is not found", async () => {
  const planner = await aPlanner();
  const { slug } = await aPublication(planner);
  const { id } = await aPublication(planner, { slug, title: "Bản sửa đổi" });
  const found = await findPublicationById(id);
  expect(found).toMatchObject({ kind: "PLAN", title: "Bản sửa đổi", edition: 2 });
  expect(found?.editions.map(({ edition }) => edition)).toEqual([2, 1]);
  expect(await findPublicationById("không-có")).toBeNull();
});

test("what was taken back counts as commended no more", async () => {
  const planner = await aPlanner();
  const before = await countPublished();
  await aPublication(planner);
  const content = someDecisionContent();
  const award = {
    position: 1,
    subjectKind: "COLLECTIVE" as const,
    name: "Sở Tài chính",
    post: "",
    unitName: "Sở Tài chính",
    awardName: "Bằng khen",
    status: "ISSUED" as const,
    revocation: null,
    correctedFrom: null,
  };
  const awards = [award, { ...award, position: 2, status: "REVOKED" as const }];
  await transaction(planner, async (tx) => {
    const paper = { kind: "DECISION" as const, title: content.title, sourceId: "nguon" };
    const taken = { ...content, kind: "revocation" as const, awards };
    await publish(tx, planner, { ...paper, slug: unique("qd"), content: { ...content, awards } }, day(12));
    await publish(tx, planner, { ...paper, slug: unique("qd"), content: taken }, day(13));
  });

  expect(await countPublished()).toEqual({
    ...before,
    plans: before.plans + 1,
    commended: before.commended + 1,
  });
});
