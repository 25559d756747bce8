import { addDays, type Day, dayOf, type HolidayCalendar, startOfDay } from "@/lib/calendar";
import { roundKindOf, roundWindow } from "@/lib/campaigns/rules";
import type { OpenRound } from "../../rounds/rules";
import { type Matter, matterOf } from "../rules";

/** How far the evaluation and the nominations of an open round are. */
export type RoundProgress = {
  roundId: string;
  /** The plan awards something in a round of this kind. */
  awards: boolean;
  /** An official run is at work, finished or recognised. */
  hasOfficialRun: boolean;
  /** The newest finished official run, when it is newer than what is recognised. */
  doneRunId: string | null;
  doneNumber: number | null;
  doneAt: Date | null;
  requestedBy: string | null;
  /** Cases of the recognised run that could be put on the list and were never on it. */
  eligible: number;
  eligibleSince: Date | null;
  /** Nominations in no session of the council yet, and those leadership sent back. */
  unseated: number;
  unseatedSince: Date | null;
  returned: number;
  returnedSince: Date | null;
};

/** What an ended round waits for: its recognition, the official run, its recognition, the list, a session. */
export function roundMatters(
  rounds: readonly OpenRound[],
  progress: readonly RoundProgress[],
  holidays: HolidayCalendar,
  now: Date,
): Matter[] {
  return rounds.flatMap((round) => {
    const stand = progress.find(({ roundId }) => roundId === round.id);
    if (!stand?.awards) return [];
    const dossier = roundWindow({ ...round, kind: roundKindOf[round.kind] }, "dossier", {
      events: round.events,
      holidays,
    });
    return matters(round, stand, dossier.closesAt, now);
  });
}

function matters(round: OpenRound, stand: RoundProgress, dueAt: Date | null, now: Date): Matter[] {
  const recognisedOn: Day | undefined = round.events.recognition;
  const base = {
    id: round.id,
    campaign: { id: round.campaignId, title: round.campaignTitle },
    round: { code: round.code, title: round.title },
  };
  const found: Matter[] = [];
  if (!recognisedOn && round.endsOn < dayOf(now))
    found.push(matterOf({ ...base, kind: "round.recognise", since: startOfDay(addDays(round.endsOn, 1)) }));
  if (recognisedOn && !stand.hasOfficialRun)
    found.push(matterOf({ ...base, kind: "run.start", since: startOfDay(recognisedOn), dueAt }));
  if (stand.doneRunId)
    found.push(
      matterOf({
        ...base,
        kind: "run.recognise",
        ref: stand.doneRunId,
        label: String(stand.doneNumber ?? ""),
        sender: stand.requestedBy,
        since: stand.doneAt,
        dueAt,
      }),
    );
  if (stand.eligible > 0)
    found.push(
      matterOf({
        ...base,
        kind: "nomination.propose",
        count: stand.eligible,
        since: stand.eligibleSince,
        dueAt,
      }),
    );
  if (stand.returned > 0)
    found.push(
      matterOf({ ...base, kind: "nomination.settle", count: stand.returned, since: stand.returnedSince }),
    );
  if (stand.unseated > 0)
    found.push(
      matterOf({ ...base, kind: "session.plan", count: stand.unseated, since: stand.unseatedSince }),
    );
  return found;
}
