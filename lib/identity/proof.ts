import { Refusal } from "@/lib/refusal";
import type { Actor } from "./actor";

export const proofMinutes = 10;

/** Whether the password was proven in this session within the last minutes. Tokens and jobs carry their own proof. */
export const isRecentlyProven = ({ sessionId, provenAt }: Actor, now: Date) =>
  !sessionId || (!!provenAt && now.getTime() - provenAt.getTime() <= proofMinutes * 60_000);

/** Acts with legal effect ask for the password again: throws `Refusal("unproven")` when it is too long ago. */
export function assertRecentlyProven(actor: Actor, now: Date) {
  if (!isRecentlyProven(actor, now)) throw new Refusal("unproven", undefined, "proof-needed");
}
