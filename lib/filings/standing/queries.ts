import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { Prisma } from "@/prisma/generated/client";
import type { FilingStatus, PinAnswer, UnitKind } from "@/prisma/generated/enums";
import { findValues } from "../cells/queries";
import { findPeriodById, type Period, windowOf } from "../periods/queries";
import { filingsFor } from "../policy";
import type { LineSnapshot } from "../versions/rules";

export type Pin = {
  id: string;
  indicatorId: string;
  remark: string;
  pinnedById: string;
  pinnedAt: Date;
  answerKind: PinAnswer | null;
  answer: string | null;
  answeredAt: Date | null;
  /** The line as it stood when it was returned; null for pins made before that was kept. */
  before: LineSnapshot | null;
};
type HeadRow = {
  id: string;
  provinceId: string;
  periodId: string;
  unitId: string;
  unitVersionId: string;
  revision: number;
  current: boolean;
  status: FilingStatus;
  late: boolean;
  lateReason: string | null;
  correctionReason: string | null;
  receiptCode: string | null;
  preparedById: string | null;
  submittedById: string | null;
  submittedAt: Date | null;
  reviewerId: string | null;
  reviewedAt: Date | null;
  confirmedById: string | null;
  confirmedAt: Date | null;
  returnedAt: Date | null;
  returnDueAt: Date | null;
  version: number;
  updatedAt: Date;
  unitName: string;
  unitShortName: string;
  unitCode: string;
  unitKind: UnitKind;
  unitPath: string;
  blockCode: string | null;
  reopenedUntil: Date | null;
  /** Instants as text: they come as JSON. */
  pins: (Omit<Pin, "pinnedAt" | "answeredAt"> & { pinnedAt: string; answeredAt: string | null })[];
};

const heads = (now: Date) => Prisma.sql`
  select f.*, v."name" as "unitName", v."shortName" as "unitShortName", v."kind" as "unitKind", v."path" as "unitPath",
         u."code" as "unitCode", b."code" as "blockCode",
         (select max(e."until") from "LockException" e
           where e."periodId" = f."periodId" and e."unitId" = f."unitId" and e."approvedAt" <= ${now}) as "reopenedUntil",
         (select coalesce(json_agg(p order by p."pinnedAt", p."id"), '[]') from "ReturnPin" p where p."filingId" = f."id") as "pins"
  from "Filing" f
  join "OrgUnitVersion" v on v."id" = f."unitVersionId"
  join "OrgUnit" u on u."id" = f."unitId"
  left join "EmulationBlock" b on b."id" = v."blockId"`;

/** A filing without its lines: enough to ask where it stands and what may be done with it. */
function headOf({ pins: rows, reopenedUntil, ...filing }: HeadRow, period: Period, now: Date) {
  const pins = rows.map((pin) => ({
    ...pin,
    pinnedAt: new Date(pin.pinnedAt),
    answeredAt: pin.answeredAt ? new Date(pin.answeredAt) : null,
  }));
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
export type FilingHead = ReturnType<typeof headOf>;

/** The filing on which the actor may do `action`; null when there is none within reach. */
export async function findFilingHead(
  tx: Transaction,
  actor: Actor,
  action: Action,
  filingId: string,
  now: Date,
): Promise<FilingHead | null> {
  const reached = await tx.filing.findFirst({
    where: { id: filingId, AND: filingsFor(actor, action) },
    select: { id: true, periodId: true },
  });
  const period = reached && (await findPeriodById(tx, reached.periodId));
  if (!period) return null;
  const [row] = await tx.$queryRaw<HeadRow[]>`${heads(now)} where f."id" = ${filingId}`;
  return row ? headOf(row, period, now) : null;
}

/** The newest revision of a unit's filing of a period; null when the unit has not opened it. */
export async function findNewestHead(
  tx: Transaction,
  period: Period,
  unitId: string,
  now: Date,
): Promise<FilingHead | null> {
  const [row] = await tx.$queryRaw<HeadRow[]>`${heads(now)}
    where f."periodId" = ${period.id} and f."unitId" = ${unitId} order by f."revision" desc limit 1`;
  return row ? headOf(row, period, now) : null;
}

/** The lines of the revision a correction starts from; null for a first filing. */
export async function findCorrected(tx: Transaction, head: FilingHead) {
  if (head.revision === 1) return null;
  const earlier = await tx.filing.findFirst({
    where: { periodId: head.periodId, unitId: head.unitId, revision: head.revision - 1 },
    select: { id: true },
  });
  return earlier && findValues(tx, earlier.id);
}

/** The unit a filing belongs to, as it was when the filing was opened. */
export const unitOf = (head: FilingHead) => ({
  unitId: head.unitId,
  name: head.unitName,
  shortName: head.unitShortName,
  code: head.unitCode,
  kind: head.unitKind,
  path: head.unitPath,
  blockCode: head.blockCode,
});
