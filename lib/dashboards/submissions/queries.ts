import "server-only";
import { instantOf, jsonRows, read, type Transaction } from "@/lib/database";
import { windowOf } from "@/lib/filings/periods/queries";
import { isLate } from "@/lib/filings/rules";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { type Frame, findFrame, frameView } from "../frame/queries";
import { type FramePeriod, reportingUnits } from "../frame/rules";
import type { BoardFilter } from "../schema";
import { type Submission, type SubmissionRow, summaryOf } from "./rules";

/** Đơn vị nào chưa nộp, nộp muộn: units × periods of a round, or one period closely. Three statements. */
export function findSubmissions(actor: Actor, filter: BoardFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    return frame && { frame: frameView(frame), ...(await submissionsOf(tx, frame, now)) };
  });
}
export type SubmissionBoard = NonNullable<Awaited<ReturnType<typeof findSubmissions>>>;

/** A step for those who have a frame already. One statement. */
export async function submissionsOf(tx: Transaction, frame: Frame, now: Date) {
  const periods = frame.period ? [frame.period] : frame.round.periods;
  const units = reportingUnits(frame.units, frame.terms, frame.round.ownerUnitId);
  const filed = await listNewest(
    tx,
    periods.map(({ id }) => id),
    units.map(({ unitId }) => unitId),
  );
  const at = new Map(filed.map((row) => [`${row.periodId} ${row.unitId}`, row]));
  const rows: SubmissionRow[] = units.map(({ unitId, code, shortName, block, indicatorIds }) => ({
    unitId,
    code,
    name: shortName,
    block,
    cells: periods.map((period) =>
      cellOf(frame, period, at.get(`${period.id} ${unitId}`), indicatorIds.length, now),
    ),
  }));
  return { rows, periods: periods.map((period) => summaryOf(period, rows)) };
}

type Filed = Pick<Submission, "status" | "revision" | "late" | "entered"> & {
  periodId: string;
  unitId: string;
};
type FiledRow = Filed & {
  submittedAt: string | null;
  confirmedAt: string | null;
  returnedAt: string | null;
  returnDueAt: string | null;
};

const listNewest = (tx: Transaction, periodIds: string[], unitIds: string[]) =>
  jsonRows<FiledRow>(
    tx,
    Prisma.sql`
      select distinct on (f."periodId", f."unitId") f."periodId", f."unitId", f."status", f."revision", f."late",
             f."submittedAt", f."confirmedAt", f."returnedAt", f."returnDueAt",
             (select count(*)::int from "FilingValue" v where v."filingId" = f."id"
                and (v."state" <> 'REPORTED' or coalesce(v."numerator", v."denominator", v."amount") is not null)) as "entered"
        from "Filing" f
       where f."periodId" = any(${periodIds}) and f."unitId" = any(${unitIds})
       order by f."periodId", f."unitId", f."revision" desc`,
  );

const withUnit: readonly (string | null)[] = [null, "DRAFT", "AWAITING_HEAD", "RETURNED"];

function cellOf(
  { round }: Frame,
  period: FramePeriod,
  filed: FiledRow | undefined,
  expected: number,
  now: Date,
): Submission {
  const { opensOn, dueOn } = period;
  const times = { opensOn, dueOn, lockedAt: null, roundStatus: round.status };
  const returnedAt = instantOf(filed?.returnedAt ?? null);
  const filing = filed
    ? { revision: filed.revision, returnedAt, returnDueAt: instantOf(filed.returnDueAt) }
    : null;
  const window = windowOf(times, filing, null, now);
  const status = filed?.status ?? null;
  return {
    periodCode: period.code,
    status,
    revision: filed?.revision ?? 1,
    late: filed?.late ?? false,
    entered: filed?.entered ?? 0,
    expected,
    submittedAt: instantOf(filed?.submittedAt ?? null),
    confirmedAt: instantOf(filed?.confirmedAt ?? null),
    returnedAt,
    dueAt: window.dueAt,
    isOpen: window.opensAt <= now,
    isOverdue: withUnit.includes(status) && isLate(window),
  };
}
