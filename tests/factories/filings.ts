import { toDateColumn } from "@/lib/calendar";
import type { PlanTerms } from "@/lib/plans/terms";
import { aPublishedCampaign, aRound } from "./campaigns";
import { aPlanner, aPlanningHead, aUnitHead, aUnitOfficer, type TestActor } from "./identity";
import { aProvince, aUnit, type ProvinceRow, type UnitOptions, type UnitRow } from "./organizations";
import { owner } from "./owner";
import { someTerms } from "./terms";

type RoundRow = { id: string; provinceId: string };
export type PeriodOptions = {
  code?: string;
  name?: string;
  startsOn?: string;
  endsOn?: string;
  opensOn?: string;
  dueOn?: string;
  cumulative?: boolean;
  position?: number;
};

/** A reporting period of the round: the third quarter of 2026, due through 10 October, unless said otherwise. */
export function aPeriod(round: RoundRow, given: PeriodOptions = {}) {
  const { code = "2026-q3", name = "Quý III/2026", position = 3, cumulative = false } = given;
  const { startsOn = "2026-07-01", endsOn = "2026-09-30", opensOn = "2026-09-01" } = given;
  const { dueOn = "2026-10-10" } = given;
  return owner.reportingPeriod.create({
    data: {
      provinceId: round.provinceId,
      roundId: round.id,
      code,
      name,
      position,
      cumulative,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
      opensOn: toDateColumn(opensOn),
      dueOn: toDateColumn(dueOn),
    },
  });
}

export type UnitPeople = { unit: UnitRow; officer: TestActor; head: TestActor };
/** A unit with an officer and a head. */
export async function aUnitWithPeople(province: ProvinceRow, given: UnitOptions = {}): Promise<UnitPeople> {
  const unit = await aUnit(province, given);
  return { unit, officer: await aUnitOfficer({ unit }), head: await aUnitHead({ unit }) };
}

/** Everybody and everything a filing needs: a round of a published plan, its third quarter, a unit and the office. */
export async function aReportingScene(given: { terms?: PlanTerms; period?: PeriodOptions } = {}) {
  const province = await aProvince();
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "DEPARTMENT" });
  const planner = await aPlanner({ unit: office });
  const planningHead = await aPlanningHead({ unit: office });
  const terms = given.terms ?? someTerms();
  const campaign = await aPublishedCampaign({
    province,
    terms,
    ownerUnitId: office.id,
    draftedById: planner.userId,
  });
  const round = await aRound({ campaign });
  const period = await aPeriod(round, given.period);
  const people = await aUnitWithPeople(province, { name: "Sở Tài chính" });
  return { province, office, planner, planningHead, campaign, round, period, terms, ...people };
}
export type ReportingScene = Awaited<ReturnType<typeof aReportingScene>>;
