import { expect, test } from "@playwright/test";
import { dayOf } from "@/lib/calendar";
import { owner } from "@/tests/factories";
import { restClient } from "./rest";
import { overPeriod } from "./steps/by-rest";
import { aSmallProvince, chainTerms, year } from "./world";

test("a campaign runs from its plan to the published decision through the API alone", async ({ request }) => {
  test.setTimeout(240_000);
  const world = await aSmallProvince();
  const { people, good, weak } = world;
  const planner = await restClient(request, people.planner);
  const planningHead = await restClient(request, people.planningHead);
  const units = [
    {
      unit: good,
      officer: await restClient(request, people.officers.good),
      head: await restClient(request, people.heads.good),
      figures: ["940", "1000"],
    },
    {
      unit: weak,
      officer: await restClient(request, people.officers.weak),
      head: await restClient(request, people.heads.weak),
      figures: ["910", "1000"],
    },
  ];

  // Plan
  const terms = chainTerms();
  const campaign = await planner.post("/campaigns", {
    body: {
      title: terms.header.title,
      ownerUnitId: world.committee.id,
      kind: "CAMPAIGN",
      from: terms.period.from,
      through: terms.period.through,
    },
  });
  let draft = await planner.get(`/campaigns/${campaign.id}/draft`);
  await planner.put(`/plans/${draft.id}/terms`, { version: draft.version, body: { terms } });
  for (const finding of (await planner.get(`/campaigns/${campaign.id}/draft`)).findings) {
    if (finding.level !== "warning") continue;
    draft = await planner.get(`/campaigns/${campaign.id}/draft`);
    await planner.post(`/plans/${draft.id}/acceptances`, {
      version: draft.version,
      body: { key: finding.key, reason: "Kiểm thử toàn chuỗi qua REST." },
    });
  }
  draft = await planner.get(`/campaigns/${campaign.id}/draft`);
  const submitted = await planner.post(`/plans/${draft.id}/submit`, { version: draft.version });
  await planningHead.post(`/plans/${draft.id}/publish`, {
    version: submitted.version,
    body: { documentNumber: terms.header.number, issuedOn: `${year}-01-15`, openRounds: [String(year)] },
  });
  const { items: rounds } = await planner.get(`/campaigns/${campaign.id}/rounds`);
  const round = rounds[0];
  expect(round).toMatchObject({ code: String(year) });

  // Registration
  for (const { unit, officer, head } of units) {
    const people =
      unit === good
        ? [
            {
              personId: world.person.id,
              name: world.person.fullName,
              post: "Chuyên viên",
              pledge: "Hoàn thành xuất sắc nhiệm vụ.",
            },
          ]
        : [];
    const sheet = await officer.put(`/rounds/${round.id}/registration`, {
      body: {
        collectives: [{ unitId: unit.id, pledge: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính." }],
        individuals: people,
      },
    });
    const sent = await officer.post(`/registrations/${sheet.id}/send-to-head`, { version: sheet.version });
    const handed = await head.post(`/registrations/${sheet.id}/submit`, { version: sent.version, body: {} });
    await planner.post(`/registrations/${sheet.id}/accept`, { version: handed.version });
  }

  // Figures
  const periods =
    (await planner.get(`/reporting-periods?roundId=${round.id}`)).items ??
    (await planner.get(`/reporting-periods?roundId=${round.id}`));
  for (const period of periods) {
    for (const { officer, head, figures } of units) {
      const filing = await officer.post("/filings", { body: { periodId: period.id } });
      await officer.put(`/filings/${filing.id}/cells`, {
        body: {
          cells: [
            {
              indicatorId: terms.indicators[0]?.id,
              version: 0,
              numerator: overPeriod(figures[0] ?? "", period),
              denominator: overPeriod(figures[1] ?? "", period),
              explanation: "Số liệu kiểm thử.",
            },
          ],
        },
      });
      const over = await officer.post(`/filings/${filing.id}/hand-over`, {
        version: (await officer.get(`/filings/${filing.id}`)).version,
      });
      const handed = await head.post(`/filings/${filing.id}/submit`, {
        version: over.version,
        body: { lateReason: "Đợt mở sau khi các kỳ đã đến hạn." },
      });
      await planner.post(`/filings/${filing.id}/receive`, { version: handed.version });
      const seen = await planner.get(`/filings/${filing.id}`);
      const marks = seen.lines.map((line: { indicatorId: string; version: number }) => ({
        indicatorId: line.indicatorId,
        valueVersion: line.version,
        mark: "AGREED",
      }));
      await planner.post(`/filings/${filing.id}/marks`, { body: { marks } });
      await planner.post(`/filings/${filing.id}/confirm`, {
        version: (await planner.get(`/filings/${filing.id}`)).version,
      });
    }
  }

  // Evaluation, in the background: a trial, a person's word on the worded clause, the official run
  const run = async (kind: "TRIAL" | "OFFICIAL") => {
    const { id } = await planner.post("/runs", { body: { roundId: round.id, kind } });
    await expect
      .poll(async () => (await planner.get(`/runs/${id}`)).status, { timeout: 60_000 })
      .toBe("DONE");
    return planner.get(`/runs/${id}`);
  };
  await run("TRIAL");
  await planner.post("/judgements", {
    body: {
      roundId: round.id,
      tierId: "bk-ca-nhan",
      conditionId: "cn-tieu-bieu",
      subjectKind: "INDIVIDUAL",
      subjectId: world.person.id,
      outcome: "MET",
      reason: "Có sáng kiến được áp dụng.",
    },
  });
  const official = await run("OFFICIAL");
  const { items: verdicts } = await planner.get(`/runs/${official.id}/verdicts`);
  expect(
    Object.fromEntries(
      verdicts.map((row: { subjectName: string; outcome: string }) => [row.subjectName, row.outcome]),
    ),
  ).toEqual({
    "Sở Tài chính": "MET",
    "Sở Y tế": "NOT_MET",
    [world.person.fullName]: "MET",
  });
  await planningHead.post(`/runs/${official.id}/recognise`, { version: official.version });
  const explained = await units[1]?.head.get(`/runs/${official.id}/verdicts/${weak.id}`);
  expect(JSON.stringify(explained)).toContain("89.95");

  // Council
  const secretary = await restClient(request, people.secretary);
  const nominated = await planner.post(`/rounds/${round.id}/nominations`, { key: `de-cu-${round.id}` });
  expect(await planner.post(`/rounds/${round.id}/nominations`, { key: `de-cu-${round.id}` })).toEqual(
    nominated,
  );
  const session = await secretary.post("/sessions", {
    body: {
      roundId: round.id,
      title: `Phiên họp xét khen thưởng năm ${year}`,
      heldOn: dayOf(new Date()),
      place: "Phòng họp số 1",
    },
  });
  await secretary.post(`/sessions/${session.id}/open`, { version: session.version });
  for (const member of people.members) {
    const voter = await restClient(request, member);
    const ballot = await voter.get(`/sessions/${session.id}/ballot`);
    const choices = ballot.cases
      .filter((one: { recused?: unknown; isRecused?: boolean }) => !one.isRecused && !one.recused)
      .map((one: { id: string }) => ({ caseId: one.id, choice: "AGREE" }));
    await voter.post(`/sessions/${session.id}/ballot`, { body: { choices } });
  }
  const voted = await secretary.get(`/sessions/${session.id}`);
  const closed = await secretary.post(`/sessions/${session.id}/close`, { version: voted.version });
  await secretary.post(`/sessions/${session.id}/complete`, {
    version: closed.version,
    body: { minutesText: "Hội đồng thống nhất." },
  });

  // Proposal, decision, publication
  const leader = await restClient(request, people.leader);
  const proposal = await planner.post("/proposals", { body: { sessionId: session.id } });
  await planningHead.post(`/proposals/${proposal.id}/submit`, { version: proposal.version });
  let sheet = await leader.get(`/proposals/${proposal.id}`);
  await leader.post(`/proposals/${proposal.id}/read-attention`, { version: sheet.version });
  sheet = await leader.get(`/proposals/${proposal.id}`);
  for (const line of sheet.lines)
    await leader.post(`/proposal-lines/${line.id}/decide`, {
      version: line.version,
      body: { decision: "AGREED" },
    });
  sheet = await leader.get(`/proposals/${proposal.id}`);
  await leader.post(`/proposals/${proposal.id}/sign`, { version: sheet.version });
  const decision = await planner.post("/decisions", { body: { proposalId: proposal.id } });
  const signature = {
    number: 1021,
    signedOn: dayOf(new Date()),
    signerName: "Trần Quốc Hùng",
    signatureForm: "NONE",
  };
  const issued = await leader.post(`/decisions/${decision.id}/issue`, {
    version: decision.version,
    body: signature,
  });
  await leader.post(`/decisions/${decision.id}/issue`, {
    version: decision.version,
    body: signature,
    status: 409,
  });
  await planningHead.post(`/decisions/${decision.id}/publish`, { version: issued.version });

  // What the public reads
  const { slug } = await planner.get(`/decisions/${decision.id}`);
  const page = await (await request.get(`/quyet-dinh/${slug}`)).text();
  for (const words of ["Sở Tài chính", world.person.fullName, "1021/QĐ-UBND"])
    expect(page.includes(words), words).toBe(true);
  expect(page.includes("Sở Y tế")).toBe(false);

  // The log knows every step
  const steps = await owner.auditEvent.findMany({
    where: { provinceId: world.province.id },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(new Set(steps.map(({ verb }) => verb.split(".")[0])).size).toBeGreaterThanOrEqual(8);
});
