import type { RegistrationStatus, RoundStatus } from "@/prisma/generated/enums";

export type SlotObstacle =
  | "not-preparer"
  | "not-accepted"
  | "round-closed"
  | "person-outside"
  | "already-named"
  | "all-slots-named";

export type BindingFacts = {
  status: RegistrationStatus;
  roundStatus: RoundStatus;
  /** How many individuals the line was registered with. */
  count: number;
  takenSlots: readonly number[];
  /** Everybody the registration already names, on its lines or on a slot. */
  namedPersonIds: readonly string[];
  personId: string;
  /** The person serves in the unit or below it on the day. */
  isOfUnit: boolean;
};

/** Why people cannot be put on or taken off slots of this registration now, or null. */
export function slotsObstacle({
  status,
  roundStatus,
}: Pick<BindingFacts, "status" | "roundStatus">): SlotObstacle | null {
  if (roundStatus === "CLOSED") return "round-closed";
  return status === "ACCEPTED" ? null : "not-accepted";
}

/** Why the person cannot take a slot: never more names than were registered, nobody twice (DOMAIN §7 rule 11). */
export function bindingObstacle(facts: BindingFacts): SlotObstacle | null {
  const obstacle = slotsObstacle(facts);
  if (obstacle) return obstacle;
  if (!facts.isOfUnit) return "person-outside";
  if (facts.namedPersonIds.includes(facts.personId)) return "already-named";
  return freeSlot(facts) === null ? "all-slots-named" : null;
}

/** The first slot nobody is on; null when every one is named. */
export function freeSlot({ count, takenSlots }: Pick<BindingFacts, "count" | "takenSlots">): number | null {
  for (let slot = 1; slot <= count; slot += 1) if (!takenSlots.includes(slot)) return slot;
  return null;
}
