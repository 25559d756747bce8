import { addDays, type Day } from "@/lib/calendar";
import { conditionsOf, type PlanTerms } from "@/lib/plans";
import type { FilingFact, IndexStatus, RegistrationFact, ServedUnitFact } from "@/lib/scoring";
import type {
  FilingStatus,
  RegistrationStatus,
  IndexStatus as StoredIndexStatus,
  ValueState,
} from "@/prisma/generated/enums";

export const indexStatusOf: Record<StoredIndexStatus, IndexStatus> = {
  DRAFT: "draft",
  SELF_SCORED: "self-scored",
  APPRAISED: "appraised",
  RECOGNISED: "recognised",
  PUBLISHED: "published",
  CORRECTED: "corrected",
};

export const filingState: Record<FilingStatus, FilingFact["state"]> = {
  DRAFT: "draft",
  AWAITING_HEAD: "draft",
  SUBMITTED: "submitted",
  UNDER_REVIEW: "submitted",
  RETURNED: "returned",
  CONFIRMED: "confirmed",
};

export const cellState: Record<ValueState, "reported" | "none-arose" | "not-applicable" | "not-yet-known"> = {
  REPORTED: "reported",
  NONE_ARISEN: "none-arose",
  NOT_APPLICABLE: "not-applicable",
  NOT_YET_KNOWN: "not-yet-known",
};

export const registrationState: Record<RegistrationStatus, RegistrationFact["status"]> = {
  DRAFT: "draft",
  AWAITING_HEAD: "draft",
  SUBMITTED: "submitted",
  RETURNED: "returned",
  ACCEPTED: "accepted",
  REJECTED: "rejected",
};

/** How many years back the plan's streaks look, the round's own included; 1 without any. */
export function yearsLookedAt(terms: Pick<PlanTerms, "tiers">): number {
  const years = conditionsOf(terms).map(({ condition }) =>
    condition.kind === "streak" ? condition.years : 1,
  );
  return Math.max(1, ...years);
}

export type Service = { unitId: string; isUnitHead: boolean; validFrom: Day; validTo: Day | null };

/** Whole months of each service inside [from, through], and which was the last. A service of days only counts as zero months. */
export function monthsServed(services: readonly Service[], from: Day, through: Day) {
  const within = services
    .map((service) => {
      const start = service.validFrom > from ? service.validFrom : from;
      const end = service.validTo && service.validTo <= through ? service.validTo : addDays(through, 1);
      return { ...service, start, end };
    })
    .filter(({ start, end }) => start < end);
  const last = Math.max(...within.map(({ end }) => Date.parse(end)));
  return within.map(({ unitId, isUnitHead, start, end }) => ({
    unitId,
    isUnitHead,
    months: wholeMonths(start, end),
    isLast: Date.parse(end) === last,
  }));
}

/** Whole months from a day to another, the second not included: 1/1 → 1/2 is one. */
function wholeMonths(start: Day, end: Day): number {
  const [y1 = 0, m1 = 0, d1 = 0] = start.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = end.split("-").map(Number);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

/** Several services of one person in one subject's tree are one service there. */
export function joinServices(parts: readonly ServedUnitFact[]): ServedUnitFact[] {
  const joined = new Map<string, ServedUnitFact>();
  for (const part of parts) {
    const before = joined.get(part.unitVersionId);
    joined.set(part.unitVersionId, {
      ...part,
      months: part.months + (before?.months ?? 0),
      isLast: part.isLast || (before?.isLast ?? false),
      isLedBySubject: part.isLedBySubject || (before?.isLedBySubject ?? false),
    });
  }
  return [...joined.values()];
}
