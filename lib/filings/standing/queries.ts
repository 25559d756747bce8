import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import type { Prisma } from "@/prisma/generated/client";
import { findReopening, type Period, periodOf, periodSelect, windowOf } from "../periods/queries";
import { filingsFor } from "../policy";

const headSelect = {
  id: true,
  periodId: true,
  unitId: true,
  unitVersionId: true,
  revision: true,
  current: true,
  status: true,
  late: true,
  lateReason: true,
  correctionReason: true,
  receiptCode: true,
  preparedById: true,
  submittedById: true,
  submittedAt: true,
  reviewerId: true,
  reviewedAt: true,
  confirmedById: true,
  confirmedAt: true,
  returnedAt: true,
  returnDueAt: true,
  version: true,
  updatedAt: true,
  period: { select: periodSelect },
  unitVersion: {
    select: {
      name: true,
      shortName: true,
      kind: true,
      path: true,
      block: { select: { code: true } },
      unit: { select: { code: true } },
    },
  },
  pins: {
    orderBy: [{ pinnedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      indicatorId: true,
      remark: true,
      pinnedById: true,
      pinnedAt: true,
      answerKind: true,
      answer: true,
      answeredAt: true,
    },
  },
} satisfies Prisma.FilingSelect;
type HeadRow = Prisma.FilingGetPayload<{ select: typeof headSelect }>;

/** A filing without its lines: enough to ask where it stands and what may be done with it. */
async function headOf(tx: Transaction, { period: row, pins, ...filing }: HeadRow, now: Date) {
  const period = periodOf(row);
  const reopenedUntil = await findReopening(tx, period.id, filing.unitId, now);
  // A later return makes pins of its own; earlier ones are history.
  const inForce = pins.filter(({ pinnedAt }) => filing.returnedAt && pinnedAt >= filing.returnedAt);
  return {
    ...filing,
    period,
    pins: inForce,
    earlierPins: pins.filter((pin) => !inForce.includes(pin)),
    pinned: new Set(inForce.map(({ indicatorId }) => indicatorId)),
    window: windowOf(period, filing, reopenedUntil, now),
  };
}
export type FilingHead = Awaited<ReturnType<typeof headOf>>;

/** The filing on which the actor may do `action`; null when there is none within reach. */
export async function findFilingHead(
  tx: Transaction,
  actor: Actor,
  action: Action,
  filingId: string,
  now: Date,
): Promise<FilingHead | null> {
  const row = await tx.filing.findFirst({
    where: { id: filingId, AND: filingsFor(actor, action) },
    select: headSelect,
  });
  return row && headOf(tx, row, now);
}

/** The newest revision of a unit's filing of a period; null when the unit has not opened it. */
export async function findNewestHead(
  tx: Transaction,
  period: Pick<Period, "id">,
  unitId: string,
  now: Date,
): Promise<FilingHead | null> {
  const row = await tx.filing.findFirst({
    where: { periodId: period.id, unitId },
    orderBy: { revision: "desc" },
    select: headSelect,
  });
  return row && headOf(tx, row, now);
}

/** The unit a filing belongs to, as it was when the filing was opened. */
export const unitOf = ({
  unitId,
  unitVersion: { kind, path, block, name, shortName, unit },
}: FilingHead) => ({
  unitId,
  kind,
  path,
  blockCode: block?.code ?? null,
  name,
  shortName,
  code: unit.code,
});
