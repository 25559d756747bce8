import { caseKey } from "@/lib/evaluation/requests/rules";
import type { AwardTier } from "@/lib/plans/terms";
import { type QuotaScope, quotaLimit, quotasOf } from "@/lib/scoring";
import type { LineDecision, ProposalStatus, VerdictOutcome } from "@/prisma/generated/enums";
import { isDeputyPost } from "../decisions/rules";
import { subjectKey } from "../nominations/rules";
import { isClose } from "../sessions/votes/rules";
import type { SignatureForm } from "./schema";

export const attentionReasons = [
  "clause-missing",
  "outside-quota",
  "quota-exceeded",
  "provisional",
  "close-vote",
  "overlapping-award",
  "two-awards",
  "result-changed",
  "returned-before",
  "reconsidered",
] as const;
type LastingAttention = (typeof attentionReasons)[number];
/** Why leadership should look at a line before the others; a request for review only while it is open. */
export type Attention = LastingAttention | "open-review";

export type LineFacts = {
  byVerdict: boolean;
  outcome: VerdictOutcome;
  provisional: boolean;
  isInsideQuota: boolean;
  isQuotaExceeded: boolean;
  vote: { agree: number; base: number; threshold: string } | null;
  repeats: number;
  /** Other lines of this paper for the same subject. */
  otherAwards: number;
  isOfRecognisedRun: boolean;
  returnedBefore: boolean;
  /** The council did not pass it the first time. */
  reconsidered: boolean;
};

/** The reasons to look at a line first, in the order in which they are told. */
export function attentionOf(facts: LineFacts): LastingAttention[] {
  const isMet = facts.outcome === "MET";
  const holds: Record<LastingAttention, boolean> = {
    "clause-missing": !facts.byVerdict && !isMet,
    "outside-quota": !facts.byVerdict && isMet && !facts.isInsideQuota,
    "quota-exceeded": facts.isQuotaExceeded && !facts.isInsideQuota,
    provisional: facts.provisional,
    "close-vote": facts.vote !== null && isClose(facts.vote),
    "overlapping-award": facts.repeats > 0,
    "two-awards": facts.otherAwards > 0,
    "result-changed": !facts.isOfRecognisedRun,
    "returned-before": facts.returnedBefore,
    reconsidered: facts.reconsidered,
  };
  return attentionReasons.filter((reason) => holds[reason]);
}

type Counted = { tierId: string; blockCode: string; unitId: string };
export type QuotaGroup = {
  tierId: string;
  /** One of both where the quota counts in each block or in each unit. */
  blockCode: string | null;
  unitId: string | null;
  limit: number;
  count: number;
};
const isIn = ({ tierId, blockCode, unitId }: Omit<QuotaGroup, "limit" | "count">, one: Counted) =>
  one.tierId === tierId &&
  (blockCode === null || one.blockCode === blockCode) &&
  (unitId === null || one.unitId === unitId);

/**
 * Where a tier's quota stands: a group per block or unit, or one for the whole campaign. `eligible` are those who
 * meet the tier, `registered` those judged for it whose registration is accepted.
 */
export const quotaGroups = (
  tiers: readonly AwardTier[],
  standing: readonly Counted[],
  { eligible, registered }: { eligible: readonly Counted[]; registered: readonly Counted[] },
): QuotaGroup[] =>
  tiers.flatMap(({ id: tierId, quota }) => {
    const own = standing.filter((one) => one.tierId === tierId);
    return quotasOf(quota).flatMap(({ per, limit }) =>
      groupsOf(per, own).map((at) => {
        const group = { tierId, ...at };
        const here = (all: readonly Counted[]) => all.filter((one) => isIn(group, one)).length;
        return { ...group, limit: quotaLimit(limit, here(eligible), here(registered)), count: here(own) };
      }),
    );
  });

function groupsOf(per: QuotaScope["per"], own: readonly Counted[]) {
  const distinct = (field: "blockCode" | "unitId") => [...new Set(own.map((one) => one[field]))].sort();
  if (per === "block") return distinct("blockCode").map((blockCode) => ({ blockCode, unitId: null }));
  if (per === "unit") return distinct("unitId").map((unitId) => ({ blockCode: null, unitId }));
  return [{ blockCode: null, unitId: null }];
}

export const isExceeded = (groups: readonly QuotaGroup[], one: Counted) =>
  groups.some((group) => isIn(group, one) && group.count > group.limit);

export type ProposalObstacle =
  | "drafted-by-submitter"
  | "no-lines"
  | "own-paper"
  | "lines-undecided"
  | "nothing-agreed"
  | "open-hold"
  | "open-review"
  | "signed-copy-stale";
export type ProposalFacts = {
  actorId: string;
  draftedById: string;
  submittedById: string | null;
  decisions: readonly (LineDecision | null)[];
  /** Agreed lines whose subject is held meanwhile. */
  held: number;
  /** Agreed lines on which a unit's request for review is still open. */
  contested: number;
  /** The file that came back signed says something else than the paper says now. */
  isSignedCopyStale: boolean;
};

/** In whose place somebody of this post signs unless they say otherwise: a deputy in the head's (Decree 30/2020, art. 13). */
export const usualHand = (post: string | null): SignatureForm => (post && isDeputyPost(post) ? "KT" : "NONE");

export type HandObstacle = "deputy-signs-for" | "head-signs-self";
/** Whether a deputy would sign in nobody's place, or the head in their own, or null. */
export function handObstacle(post: string | null, form: SignatureForm): HandObstacle | null {
  if (post && isDeputyPost(post)) return form === "NONE" ? "deputy-signs-for" : null;
  const isHead = /^(chủ tịch( ubnd.*| ủy ban nhân dân.*)?|giám đốc)(,|$)/iu.test(post ?? "");
  return isHead && form !== "NONE" ? "head-signs-self" : null;
}

/** Why the paper cannot be sent up, or null: nobody submits what they drafted. */
export function submissionObstacle(facts: ProposalFacts): ProposalObstacle | null {
  if (facts.decisions.length === 0) return "no-lines";
  return facts.actorId === facts.draftedById ? "drafted-by-submitter" : null;
}

/** Why the paper cannot be signed, or null. */
export function signingObstacle(facts: ProposalFacts): ProposalObstacle | null {
  if ([facts.draftedById, facts.submittedById].includes(facts.actorId)) return "own-paper";
  if (facts.decisions.some((decision) => decision === null)) return "lines-undecided";
  if (!facts.decisions.includes("AGREED")) return "nothing-agreed";
  if (facts.held > 0) return "open-hold";
  if (facts.contested > 0) return "open-review";
  return facts.isSignedCopyStale ? "signed-copy-stale" : null;
}

/** What signing makes of the paper: wholly approved, or in part. */
export const signedStatus = ({ decisions }: Pick<ProposalFacts, "decisions">): ProposalStatus =>
  decisions.every((decision) => decision === "AGREED") ? "APPROVED" : "PARTLY_APPROVED";

export type LineObstacle =
  | "not-submitted"
  | "already-decided"
  | "open-hold"
  | "open-review"
  | "override-unexplained";

/** Whether agreeing goes against the machine: its verdict is anything but `Đạt`. */
export const isOverride = (decision: LineDecision | null, outcome: VerdictOutcome) =>
  decision === "AGREED" && outcome !== "MET";

/** Why a line takes no decision now, or null. */
export function lineObstacle(facts: {
  status: ProposalStatus;
  decision: LineDecision;
  isHeld: boolean;
  isContested: boolean;
  outcome: VerdictOutcome;
  reason: string;
}): LineObstacle | null {
  if (facts.status !== "SUBMITTED") return "not-submitted";
  if (facts.decision === "AGREED" && facts.isHeld) return "open-hold";
  if (facts.decision === "AGREED" && facts.isContested) return "open-review";
  const isUnexplained = isOverride(facts.decision, facts.outcome) && facts.reason.length < 5;
  return isUnexplained ? "override-unexplained" : null;
}

export type RestObstacle = "not-submitted" | "attention-unread" | "nothing-left";

/** Why the rest cannot be agreed to at once, or null: the attention list comes first. */
export function restObstacle(facts: {
  status: ProposalStatus;
  attention: number;
  hasRead: boolean;
  left: number;
}): RestObstacle | null {
  if (facts.status !== "SUBMITTED") return "not-submitted";
  if (facts.attention > 0 && !facts.hasRead) return "attention-unread";
  return facts.left === 0 ? "nothing-left" : null;
}

type RestLine = {
  decision: LineDecision | null;
  attention: readonly string[];
  nomination: {
    tierId: string;
    unitId: string;
    personId: string | null;
    verdict: { outcome: VerdictOutcome };
  };
};
/** Subjects that are held and cases on which a request for review is open. */
export type Stopped = { held: ReadonlySet<string>; contested: ReadonlySet<string> };

/** Lines that may be agreed to at once: undecided, met by the verdict, nothing to heed, nobody held or asking. */
export const restOf = <L extends RestLine>(lines: readonly L[], { held, contested }: Stopped): L[] =>
  lines.filter(
    ({ decision, attention, nomination }) =>
      decision === null &&
      attention.length === 0 &&
      nomination.verdict.outcome === "MET" &&
      !held.has(subjectKey(nomination)) &&
      !contested.has(caseKey(nomination)),
  );

/** How many lines leadership should look at first. */
export const heededIn = (lines: readonly RestLine[], { contested }: Pick<Stopped, "contested">) =>
  lines.filter(({ attention, nomination }) => attention.length > 0 || contested.has(caseKey(nomination)))
    .length;
