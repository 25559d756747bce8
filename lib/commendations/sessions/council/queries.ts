import "server-only";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";

/** Those who may sit in a council: whoever has a role in it that lasts after a day, with their post and unit. */
export async function listCandidates(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  after: Date,
) {
  const lasting = { OR: [{ validTo: null }, { validTo: { gt: after } }] };
  const users = await tx.user.findMany({
    where: {
      provinceId,
      memberships: { some: { role: { in: ["COUNCIL_MEMBER", "COUNCIL_SECRETARY"] }, ...lasting } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      person: {
        select: {
          postings: { where: lasting, orderBy: { validFrom: "desc" }, take: 1, select: { post: true } },
        },
      },
      memberships: {
        where: { role: { in: ["COUNCIL_MEMBER", "COUNCIL_SECRETARY"] }, ...lasting },
        take: 1,
        select: {
          unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
        },
      },
    },
  });
  return users.map(({ id, name, person, memberships }) => ({
    id,
    name,
    post: [person?.postings[0]?.post, memberships[0]?.unit.versions[0]?.name].filter(Boolean).join(", "),
  }));
}

/** The council appointed last and who could be in the next one. */
export function findAppointment(actor: Actor, now = new Date()) {
  return read(actor, async (tx) => {
    const council = await tx.council.findFirst({
      where: rowsOfProvince(actor, "council.prepare"),
      orderBy: { validFrom: "desc" },
      select: {
        name: true,
        document: true,
        validFrom: true,
        members: { select: { userId: true, seat: true, isSubstitute: true } },
      },
    });
    return {
      council: council && {
        name: council.name,
        document: council.document,
        validFrom: fromDateColumn(council.validFrom),
        seats: council.members.map(({ userId, seat, isSubstitute }) => ({
          userId,
          seat: isSubstitute ? "substitute" : seat,
        })),
      },
      candidates: await listCandidates(tx, actor, toDateColumn(dayOf(now))),
    };
  });
}
