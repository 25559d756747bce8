import type { AwardTier } from "@/lib/plans/terms";

export type RejectionStage = "council" | "leadership" | "office";
/** A case as its notice tells of it; kept as it stood when it was told. */
export type RejectedCase = {
  nominationId: string;
  subjectName: string;
  tierName: string;
  stage: RejectionStage;
  /** "6/9" of a vote that did not pass. */
  vote: string | null;
  reason: string;
};
export type RejectedRow = {
  id: string;
  status: "COUNCIL_REJECTED" | "RETURNED" | "DROPPED";
  subjectName: string;
  tierId: string;
  dropReason: string;
  cases: { agree: number | null; base: number | null }[];
  proposalLines: { reason: string }[];
};

/** Where a case was left out and why, from what was recorded when it was. */
export function rejectedCase(
  row: RejectedRow,
  tiers: readonly Pick<AwardTier, "id" | "name">[],
): RejectedCase {
  const { id, status, subjectName, tierId, dropReason, cases, proposalLines } = row;
  const tierName = tiers.find((tier) => tier.id === tierId)?.name ?? "";
  const shared = { nominationId: id, subjectName, tierName, vote: null };
  if (status === "DROPPED") return { ...shared, stage: "office", reason: dropReason };
  if (status === "RETURNED")
    return { ...shared, stage: "leadership", reason: proposalLines[0]?.reason ?? "" };
  const [vote] = cases;
  return {
    ...shared,
    stage: "council",
    vote: vote && vote.agree !== null && vote.base !== null ? `${vote.agree}/${vote.base}` : null,
    reason: "",
  };
}
