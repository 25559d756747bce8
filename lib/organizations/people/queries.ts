import "server-only";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { organizationFor } from "../policy";
import { placeOf } from "./rules";
import { type PeopleFilter, peopleFilter, peoplePage } from "./schema";

/** Who serves in a unit today or will, by name, keyset-paged; null when the unit is out of reach. */
export function listPeopleOf(actor: Actor, unitId: string, asked: PeopleFilter = {}, now = new Date()) {
  const { cursor, limit } = peopleFilter.parse(asked);
  const after = peoplePage.read(cursor);
  return read(actor, async (tx) => {
    const scope = organizationFor(actor, "organization.manage");
    const unit = await tx.orgUnit.findFirst({
      where: { id: unitId, AND: scope },
      select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
    });
    if (!unit) return null;
    const rows = await tx.personPosting.findMany({
      where: {
        unitId,
        AND: [
          scope,
          { OR: [{ validTo: null }, { validTo: { gt: toDateColumn(dayOf(now)) } }] },
          after
            ? {
                OR: [
                  { person: { searchKey: { gt: after[0] } } },
                  { person: { searchKey: after[0] }, id: { gt: after[1] } },
                ],
              }
            : {},
        ],
      },
      orderBy: [{ person: { searchKey: "asc" } }, { id: "asc" }],
      take: limit + 1,
      select: {
        id: true,
        post: true,
        isUnitHead: true,
        isLeadership: true,
        validFrom: true,
        validTo: true,
        person: { select: { staffCode: true, fullName: true, searchKey: true } },
      },
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      unitName: unit.versions[0]?.name ?? "",
      items: page.map(({ id, post, validFrom, validTo, person: { staffCode, fullName }, ...marks }) => ({
        id,
        staffCode,
        fullName,
        post,
        place: placeOf(marks),
        validFrom: fromDateColumn(validFrom),
        /** The first day on which they no longer serve there. */
        validTo: validTo && fromDateColumn(validTo),
      })),
      nextCursor: rows.length > limit && last ? peoplePage.write(last.person.searchKey, last.id) : null,
    };
  });
}
export type PostingItem = NonNullable<Awaited<ReturnType<typeof listPeopleOf>>>["items"][number];
