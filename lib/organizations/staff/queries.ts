import "server-only";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { reach } from "@/lib/identity/permissions";
import { searchKey } from "@/lib/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import { postingsFor } from "../policy";
import { inForceOn, listUnitsOn } from "../queries";
import { groupOf } from "./rules";
import { type StaffFilter, staffFilter, staffPage } from "./schema";

const marks = { isUnitHead: true, isLeadership: true, isDirectWorker: true } as const;
const postingFields = {
  id: true,
  unitId: true,
  post: true,
  ...marks,
  validFrom: true,
  validTo: true,
} as const;
type PostingRow = Prisma.PersonPostingGetPayload<{ select: typeof postingFields }>;

const postingOf = (
  { isUnitHead, isLeadership, isDirectWorker, validFrom, validTo, ...row }: PostingRow,
  unitNames: ReadonlyMap<string, string>,
) => ({
  ...row,
  group: groupOf({ isUnitHead, isLeadership, isDirectWorker }),
  unitName: unitNames.get(row.unitId) ?? "",
  firstDay: fromDateColumn(validFrom),
  /** The first day on which it is over; null while it lasts. */
  validTo: validTo && fromDateColumn(validTo),
});

/** The newest names of units. */
async function namesOf(tx: Transaction, unitIds: string[]) {
  const rows = await tx.orgUnitVersion.findMany({
    where: { unitId: { in: unitIds } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

/** The units whose staff this person keeps or sees today, in official order. */
export function listStaffUnits(actor: Actor, action: Action, now = new Date()) {
  const far = reach(actor, action);
  return read(actor, async (tx) =>
    (await listUnitsOn(tx, actor.provinceId, dayOf(now)))
      .filter(({ path }) => far === "province" || (far !== null && path.startsWith(actor.unitPath)))
      .map(({ unitId, name }) => ({ id: unitId, name })),
  );
}

/** Who works where today, within reach, by name; keyset-paged. */
export function listStaffMembers(actor: Actor, asked: StaffFilter = {}, now = new Date()) {
  const { q, unitId, cursor, limit } = staffFilter.parse(asked);
  const after = staffPage.read(cursor);
  const posted: Prisma.PersonPostingWhereInput = {
    AND: [postingsFor(actor, "staff.read"), inForceOn(dayOf(now)), ...(unitId ? [{ unitId }] : [])],
  };
  return read(actor, async (tx) => {
    const rows = await tx.person.findMany({
      where: {
        postings: { some: posted },
        AND: [
          ...(q ? [{ OR: [{ searchKey: { contains: searchKey(q) } }, { staffCode: q.toUpperCase() }] }] : []),
          ...(after
            ? [{ OR: [{ searchKey: { gt: after[0] } }, { searchKey: after[0], id: { gt: after[1] } }] }]
            : []),
        ],
      },
      orderBy: [{ searchKey: "asc" }, { id: "asc" }],
      take: limit + 1,
      select: {
        id: true,
        version: true,
        staffCode: true,
        fullName: true,
        searchKey: true,
        postings: { where: posted, orderBy: { validFrom: "desc" }, select: postingFields },
      },
    });
    const page = rows.slice(0, limit);
    const names = await namesOf(tx, [
      ...new Set(page.flatMap(({ postings }) => postings.map((one) => one.unitId))),
    ]);
    const items = page.map(({ searchKey: _, postings, ...person }) => ({
      ...person,
      postings: postings.map((posting) => postingOf(posting, names)),
    }));
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? staffPage.write(last.searchKey, last.id) : null;
    return { items, nextCursor };
  });
}
export type StaffItem = Awaited<ReturnType<typeof listStaffMembers>>["items"][number];

/** One person with the postings within reach, the newest first; null when there is none. */
export function findStaffMember(actor: Actor, personId: string, now = new Date()) {
  const today = toDateColumn(dayOf(now));
  return read(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, postings: { some: postingsFor(actor, "staff.read") } },
      select: {
        id: true,
        version: true,
        staffCode: true,
        fullName: true,
        postings: {
          where: postingsFor(actor, "staff.read"),
          orderBy: { validFrom: "desc" },
          select: postingFields,
        },
      },
    });
    if (!person) return null;
    const names = await namesOf(
      tx,
      person.postings.map(({ unitId }) => unitId),
    );
    const open = person.postings.find(({ validTo }) => validTo === null || validTo > today);
    return {
      ...person,
      postings: person.postings.map((posting) => postingOf(posting, names)),
      current: open ? postingOf(open, names) : null,
    };
  });
}
export type StaffMemberPage = NonNullable<Awaited<ReturnType<typeof findStaffMember>>>;
