import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { listUnitsOn, type UnitOnDay } from "@/lib/organizations/queries";
import { seatedAt } from "../seats/queries";
import { type MemberPlaces, recusalReason } from "./rules";

/**
 * Who is kept out of which case of a session, by the units and postings in force on its day: a fixed
 * number of statements, however many members and cases.
 */
export async function deriveRecusals(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  session: { id: string; councilId: string },
  on: Day,
) {
  const units = new Map((await listUnitsOn(tx, provinceId, on)).map((unit) => [unit.unitId, unit]));
  const members = await listMemberPlaces(tx, session, units, on);
  const cases = await tx.sessionCase.findMany({
    where: { sessionId: session.id },
    orderBy: { position: "asc" },
    select: { id: true, nomination: { select: { unitId: true, personId: true } } },
  });
  return cases.flatMap(({ id: caseId, nomination: { unitId, personId } }) =>
    members.flatMap((member) => {
      const path = units.get(unitId)?.path ?? `/${unitId}/`;
      const reason = recusalReason(member, { unitId, personId, path });
      return reason ? [{ caseId, memberId: member.memberId, reason }] : [];
    }),
  );
}

async function listMemberPlaces(
  tx: Transaction,
  session: { id: string; councilId: string },
  units: ReadonlyMap<string, UnitOnDay>,
  on: Day,
): Promise<(MemberPlaces & { memberId: string })[]> {
  const day = toDateColumn(on);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
  const members = await tx.councilMember.findMany({
    where: { councilId: session.councilId, AND: seatedAt({ id: session.id }) },
    orderBy: { position: "asc" },
    select: { id: true, userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: members.map(({ userId }) => userId) } },
    select: {
      id: true,
      personId: true,
      memberships: { where: inForce, select: { unitId: true } },
      person: { select: { postings: { where: inForce, select: { unitId: true } } } },
    },
  });
  const known = new Map(users.map((user) => [user.id, user]));
  return members.map(({ id: memberId, userId }) => {
    const user = known.get(userId);
    const ids = [...(user?.memberships ?? []), ...(user?.person?.postings ?? [])].map(({ unitId }) => unitId);
    const places = [...new Set(ids)].flatMap((unitId) => {
      const unit = units.get(unitId);
      return unit ? [{ unitId, path: unit.path, isCommittee: unit.kind === "PROVINCE_COMMITTEE" }] : [];
    });
    return { memberId, personId: user?.personId ?? null, places };
  });
}
