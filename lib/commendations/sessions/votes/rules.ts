import { z } from "zod";

/** A share of a whole as an exact ratio: 80 percent is 80/100, two thirds are 2/3. */
export type Share = { numerator: bigint; denominator: bigint };

/** "80" and "66.667" are percent, "2/3" is a fraction that no decimal holds; null when it is neither or above the whole. */
export function parseShare(text: string): Share | null {
  const fraction = /^(\d{1,3})\/(\d{1,3})$/.exec(text);
  const decimal = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(text);
  const share = fraction
    ? { numerator: BigInt(fraction[1] ?? 0), denominator: BigInt(fraction[2] ?? 0) }
    : decimal && {
        numerator: BigInt(`${decimal[1]}${decimal[2] ?? ""}`),
        denominator: 100n * 10n ** BigInt(decimal[2]?.length ?? 0),
      };
  return share && share.denominator > 0n && share.numerator <= share.denominator ? share : null;
}

const shareText = z.string().refine((text) => parseShare(text) !== null);

/** A rule set of kind "council-vote": what the council's regulation says about one form of award. */
export const voteRule = z.object({
  ballot: z.enum(["open", "secret"]),
  thresholdPercent: shareText,
  base: z.enum(["all-members", "present"]),
  quorumPercent: shareText,
});
export type VoteRule = z.infer<typeof voteRule>;
export type VoteBase = VoteRule["base"];

const shareOf = (text: string): Share => {
  const share = parseShare(text);
  if (!share) throw new RangeError(`not a share: ${text}`);
  return share;
};

/** Whether `part` of `whole` is at least the share, compared as whole numbers: 6 of 9 is 2/3 and below 66.667 percent. */
export function reaches(part: number, whole: number, share: string): boolean {
  const { numerator, denominator } = shareOf(share);
  return BigInt(part) * denominator >= numerator * BigInt(whole);
}

/** The fewest of `whole` that reach the share. */
export function neededOf(whole: number, share: string): number {
  const { numerator, denominator } = shareOf(share);
  return Number((numerator * BigInt(whole) + denominator - 1n) / denominator);
}

export type Tally = { agree: number; disagree: number; other: number };
export type VoteFacts = Tally & {
  /** Members of the council by its appointment decision, and those kept out of this case. */
  members: number;
  recused: number;
  base: VoteBase;
  threshold: string;
};

export const votesIn = ({ agree, disagree, other }: Tally) => agree + disagree + other;

/**
 * What the votes for a case are counted against. By appointment decision an absent member still
 * counts; whoever is kept out of the case never does. Under "present" those who voted on it count.
 */
export const baseOf = (facts: Omit<VoteFacts, "threshold">): number =>
  facts.base === "all-members" ? facts.members - facts.recused : votesIn(facts);

/** Whether the case passes; nobody passes with nobody to vote on it. */
export function passes(facts: VoteFacts): boolean {
  const base = baseOf(facts);
  return base > 0 && reaches(facts.agree, base, facts.threshold);
}

/** A vote that one voice fewer or one more would have turned; where all agreed there is nothing close about it. */
export const isClose = ({ agree, base, threshold }: { agree: number; base: number; threshold: string }) => {
  const needed = neededOf(base, threshold);
  return agree < base && (agree === needed || agree === needed - 1);
};
