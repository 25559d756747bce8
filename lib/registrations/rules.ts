import { windowState } from "@/lib/calendar";
import type { PlanTerms } from "@/lib/plans/terms";
import type { RoundStatus, UnitKind } from "@/prisma/generated/enums";

export type Obstacle =
  | "no-registration"
  | "unit-dissolved"
  | "not-invited"
  | "round-closed"
  | "too-early"
  | "too-late"
  | "no-lines"
  | "own-registration"
  | "not-late";

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
export function decisionObstacle(facts: RegistrationFacts): Obstacle | null {
  const { actorId, preparedById, submittedById } = facts;
  if (actorId === preparedById || actorId === submittedById) return "own-registration";
  return roundObstacle(facts);
}

/** What came in time is returned to be put right, never rejected. */
export function rejectionObstacle(facts: RegistrationFacts): Obstacle | null {
  return decisionObstacle(facts) ?? (facts.late ? null : "not-late");
}

export type InvitedUnit = { unitId: string; kind: UnitKind; path: string };
export type Invitation = { terms: Pick<PlanTerms, "scope" | "audiences">; ownerUnitId: string };

/**
 * Whether the plan calls this unit to register: a unit's own plan its tree, any other plan the
 * bodies that answer to the province; both only the kinds of unit that the plan names.
 */
export function isInvited(unit: InvitedUnit, { terms, ownerUnitId }: Invitation): boolean {
  const collectives = terms.audiences.filter(({ kind }) => kind === "collective");
  const kinds = collectives.some(({ unitKinds }) => unitKinds.length === 0)
    ? []
    : collectives.flatMap(({ unitKinds }) => unitKinds);
  if (terms.scope === "unit" && !unit.path.includes(`/${ownerUnitId}/`)) return false;
  if (kinds.length > 0) return kinds.includes(unit.kind);
  return terms.scope === "unit" || !["DIVISION", "PROVINCE_COMMITTEE"].includes(unit.kind);
}

/** Why the unit, as it is on the day, cannot register under the plan; null when it can. */
export function standingObstacle(
  unit: InvitedUnit | null,
  { terms, ownerUnitId }: Invitation & { terms: Pick<PlanTerms, "registration"> },
): Obstacle | null {
  if (!terms.registration) return "no-registration";
  if (!unit) return "unit-dissolved";
  return isInvited(unit, { terms, ownerUnitId }) ? null : "not-invited";
}

/** The invited units a registration is expected of: the owner of a unit's plan registers through its parts. */
export function expectedUnits<U extends InvitedUnit>(units: readonly U[], invitation: Invitation): U[] {
  const invited = units.filter((unit) => isInvited(unit, invitation));
  const parts = invited.filter(({ unitId }) => unitId !== invitation.ownerUnitId);
  return invitation.terms.scope === "unit" && parts.length > 0 ? parts : invited;
}

/** DK-2026-014: the serial of a registration among those handed in in a year. */
export function receiptCode(year: number, serial: number): string {
  return `DK-${year}-${String(serial).padStart(3, "0")}`;
}
