/** The steps of a campaign in their order; those of periods count the period looked at. */
export const campaignSteps = [
  "registered",
  "accepted",
  "filled",
  "submitted",
  "confirmed",
  "judged",
  "nominated",
  "passed",
  "approved",
  "awarded",
] as const;
export type CampaignStep = (typeof campaignSteps)[number];

/** How many are past a step, of how many that could be; what it counts differs by step. */
export type StepCount = { step: CampaignStep; done: number; total: number };

type Counts = Record<CampaignStep, number>;
/** How many could get past a step: units invited, units that report, subjects that meet their tier. */
export type Reachable = { invited: number; reporting: number; eligible: number };

/** Each step beside what it can reach; from the council on what the step before let through. */
export function stepCounts(counts: Counts, { invited, reporting, eligible }: Reachable): StepCount[] {
  const totals: Counts = {
    registered: invited,
    accepted: counts.registered,
    filled: reporting,
    submitted: reporting,
    confirmed: reporting,
    judged: counts.judged,
    nominated: eligible,
    passed: counts.nominated,
    approved: counts.passed,
    awarded: counts.approved,
  };
  return campaignSteps.map(
    (step): StepCount => ({
      step,
      done: counts[step],
      total: Math.max(totals[step], counts[step]),
    }),
  );
}

/**
 * Where the work is now: the furthest step that has begun and is not done by all, for not everybody
 * takes every step (registering is voluntary); the furthest that is done when none is under way.
 */
export const currentStep = (steps: readonly StepCount[]): StepCount | null =>
  steps.findLast(({ done, total }) => done > 0 && done < total) ??
  steps.findLast(({ done }) => done > 0) ??
  steps.find(({ total }) => total > 0) ??
  null;

export const holdups = [
  "registration-head",
  "registration-office",
  "registration-unit",
  "filing-head",
  "filing-office",
  "filing-review",
  "filing-unit",
] as const;
export type Holdup = (typeof holdups)[number];

/** A thing that lies somewhere, and since when. */
export type WaitingItem = {
  holdup: Holdup;
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  periodCode: string | null;
  periodName: string | null;
  holder: string | null;
  since: Date;
};
