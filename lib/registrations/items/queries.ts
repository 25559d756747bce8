import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Prisma } from "@/prisma/generated/client";
import { lineTotals } from "../lines/rules";
import { registrationsFor } from "../policy";

const itemFields = {
  id: true,
  version: true,
  status: true,
  late: true,
  lateReason: true,
  returnReason: true,
  receiptCode: true,
  preparedById: true,
  submittedById: true,
  submittedAt: true,
  decidedById: true,
  decidedAt: true,
  updatedAt: true,
  unit: { select: { id: true, code: true } },
  unitVersion: { select: { name: true, shortName: true, kind: true, path: true } },
  round: {
    select: {
      id: true,
      code: true,
      title: true,
      kind: true,
      status: true,
      campaign: { select: { id: true, title: true } },
    },
  },
  lines: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      kind: true,
      unitId: true,
      personId: true,
      personName: true,
      personPost: true,
      count: true,
      pledge: true,
      bindings: {
        orderBy: [{ slot: "asc" }, { boundAt: "asc" }],
        select: {
          id: true,
          slot: true,
          personId: true,
          boundById: true,
          boundAt: true,
          reason: true,
          releasedById: true,
          releasedAt: true,
          releaseReason: true,
          person: { select: { fullName: true } },
        },
      },
    },
  },
} satisfies Prisma.RegistrationSelect;
type Row = Prisma.RegistrationGetPayload<{ select: typeof itemFields }>;

/** Registrations whole: lines with the unit names of their day, people by name. Constant in statements. */
export async function listItems(tx: Transaction, where: Prisma.RegistrationWhereInput, now: Date) {
  const rows = await tx.registration.findMany({ where, orderBy: { id: "asc" }, select: itemFields });
  if (rows.length === 0) return [];
  const names = await unitNames(tx, rows, now);
  const users = await userNames(tx, rows);
  return rows.map((row) => itemOf(row, names, users));
}
export type RegistrationItem = Awaited<ReturnType<typeof listItems>>[number];

/** One registration whole, as far as the actor may read it; null beyond. */
export function findRegistration(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<RegistrationItem | null> {
  return read(actor, async (tx) => {
    const where = { id, AND: registrationsFor(actor, "registration.read") };
    return (await listItems(tx, where, now))[0] ?? null;
  });
}

function itemOf(
  { lines, unit, unitVersion, round, preparedById, submittedById, decidedById, ...row }: Row,
  names: (unitId: string | null, at: Date | null) => string | null,
  users: Map<string, string>,
) {
  const person = (id: string | null) => (id === null ? null : (users.get(id) ?? null));
  const unitName = (unitId: string | null) => names(unitId, row.submittedAt);
  const { campaign, ...shownRound } = round;
  return {
    ...row,
    unit: { ...unit, ...unitVersion },
    round: shownRound,
    campaign,
    preparedById,
    submittedById,
    preparedBy: person(preparedById),
    submittedBy: person(submittedById),
    decidedBy: person(decidedById),
    collectives: lines
      .filter(({ kind }) => kind === "COLLECTIVE")
      .map(({ id, unitId, pledge }) => ({ id, unitId: unitId ?? "", name: unitName(unitId) ?? "", pledge })),
    counts: lines
      .filter(({ kind }) => kind === "COUNT")
      .map(({ id, unitId, count, pledge, bindings }) => {
        const people = bindings.map(({ person: { fullName }, boundById, releasedById, ...binding }) => ({
          ...binding,
          name: fullName,
          boundBy: person(boundById),
          releasedBy: person(releasedById),
        }));
        return {
          id,
          unitId,
          unitName: unitName(unitId),
          count: count ?? 0,
          pledge,
          named: people.filter(({ releasedAt }) => !releasedAt),
          /** People who were taken off a slot again. */
          released: people.filter(({ releasedAt }) => releasedAt),
        };
      }),
    individuals: lines
      .filter(({ kind }) => kind === "INDIVIDUAL")
      .map(({ id, unitId, personId, personName, personPost, pledge }) => ({
        id,
        personId,
        name: personName ?? "",
        post: personPost ?? "",
        unitId,
        unitName: unitName(unitId),
        pledge,
      })),
    totals: lineTotals(
      lines.map((line) => ({
        ...line,
        bound: line.bindings.filter(({ releasedAt }) => !releasedAt).length,
      })),
    ),
  };
}

/** Names of the units on lines, as they were called on the day a sheet was handed in, or are now. */
async function unitNames(tx: Transaction, rows: readonly Row[], now: Date) {
  const unitIds = rows.flatMap(({ lines }) => lines.flatMap(({ unitId }) => unitId ?? []));
  const versions = await tx.orgUnitVersion.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    orderBy: { validFrom: "desc" },
    select: { unitId: true, name: true, validFrom: true },
  });
  return (unitId: string | null, at: Date | null) => {
    const on = toDateColumn(dayOf(at ?? now));
    const own = versions.filter((version) => version.unitId === unitId);
    return (own.find(({ validFrom }) => validFrom <= on) ?? own.at(-1))?.name ?? null;
  };
}

async function userNames(tx: Transaction, rows: readonly Row[]) {
  const ids = rows.flatMap((row) => [
    ...[row.preparedById, row.submittedById, row.decidedById],
    ...row.lines.flatMap(({ bindings }) =>
      bindings.flatMap(({ boundById, releasedById }) => [boundById, releasedById]),
    ),
  ]);
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
