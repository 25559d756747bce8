import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import { isInvited } from "@/lib/filings/sheet/rules";
import type { PlanTerms } from "@/lib/plans/terms";
import type { WorldProvince, WorldUnit } from "../../world";
import { roundOf } from "../registrations/register";

export type SeedPeriod = Awaited<ReturnType<typeof periodsOf>>[number];

/** The reporting periods of a province's annual round, in order, with the terms the round is pinned to. */
export async function periodsOf(province: WorldProvince, year: number) {
  const { roundId } = await roundOf(province, { ownerCode: "UBND", code: String(year) });
  const rows = await read(province.actor("planner"), (tx) =>
    tx.reportingPeriod.findMany({
      where: { roundId },
      orderBy: { position: "asc" },
      select: {
        id: true,
        version: true,
        code: true,
        name: true,
        endsOn: true,
        opensOn: true,
        dueOn: true,
        round: { select: { terms: true } },
      },
    }),
  );
  return rows.map(({ round, endsOn, opensOn, dueOn, ...row }, position) => ({
    ...row,
    year,
    position,
    endsOn: fromDateColumn(endsOn),
    opensOn: fromDateColumn(opensOn),
    dueOn: fromDateColumn(dueOn),
    terms: round.terms as PlanTerms,
  }));
}

/** The units that file for a period: invited by the plan, there on its last day, and there today to act. */
export function unitsFiling(province: WorldProvince, period: SeedPeriod, today: string): WorldUnit[] {
  const owner = province.unit("UBND").id;
  return province
    .participants(period.endsOn, today)
    .filter(({ code }) => isInvited(period.terms, province.version(code, period.endsOn), owner));
}
