import { dayOf, type HolidayCalendar, windowState } from "@/lib/calendar";
import { roundKindOf, roundWindow } from "@/lib/campaigns/rules";
import { standingObstacle } from "@/lib/registrations/rules";
import type { RegistrationStatus } from "@/prisma/generated/enums";
import type { OpenRound } from "../../../rounds/rules";
import { type Matter, matterOf } from "../../rules";
import { type Base, inForce, type OwnUnit, placeOf } from "../rules";

export type OwnRegistration = {
  roundId: string;
  id: string;
  status: RegistrationStatus;
  updatedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  preparedBy: string | null;
  decidedBy: string | null;
  /** People registered by number only, and how many of them have a name by now. */
  slots: number;
  bound: number;
};

/** What a unit has to do, or waits for, with its registration in each open round. */
export function registrationMatters(
  unit: OwnUnit,
  rounds: readonly OpenRound[],
  registrations: readonly OwnRegistration[],
  holidays: HolidayCalendar,
  now: Date,
): Matter[] {
  const version = unit.versions.find(inForce(dayOf(now)));
  return rounds.flatMap((round) => {
    if (!round.terms.registration) return [];
    const times = { ...round, kind: roundKindOf[round.kind] };
    const context = { events: round.events, holidays };
    const window = roundWindow(times, "registration", context);
    const own = registrations.find(({ roundId }) => roundId === round.id);
    const base = { id: round.id, ...placeOf(round), unattended: unit.isUnattended };
    if (!own) {
      const state = windowState({ ...window, now });
      const placed = version ? { unitId: unit.unitId, ...version } : null;
      // Taking part is voluntary: a limit that passed is a task only where nothing can be awarded without it.
      const isDue = state === "open" || (state === "too-late" && round.terms.registration.required);
      return isDue && !standingObstacle(placed, round)
        ? [matterOf({ ...base, kind: "registration.prepare", dueAt: window.closesAt })]
        : [];
    }
    const dossier = roundWindow(times, "dossier", context);
    return registrationMatter(own, base, { window, dossier, unit, now });
  });
}

type Windows = {
  window: { closesAt: Date | null };
  dossier: { closesAt: Date | null };
  unit: OwnUnit;
  now: Date;
};

function registrationMatter(
  own: OwnRegistration,
  base: Base,
  { window, dossier, unit, now }: Windows,
): Matter[] {
  const dueAt = window.closesAt;
  switch (own.status) {
    case "DRAFT":
      return [matterOf({ ...base, kind: "registration.prepare", dueAt, since: own.updatedAt })];
    case "RETURNED":
      return [
        matterOf({
          ...base,
          kind: "registration.fix",
          sender: own.decidedBy,
          since: own.decidedAt,
          // Whether it came in time is settled; only a limit still ahead presses.
          dueAt: dueAt && dueAt > now ? dueAt : null,
        }),
      ];
    case "AWAITING_HEAD":
      return [
        matterOf({
          ...base,
          kind: "registration.approve",
          dueAt,
          sender: own.preparedBy,
          holder: unit.headName,
          since: own.updatedAt,
        }),
      ];
    case "SUBMITTED":
      return [matterOf({ ...base, kind: "registration.decide", since: own.submittedAt })];
    case "ACCEPTED":
      return own.bound < own.slots
        ? [
            matterOf({
              ...base,
              kind: "slots.bind",
              progress: { done: own.bound, total: own.slots },
              since: own.decidedAt,
              dueAt: dossier.closesAt,
            }),
          ]
        : [];
    case "REJECTED":
      return [];
  }
}
