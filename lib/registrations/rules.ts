import { windowState } from "@/lib/calendar";
import { invitedUnits } from "@/lib/campaigns/rules";
import type { PlanTerms } from "@/lib/plans/terms";
import type { RegistrationStatus, RoundStatus, UnitKind } from "@/prisma/generated/enums";

export type Obstacle =
  | "no-registration"
  | "unit-dissolved"
  | "not-invited"
  | "round-closed"
  | "too-early"
  | "too-late"
  | "no-lines"
  | "own-registration"
  | "not-late"
  | "not-preparer"
  | "already-sent";

/** What the guards of the workflow look at; a screen and a command give the same. */
export type RegistrationFacts = {
  now: Date;
  window: { opensAt: Date | null; closesAt: Date | null };
  roundStatus: RoundStatus;
  /** Why this unit has no part in the plan, or null. */
  standing: Obstacle | null;
  lineCount: number;
  lateReason: string | null;
  /** Handed in before and sent back by the office: whether it came in time is settled. */
  wasReturned: boolean;
  late: boolean;
  actorId: string;
  preparedById: string | null;
  submittedById: string | null;
};

/** Why nothing can be done with a registration of this round, or null. */
export function roundObstacle({ roundStatus }: Pick<RegistrationFacts, "roundStatus">): Obstacle | null {
  return roundStatus === "CLOSED" ? "round-closed" : null;
}

type SavingFacts = Pick<RegistrationFacts, "standing" | "roundStatus"> & {
  mayPrepare: boolean;
  status: RegistrationStatus;
};
/** Why the lines of a sheet cannot be changed, or null: what was sent is called back first. */
export function savingObstacle({ mayPrepare, standing, status, ...round }: SavingFacts): Obstacle | null {
  if (!mayPrepare) return "not-preparer";
  return (
    standing ?? roundObstacle(round) ?? (status === "DRAFT" || status === "RETURNED" ? null : "already-sent")
  );
}

/** Why a sheet cannot be passed on to the head of the unit: a late one may, its reason is the head's to give. */
export function preparationObstacle(facts: RegistrationFacts): Obstacle | null {
  const state = windowState({ ...facts.window, now: facts.now });
  return (
    facts.standing ??
    roundObstacle(facts) ??
    (state === "too-early" ? "too-early" : null) ??
    (facts.lineCount === 0 ? "no-lines" : null)
  );
}

/** Whether handing in at `now` is past the limit; what the office sent back stays what it was. */
export function isLate({ window, now, wasReturned, late }: RegistrationFacts): boolean {
  return wasReturned ? late : windowState({ ...window, now }) === "too-late";
}

/** Why a registration cannot be handed in at `now`; past the limit a reason opens the way (DOMAIN §7 rule 13). */
export function submissionObstacle(facts: RegistrationFacts): Obstacle | null {
  return preparationObstacle(facts) ?? (isLate(facts) && !facts.lateReason ? "too-late" : null);
}

/** Nobody decides on what they prepared or handed in themselves. */
export function decisionObstacle(
  facts: Pick<RegistrationFacts, "actorId" | "preparedById" | "submittedById" | "roundStatus">,
): Obstacle | null {
  const { actorId, preparedById, submittedById } = facts;
  if (actorId === preparedById || actorId === submittedById) return "own-registration";
  return roundObstacle(facts);
}

/** What came in time is returned to be put right, never rejected. */
export function rejectionObstacle(facts: RegistrationFacts): Obstacle | null {
  return decisionObstacle(facts) ?? (facts.late ? null : "not-late");
}

type Invitation = { terms: Pick<PlanTerms, "scope" | "audiences" | "registration">; ownerUnitId: string };
type PlacedUnit = { unitId: string; kind: UnitKind; path: string };

/** Why the unit, as it is on the day, cannot register under the plan; null when it can. */
export function standingObstacle(
  unit: PlacedUnit | null,
  { terms, ownerUnitId }: Invitation,
): Obstacle | null {
  if (!terms.registration) return "no-registration";
  if (!unit) return "unit-dissolved";
  return invitedUnits([unit], terms, ownerUnitId).length > 0 ? null : "not-invited";
}

/** DK-2026-014: the serial of a registration among those handed in in a year. */
export function receiptCode(year: number, serial: number): string {
  return `DK-${year}-${String(serial).padStart(3, "0")}`;
}
