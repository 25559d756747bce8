import { dayOf } from "@/lib/calendar";
import { castBallots } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import type { Actor } from "@/lib/identity/actor";
import type { VoteChoice } from "@/prisma/generated/enums";
import type { World } from "../../world";
import type { JudgedRound } from "./nominating";

/** What a member votes on a case, by seat (0 is the chair) and the subject's name; agreeing unless said. */
export type Pick = (seat: number, subjectName: string) => VoteChoice;

/** The members as they vote: leaders and the head of the office sit in the council by that role. */
function voters(world: World): Actor[] {
  const seats = world.main.council?.seats ?? [];
  return seats.map(({ actor, seat }) =>
    seat === "secretary" ? actor : { ...actor, role: "COUNCIL_MEMBER" },
  );
}

type Meeting = { title: string; at: Date; place: string; nominationIds: string[] };

/** A session with the vote open. */
export async function openSession(world: World, round: JudgedRound, meeting: Meeting) {
  const secretary = world.actor("secretary");
  const prepared = new Date(meeting.at.getTime() - 3_600_000);
  const session = await createSession(
    secretary,
    {
      roundId: round.id,
      title: meeting.title,
      heldOn: dayOf(meeting.at),
      place: meeting.place,
      nominationIds: meeting.nominationIds,
    },
    prepared,
  );
  const { version } = await openVoting(secretary, session, meeting.at);
  return { ...session, version };
}

/** The first `count` members vote, a few minutes apart. */
export async function castAll(world: World, sessionId: string, at: Date, pick: Pick, count = 9) {
  for (const [seat, voter] of voters(world).slice(0, count).entries()) {
    const paper = await findBallotPaper(voter, sessionId);
    const choices = (paper?.cases ?? [])
      .filter(({ recusal }) => recusal === null)
      .map(({ id: caseId, subjectName }) => {
        const choice = pick(seat, subjectName);
        return { caseId, choice, note: choice === "AGREE" ? "" : "Đề nghị làm rõ thêm minh chứng." };
      });
    if (choices.length > 0)
      await castBallots(voter, { sessionId, choices }, new Date(at.getTime() + (seat + 1) * 4 * 60_000));
  }
}

/** Closed and its minutes signed, an hour after it opened. */
export async function finishSession(world: World, session: { id: string; version: number }, at: Date) {
  const secretary = world.actor("secretary");
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const closed = await closeVoting(secretary, session, later(60));
  await completeSession(secretary, { id: session.id, version: closed.version, minutesText: "" }, later(150));
}
