import { expect, test } from "@playwright/test";
import { binhDinhWith24Units, cases } from "./source-003";
import { closeSession, openSession, vote } from "./steps/council";
import { draftDecision, issueDecision, publishDecision, visitorWithoutScript } from "./steps/deciding";
import { deskOf, letProofExpire, see } from "./steps/desk";
import { evaluate, recognise, verdictsIn } from "./steps/judging";
import { draftProposal, submitProposal } from "./steps/proposing";

const proposed = cases.filter(({ verdict }) => verdict === "Đủ điều kiện").map(({ name }) => name);
const refused = cases.filter(({ because }) => because);
const votedDown = "UBND thị xã An Nhơn";
const awarded = proposed.filter((name) => name !== votedDown);

test("24 units by source 003's rules: list, every refusal's reason, vote, decision, public page", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { people, units, here } = await binhDinhWith24Units();
  const planner = await deskOf(browser, people.planner);

  const run = await test.step("the gate answers for each of the 24", async () => {
    const official = await evaluate(planner, here, "Xét chính thức");
    expect(await verdictsIn(planner)).toEqual(
      Object.fromEntries(cases.map(({ name, verdict }) => [name, verdict])),
    );
    return official;
  });

  await test.step("each refusal says what was asked and what there is", async () => {
    for (const { name, because: [asked, found] = ["", ""] } of refused) {
      await planner.page.goto(`${run}/${units.get(name)?.id}`);
      await see(planner.main.getByRole("heading", { level: 1 })).toContainText(name);
      const clause = planner.main.getByRole("listitem").filter({ hasText: asked }).first();
      await see(clause).toContainText(found);
    }
  });

  const planningHead = await deskOf(browser, people.planningHead);
  await recognise(planningHead, run);
  await test.step("the list takes in those who meet the gate and nobody else", async () => {
    await planner.visit(`${here}/de-cu`);
    await planner.confirm("Lấy từ kết quả xét");
    for (const name of proposed)
      await see(planner.main.getByRole("row").filter({ hasText: name }).first()).toBeVisible();
    for (const { name } of refused) await see(planner.main.getByText(name, { exact: true })).toHaveCount(0);
  });

  const secretary = await deskOf(browser, people.secretary);
  const session = await test.step("the council votes; one case misses 80 percent", async () => {
    const opened = await openSession(secretary, here);
    for (const [at, member] of people.members.entries())
      await vote(await deskOf(browser, member), opened, at < 2 ? [votedDown] : []);
    await closeSession(secretary, opened);
    return opened;
  });

  const leader = await deskOf(browser, people.leader);
  const decision = await test.step("the Chairman agrees, signs and issues", async () => {
    const proposal = await draftProposal(planner, session);
    await submitProposal(planningHead, proposal);
    await leader.visit(proposal);
    await leader.press(`Đồng ý các dòng đủ điều kiện (${awarded.length})`);
    await see(leader.main.getByRole("status").filter({ hasText: "Đã cho ý kiến" })).toContainText(
      `Đã cho ý kiến ${awarded.length}/${awarded.length}`,
    );
    await letProofExpire(leader);
    await leader.confirm("Ký duyệt", {}, { proof: true });
    const drafted = await draftDecision(planner, proposal);
    await issueDecision(leader, drafted, 1203);
    return drafted;
  });

  await test.step("the public reads who was commended, and nothing of the others", async () => {
    const address = await publishDecision(planningHead, decision);
    const page = await visitorWithoutScript(browser);
    await page.goto(address);
    await see(page.getByText("1203/QĐ-UBND").first()).toBeVisible();
    const names = await page
      .getByRole("table")
      .getByRole("row")
      .evaluateAll((rows) => rows.slice(1).map((row) => row.children[1]?.textContent?.trim() ?? ""));
    expect(names.sort()).toEqual([...awarded].sort());
    for (const { name } of refused) await see(page.getByText(name, { exact: true })).toHaveCount(0);
  });

  await test.step("the golden book gives every sheet a number and a code that answers", async () => {
    await planner.visit(`${decision}/bang`);
    await planner.confirm("Vào sổ vàng");
    const codes = planner.main.getByRole("link", { name: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/ });
    await see(codes).toHaveCount(awarded.length);
    const page = await visitorWithoutScript(browser);
    await page.goto((await codes.first().getAttribute("href")) ?? "");
    await see(page.getByText("Còn hiệu lực", { exact: true })).toBeVisible();
  });

  for (const { actor, problems } of [planner, planningHead, secretary, leader])
    expect(problems, `pages of ${actor.role}`).toEqual([]);
});
