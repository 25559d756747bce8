import type { Day } from "@/lib/calendar";
import type { AwardTier } from "@/lib/plans/terms";

type Award = AwardTier["award"];

/**
 * Whether the Chairman of the province may give it: the province's Bằng khen and flag are the
 * Chairman's, Giấy khen and the titles of the unit its head's (Law 06/2022, art. 79 and 80).
 */
export const isChairmans = ({ level, code }: Award) =>
  level === "province" && code !== "CERTIFICATE_OF_MERIT";

export type DecisionObstacle =
  | "own-draft"
  | "signed-in-future"
  | "signed-before-approval"
  | "no-awards"
  | "open-hold"
  | "open-review"
  | "unit-dissolved"
  | "no-salary"
  | "no-coefficient"
  | "comments-open"
  | "unanswered-objections"
  | "fund-exceeded"
  | "signed-copy-stale"
  | "own-publication";

export type DecisionFacts = {
  actorId: string;
  draftedById: string;
  today: Day;
  signedOn: Day;
  /** The day leadership approved the list; null for a revocation, which follows no paper. */
  approvedOn: Day | null;
  awards: number;
  held: number;
  /** Cases on it about which a unit's request for review is still open. */
  contested: number;
  dissolved: number;
  hasSalary: boolean;
  hasCoefficients: boolean;
  /** The last day on which objections are taken; null where none were asked for. */
  commentsThrough: Day | null;
  unanswered: number;
  /** Whether the money of the year's fund is enough; true where no fund is recorded. */
  isCovered: boolean;
  /** The file that came back signed says something else than the draft says now. */
  isSignedCopyStale: boolean;
};

/** Why a decision cannot be issued, or null. */
export function issueObstacle(facts: DecisionFacts): DecisionObstacle | null {
  if (facts.actorId === facts.draftedById) return "own-draft";
  if (facts.awards === 0) return "no-awards";
  if (facts.signedOn > facts.today) return "signed-in-future";
  if (facts.approvedOn && facts.signedOn < facts.approvedOn) return "signed-before-approval";
  if (facts.commentsThrough && facts.today <= facts.commentsThrough) return "comments-open";
  if (facts.unanswered > 0) return "unanswered-objections";
  if (facts.held > 0) return "open-hold";
  if (facts.contested > 0) return "open-review";
  if (facts.dissolved > 0) return "unit-dissolved";
  if (!facts.hasSalary) return "no-salary";
  if (!facts.hasCoefficients) return "no-coefficient";
  if (!facts.isCovered) return "fund-exceeded";
  return facts.isSignedCopyStale ? "signed-copy-stale" : null;
}

/** Why a decision cannot be put before the public by this person, or null. */
export const publicationObstacle = ({
  actorId,
  draftedById,
}: Pick<DecisionFacts, "actorId" | "draftedById">): DecisionObstacle | null =>
  actorId === draftedById ? "own-publication" : null;

/**
 * Whether the hand does not match the signer's own post, or null: a deputy signs KT. in the head's place, the
 * head for nobody (Decree 30/2020, art. 13). Only asked of whoever signs under their own name.
 */
export const handObstacle = ({ isDeputy, form }: { isDeputy: boolean; form: "NONE" | "KT" }) =>
  isDeputy === (form === "KT") ? null : isDeputy ? "deputy-signs-for" : "head-signs-self";
export const isDeputyPost = (post: string) => /^phó\s/iu.test(post);

export type SignedLine = {
  position: number;
  subjectKind: string;
  subjectName: string;
  post: string;
  unitName: string;
  awardCode: string;
  money: string;
};

/** What of a line is signed, in a fixed order: its hash shows that the list published is the list signed. */
export const signedList = (lines: readonly SignedLine[]) =>
  [...lines]
    .sort((a, b) => a.position - b.position)
    .map(({ position, subjectKind, subjectName, post, unitName, awardCode, money }) => ({
      position,
      subjectKind,
      subjectName,
      post,
      unitName,
      awardCode,
      money,
    }));
