import type { SessionStatus } from "@/prisma/generated/enums";

export type ConfirmationObstacle = "not-closed" | "not-sent" | "did-not-attend";

/** Why a member cannot say yes or no to the minutes, or null: they were sent, and the member was there. */
export function confirmationObstacle(facts: {
  status: SessionStatus;
  isSent: boolean;
  attended: boolean;
}): ConfirmationObstacle | null {
  if (facts.status !== "CLOSED") return "not-closed";
  if (!facts.isSent) return "not-sent";
  return facts.attended ? null : "did-not-attend";
}

/** Whether the secretary would sign other words than the members were asked to confirm. */
export const differsFromSent = (facts: { isSent: boolean; sent: string; text: string }) =>
  facts.isSent && facts.text !== facts.sent;

type Session = {
  paper: { absentIds: readonly string[] } | null;
  turnouts: readonly { memberId: string; manner: string }[];
};
/** Whether a member took part in person, on paper or here; an opinion in writing comes from somebody absent. */
export const hasAttended = ({ paper, turnouts }: Session, id: string) =>
  paper
    ? !paper.absentIds.includes(id)
    : turnouts.some(({ memberId, manner }) => memberId === id && manner === "self");

type Given = { memberId: string; agrees: boolean; note: string };
export function confirmationOf(given: readonly Given[], id: string) {
  const own = given.find(({ memberId }) => memberId === id);
  return own ? { agrees: own.agrees, note: own.note } : null;
}

type Seat = { attended: boolean; confirmation: { agrees: boolean; note: string } | null };

/** How many of those who attended confirm the minutes, and who has a reservation. */
export function confirmationsOf<S extends Seat>(seats: readonly S[]) {
  const attended = seats.filter((seat) => seat.attended);
  return {
    attended: attended.length,
    confirmed: attended.filter(({ confirmation }) => confirmation?.agrees).length,
    reservations: attended.filter(({ confirmation }) => confirmation?.agrees === false),
  };
}
