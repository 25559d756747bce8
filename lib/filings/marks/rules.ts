import type { LineMark, ValueState } from "@/prisma/generated/enums";

/** A verifier's answer to one version of one value. */
export type Mark = {
  id: string;
  valueVersion: number;
  mark: LineMark;
  verifiedAt: Date;
};
export type Standing = "open" | "agreed" | "adjusted" | "needs-fix" | "lacks-evidence";

const standings: Record<LineMark, Standing> = {
  AGREED: "agreed",
  ADJUSTED: "adjusted",
  NEEDS_FIX: "needs-fix",
  LACKS_EVIDENCE: "lacks-evidence",
  CLEARED: "open",
};

/** The mark that counts: the newest on the value as it stands now. An edit leaves earlier marks behind. */
export function markInForce<M extends Mark>(marks: readonly M[], valueVersion: number): M | null {
  const own = marks.filter((mark) => mark.valueVersion === valueVersion).toSorted(newestFirst);
  return own[0] && own[0].mark !== "CLEARED" ? own[0] : null;
}
const newestFirst = (a: Mark, b: Mark) =>
  b.verifiedAt.getTime() - a.verifiedAt.getTime() || (a.id < b.id ? 1 : -1);

export const standingOf = (mark: Mark | null): Standing => (mark ? standings[mark.mark] : "open");

const isSettled = (standing: Standing) => standing === "agreed" || standing === "adjusted";
export const isRemark = (standing: Standing) => standing === "needs-fix" || standing === "lacks-evidence";

/** Lines nobody has agreed to or put a figure beside, and lines with a remark. */
export function countStandings(standings: readonly Standing[]): { openLines: number; remarks: number } {
  return {
    openLines: standings.filter((standing) => !isSettled(standing)).length,
    remarks: standings.filter(isRemark).length,
  };
}

/**
 * Whether a remark now is a new finding: the line was settled when the filing was last returned and
 * the unit has not touched it since, so it could have been said then (UX §0 rule 5).
 */
export function isNewFinding(marks: readonly Mark[], valueVersion: number, returnedAt: Date | null): boolean {
  if (!returnedAt) return false;
  const before = marks.filter(({ verifiedAt }) => verifiedAt <= returnedAt);
  const then = markInForce(before, valueVersion);
  return then !== null && isSettled(standingOf(then));
}

/** A line nobody has marked and nothing speaks against, explained or not. */
export const isClean = (line: { standing: Standing; findings: readonly unknown[]; state: ValueState }) =>
  line.standing === "open" && line.findings.length === 0 && line.state !== "NOT_YET_KNOWN";
