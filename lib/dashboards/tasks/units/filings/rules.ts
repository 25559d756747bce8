import { type Day, dayOf } from "@/lib/calendar";
import { type FilingWindow, windowObstacle } from "@/lib/filings/rules";
import { indicatorsOf, isInvited } from "@/lib/filings/sheet/rules";
import type { FilingStatus } from "@/prisma/generated/enums";
import type { OpenRound } from "../../../rounds/rules";
import { type Matter, matterOf } from "../../rules";
import { type Base, inForce, type OwnUnit, placeOf } from "../rules";

export type OwnPeriod = {
  roundId: string;
  id: string;
  code: string;
  name: string;
  endsOn: Day;
  window: FilingWindow;
  /** Where the newest revision of the unit stands; null until it opens one. */
  status: FilingStatus | null;
  updatedAt: Date | null;
  submittedAt: Date | null;
  reviewedAt: Date | null;
  returnedAt: Date | null;
  preparedBy: string | null;
  reviewer: string | null;
  entered: number;
  pins: number;
  openPins: number;
  pinnedBy: string | null;
};

/** What a unit has to do, or waits for, with its figures of every period that has opened. */
export function filingMatters(
  unit: OwnUnit,
  rounds: readonly OpenRound[],
  periods: readonly OwnPeriod[],
  now: Date,
): Matter[] {
  const today = dayOf(now);
  return periods.flatMap((period) => {
    const round = rounds.find(({ id }) => id === period.roundId);
    const hasEnded = period.endsOn < today;
    const on = hasEnded ? period.endsOn : today;
    const version = unit.versions.find(inForce(on));
    if (!round || !version || !isInvited(round.terms, version, round.ownerUnitId)) return [];
    const recorded = unit.attributes.filter(inForce(on));
    const attributes = Object.fromEntries(recorded.map(({ attribute, applies }) => [attribute, applies]));
    const total = indicatorsOf(round.terms, { ...version, attributes }).length;
    if (total === 0) return [];
    const base = {
      id: period.id,
      ...placeOf(round),
      period: { code: period.code, name: period.name },
      unattended: unit.isUnattended,
      progress: { done: period.entered, total },
    };
    return filingMatter(period, base, unit);
  });
}

function filingMatter(
  period: OwnPeriod,
  base: Base & Pick<Matter, "period" | "progress">,
  unit: OwnUnit,
): Matter[] {
  const { window, status } = period;
  if (status === "CONFIRMED") return [];
  if (status === "SUBMITTED")
    return [matterOf({ ...base, kind: "filing.receive", progress: null, since: period.submittedAt })];
  if (status === "UNDER_REVIEW")
    return [
      matterOf({
        ...base,
        kind: "filing.verify",
        progress: null,
        holder: period.reviewer,
        since: period.reviewedAt,
      }),
    ];

  const obstacle = windowObstacle(window);
  if (obstacle === "period-locked")
    return [matterOf({ ...base, kind: "filing.reopen", dueAt: window.dueAt })];
  if (obstacle) return [];
  // A locked period that was opened again closes when the exception ends.
  const dueAt = window.isLocked ? window.reopenedUntil : window.dueAt;
  if (status === "RETURNED")
    return [
      matterOf({
        ...base,
        kind: "filing.fix",
        count: period.openPins,
        progress: { done: period.pins - period.openPins, total: period.pins },
        sender: period.pinnedBy,
        since: period.returnedAt,
        dueAt,
      }),
    ];
  if (status === "AWAITING_HEAD")
    return [
      matterOf({
        ...base,
        kind: "filing.approve",
        sender: period.preparedBy,
        holder: unit.headName,
        since: period.updatedAt,
        dueAt,
      }),
    ];
  return [matterOf({ ...base, kind: "filing.fill", dueAt })];
}
