import { expect, test } from "@playwright/test";
import { restClient } from "./rest";
import { repetition } from "./steps/by-rest";
import { closeSession, openSession, vote } from "./steps/council";
import {
  decideProposal,
  draftDecision,
  issueDecision,
  publishDecision,
  revokeAward,
  visitorWithoutScript,
} from "./steps/deciding";
import { deskOf, see } from "./steps/desk";
import { evaluate, judge, recognise, verdictsIn } from "./steps/judging";
import { nominate } from "./steps/nominating";
import { publishPlan, submitPlan, writePlan } from "./steps/planning";
import { draftProposal, submitProposal } from "./steps/proposing";
import { acceptRegistration, prepareRegistration, submitRegistration } from "./steps/registering";
import { fillFigures, submitFigures, verifyFigures } from "./steps/reporting";
import { aSmallProvince } from "./world";

test("a campaign runs from its plan to the published decision in the browser", async ({
  browser,
  request,
}) => {
  test.setTimeout(900_000);
  const { people, good, weak, person } = await aSmallProvince();
  const planner = await deskOf(browser, people.planner);
  const planningHead = await deskOf(browser, people.planningHead);
  const officer = await deskOf(browser, people.officers.good);
  const head = await deskOf(browser, people.heads.good);
  const unitOf = (key: "good" | "weak", { id: unitId }: { id: string }) =>
    repetition(request, people.planner, { unitId, officer: people.officers[key], head: people.heads[key] });
  const [goodAgain, weakAgain] = [await unitOf("good", good), await unitOf("weak", weak)];
  const rest = await restClient(request, people.planner);

  const { id, here, terms } = await test.step("a plan is written, submitted and published", async () => {
    const plan = await writePlan(planner, request);
    await submitPlan(planner, plan.here);
    await publishPlan(planningHead, plan.here);
    return plan;
  });
  const { items: rounds } = await rest.get(`/campaigns/${id}/rounds`);
  const roundId = rounds[0].id;

  await test.step("the units register, the office confirms", async () => {
    await prepareRegistration(officer, here, { unit: "Sở Tài chính", person: person.fullName });
    await submitRegistration(head, here);
    await acceptRegistration(planner, here, "Sở Tài chính");
    await weakAgain.register(roundId);
  });

  await test.step("the units report, the office verifies and confirms", async () => {
    const { id: indicatorId = "", code = "" } = terms.indicators[0] ?? {};
    const figures = { numerator: "940", denominator: "1000" };
    const shown = await fillFigures(officer, here, { code, ...figures });
    await submitFigures(head, here, shown);
    await verifyFigures(planner, here, { period: shown, unit: "Sở Tài chính" });
    const { items: periods } = await rest.get(`/reporting-periods?roundId=${roundId}`);
    for (const period of periods) {
      if (period.code !== shown) await goodAgain.report(period, { indicatorId, ...figures });
      await weakAgain.report(period, { indicatorId, ...figures, numerator: "910" });
    }
  });

  await test.step("the office evaluates, judges what has no number, and the head recognises", async () => {
    await evaluate(planner, here, "Xét thử");
    await judge(planner, person.fullName);
    const official = await evaluate(planner, here, "Xét chính thức");
    expect(await verdictsIn(planner)).toEqual({
      "Sở Tài chính": "Đủ điều kiện",
      "Sở Y tế": "Chưa đạt",
      [person.fullName]: "Đủ điều kiện",
    });
    await recognise(planningHead, official);
  });

  const met = ["Sở Tài chính", person.fullName];
  const session =
    await test.step("the council votes on those who met the conditions and one more", async () => {
      await nominate(planner, here, { met, added: "Sở Y tế" });
      const secretary = await deskOf(browser, people.secretary);
      const opened = await openSession(secretary, here);
      for (const [at, member] of people.members.entries()) {
        const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
        await vote(await deskOf(browser, member, at === 0 ? phone : {}), opened);
      }
      await closeSession(secretary, opened);
      return opened;
    });

  const leader = await deskOf(browser, people.leader);
  const decision = await test.step("the leader decides line by line, signs and issues", async () => {
    const proposal = await draftProposal(planner, session);
    await submitProposal(planningHead, proposal);
    await decideProposal(leader, proposal, { agreed: met, returned: "Sở Y tế" });
    const drafted = await draftDecision(planner, proposal);
    await issueDecision(leader, drafted, 1021);
    return drafted;
  });

  await test.step("the public reads the decision, and later that one award was revoked", async () => {
    const address = await publishDecision(planningHead, decision);
    const page = await visitorWithoutScript(browser);
    await page.goto(address);
    await see(page.getByRole("heading", { level: 1 })).toBeVisible();
    await see(page.getByText("1021/QĐ-UBND").first()).toBeVisible();
    const lineOf = (name: string) => page.getByRole("row", { name: new RegExp(`^\\d+ ${name}`) });
    for (const name of met) await see(lineOf(name)).toContainText("Còn hiệu lực");
    await see(page.getByText("Sở Y tế")).toHaveCount(0);

    await revokeAward(leader, decision, { name: person.fullName, number: 1022 });
    await page.reload();
    await see(lineOf(person.fullName)).toContainText("Đã thu hồi");
  });

  for (const { actor, problems } of [planner, planningHead, officer, head, leader])
    expect(problems, `pages of ${actor.role}`).toEqual([]);
});
