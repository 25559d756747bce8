import type { Day } from "@/lib/calendar";
import { isOwing } from "@/lib/filings/overview/rules";
import type { FilingStatus } from "@/prisma/generated/enums";

/** One unit in one period. */
export type Submission = {
  periodCode: string;
  status: FilingStatus | null;
  revision: number;
  late: boolean;
  /** Lines with a figure or a state, of those the unit reports. */
  entered: number;
  expected: number;
  submittedAt: Date | null;
  confirmedAt: Date | null;
  returnedAt: Date | null;
  dueAt: Date | null;
  /** The period has opened, and its limit has passed while it lies with the unit. */
  isOpen: boolean;
  isOverdue: boolean;
};
export type SubmissionRow = {
  unitId: string;
  code: string;
  name: string;
  block: { code: string; name: string } | null;
  cells: Submission[];
};

/** Where a unit stands, as those who wait for it count. */
export const stands = ["confirmed", "submitted", "owing", "overdue"] as const;
export type Stand = (typeof stands)[number];

export function standOf(cell: Pick<Submission, "status" | "isOverdue">): Stand {
  if (cell.isOverdue) return "overdue";
  if (isOwing(cell)) return "owing";
  return cell.status === "CONFIRMED" ? "confirmed" : "submitted";
}

export type PeriodSummary = {
  code: string;
  name: string;
  dueOn: Day;
  counts: Record<Stand, number>;
  /** Handed in too late. */
  late: number;
};

/** Where the units stand in one period, counted. */
export function summaryOf(
  { code, name, dueOn }: { code: string; name: string; dueOn: Day },
  rows: readonly SubmissionRow[],
): PeriodSummary {
  const cells = rows.flatMap((row) => row.cells.filter(({ periodCode }) => periodCode === code));
  const counts: Record<Stand, number> = { confirmed: 0, submitted: 0, owing: 0, overdue: 0 };
  for (const cell of cells) counts[standOf(cell)] += 1;
  return { code, name, dueOn, counts, late: cells.filter((cell) => cell.late && !isOwing(cell)).length };
}

const needs: Record<Stand, number> = { overdue: 0, owing: 1, submitted: 2, confirmed: 3 };

/** Rows whose newest cell needs somebody, what is overdue first, in the order given within. */
export function inNeed(rows: readonly SubmissionRow[]): SubmissionRow[] {
  const need = ({ cells }: SubmissionRow) => {
    const cell = cells.at(-1);
    return cell ? needs[standOf(cell)] : needs.confirmed;
  };
  return rows.filter((row) => need(row) < needs.confirmed).sort((one, other) => need(one) - need(other));
}
