import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";

/** What a new province needs before its first campaign, in the order in which it is entered. */
export const firstSteps = ["blocks", "units", "staff", "accounts", "scales"] as const;
export type FirstStep = (typeof firstSteps)[number];

/** The first steps that nobody has taken yet: a province begins with two units, one administrator and no grade scale. */
export function listMissingSteps(actor: Actor, now = new Date()) {
  const { provinceId } = actor;
  const today = toDateColumn(dayOf(now));
  return read(actor, async (tx) => {
    const [done] = await tx.$queryRaw<Record<FirstStep, boolean>[]>`
      select exists (select 1 from "EmulationBlock" where "provinceId" = ${provinceId}) as "blocks",
             (select count(*) > 2 from "OrgUnit" where "provinceId" = ${provinceId}) as "units",
             exists (select 1 from "PersonPosting" where "provinceId" = ${provinceId}) as "staff",
             exists (select 1 from "Membership" where "provinceId" = ${provinceId} and "role" <> 'ADMINISTRATOR'
               and "validFrom" <= ${today} and ("validTo" is null or "validTo" > ${today})) as "accounts",
             exists (select 1 from "GradeScale" where "provinceId" = ${provinceId}) as "scales"`;
    return firstSteps.filter((step) => !done?.[step]);
  });
}
