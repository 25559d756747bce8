import {
  aBlock,
  aCouncilMember,
  aCouncilSecretary,
  aLeader,
  anIndexCatalogue,
  anIndexResult,
  aPerson,
  aPlanner,
  aPlanningHead,
  aProvince,
  aRule,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
  someTerms,
} from "@/tests/factories";

/** The year whose figures are all due by now: the one before this. */
export const year = new Date().getUTCFullYear() - 1;

/** A small province of its own with everybody a campaign needs, so that nothing of the demo is touched. */
export async function aSmallProvince() {
  const province = await aProvince();
  const committee = await aUnit(province, { kind: "PROVINCE_COMMITTEE", name: "Ủy ban nhân dân tỉnh" });
  const block = await aBlock(province, { name: "Khối các sở" });
  const office = await aUnit(province, { kind: "PROVINCE_OFFICE", name: "Sở Nội vụ", parent: committee });
  const unit = (name: string) =>
    aUnit(province, { name, block, parent: committee, attributes: { SUBJECT_TO_DDCI: false } });
  const [good, weak] = [await unit("Sở Tài chính"), await unit("Sở Y tế")];
  const index = await anIndexCatalogue(province, [year]);
  for (const [row, par] of [
    [good, "94.25"],
    [weak, "89.95"],
  ] as const) {
    await anIndexResult(row, index.PAR_INDEX, { year, value: par });
    await anIndexResult(row, index.SIPAS, { year, value: "93.00" });
    await anIndexResult(row, index.DDCI, { year });
  }
  await aRule(
    province,
    "council-vote",
    { ballot: "open", thresholdPercent: "80", base: "all-members", quorumPercent: "2/3" },
    { key: "DIPLOMA_OF_MERIT" },
  );
  await aRule(province, "base-salary", { amount: "2530000" });
  await aRule(
    province,
    "award-coefficient",
    { individual: "1.5", collective: "3.0" },
    { key: "DIPLOMA_OF_MERIT" },
  );

  const people = {
    planner: await aPlanner({ unit: office }),
    planningHead: await aPlanningHead({ unit: office }),
    officers: { good: await aUnitOfficer({ unit: good }), weak: await aUnitOfficer({ unit: weak }) },
    heads: { good: await aUnitHead({ unit: good }), weak: await aUnitHead({ unit: weak }) },
    secretary: await aCouncilSecretary({ unit: office }),
    members: await Promise.all(
      [committee, committee, office, weak, office].map((place) => aCouncilMember({ unit: place })),
    ),
    leader: await aLeader({ unit: committee }),
  };
  const council = await owner.council.create({
    data: {
      provinceId: province.id,
      name: "Hội đồng Thi đua – Khen thưởng tỉnh",
      document: "Quyết định số 15/QĐ-UBND",
      validFrom: new Date("2020-01-01"),
    },
  });
  await owner.councilMember.createMany({
    data: people.members.map(({ userId, name }, position) => ({
      provinceId: province.id,
      councilId: council.id,
      userId,
      name,
      post: "Ủy viên",
      seat: position === 0 ? "chair" : "member",
      position,
    })),
  });
  const person = await aPerson(good, { fullName: "Trần Thị Thanh Hương" });
  return { province, committee, office, good, weak, people, council, person };
}
export type SmallProvince = Awaited<ReturnType<typeof aSmallProvince>>;

/** A campaign of last year whose registration is still open: two collectives and their people, source 003's gate. */
export function chainTerms() {
  const base = someTerms({ year });
  const tomorrow = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  return someTerms({
    year,
    header: { ...base.header, number: `${Math.ceil(Math.random() * 9000)}/KH-UBND` },
    audiences: [
      { id: "tap-the", kind: "collective", description: "Các sở, ban, ngành", unitKinds: ["DEPARTMENT"] },
    ],
    indicators: base.indicators.slice(0, 1),
    milestones: base.milestones.map((milestone) =>
      milestone.act === "registration"
        ? {
            ...milestone,
            rule: { kind: "through" as const, day: tomorrow },
            phrase: `đến hết ngày ${tomorrow}`,
          }
        : milestone,
    ),
  });
}
