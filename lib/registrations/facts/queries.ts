import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { RegistrationStatus } from "@/prisma/generated/enums";

/** One registered subject of a round: a unit, or a person named on a line or on a counted slot. */
export type RegisteredSubject = {
  kind: "COLLECTIVE" | "INDIVIDUAL";
  /** The unit's id, or the person's. */
  subjectId: string;
  registrationId: string;
  lineId: string;
  /** Set when the person took a counted slot later. */
  bindingId: string | null;
  /** The unit whose sheet it is. */
  unitId: string;
  status: RegistrationStatus;
  late: boolean;
  receiptCode: string | null;
  submittedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

/**
 * Who is registered in a round, for evaluation: collectives by unit, people of the staff list by
 * person. One statement. A subject on two sheets comes twice, the accepted one last.
 */
export function listRegistrationFacts(tx: Transaction, roundId: string): Promise<RegisteredSubject[]> {
  return tx.$queryRaw<RegisteredSubject[]>`
    select case l."kind" when 'COLLECTIVE' then 'COLLECTIVE' else 'INDIVIDUAL' end as "kind",
           coalesce(b."personId", l."personId", l."unitId") as "subjectId",
           r."id" as "registrationId", l."id" as "lineId", b."id" as "bindingId", r."unitId",
           r."status"::text as "status", r."late", r."receiptCode", r."submittedAt",
           u."name" as "decidedBy", r."decidedAt"
      from "Registration" r
      join "RegistrationLine" l on l."registrationId" = r."id"
      left join "SlotBinding" b on b."lineId" = l."id" and b."releasedAt" is null
      left join "User" u on u."id" = r."decidedById"
     where r."roundId" = ${roundId}
       and (l."kind" = 'COLLECTIVE' or l."personId" is not null or b."personId" is not null)
     order by r."status" = 'ACCEPTED', r."id", l."position", b."slot"`;
}

export type RegistrationCounts = { units: number; collectives: number; individuals: number };

/** How many units, collectives and individuals take part: all the public is told. Handed in or accepted counts. */
export async function countRegistrations(tx: Transaction, roundId: string): Promise<RegistrationCounts> {
  const [counts] = await tx.$queryRaw<RegistrationCounts[]>`
    select count(distinct r."id")::int as "units",
           count(l."id") filter (where l."kind" = 'COLLECTIVE')::int as "collectives",
           coalesce(sum(case l."kind" when 'INDIVIDUAL' then 1 when 'COUNT' then l."count" end), 0)::int as "individuals"
      from "Registration" r left join "RegistrationLine" l on l."registrationId" = r."id"
     where r."roundId" = ${roundId} and r."status" in ('SUBMITTED', 'ACCEPTED')`;
  return counts ?? { units: 0, collectives: 0, individuals: 0 };
}

/** The same for whoever asks, within their province. */
export const findRegistrationCounts = (actor: Actor, roundId: string) =>
  read(actor, (tx) => countRegistrations(tx, roundId));
