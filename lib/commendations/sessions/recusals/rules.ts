export type RecusalReason = "own-case" | "own-unit" | "related-unit";

type Place = { unitId: string; path: string; isCommittee: boolean };
export type MemberPlaces = { personId: string | null; places: readonly Place[] };
export type CasePlace = { personId: string | null; unitId: string; path: string };

/**
 * Why a member may not vote on a case: it is their own, or that of a unit they belong to, lead or
 * answer to (Law 06/2022 has the council decide impartially). Members of the provincial committee
 * stand above every unit; that alone keeps nobody out, or its leadership could never vote.
 */
export function recusalReason(member: MemberPlaces, one: CasePlace): RecusalReason | null {
  if (one.personId !== null && one.personId === member.personId) return "own-case";
  if (member.places.some(({ unitId }) => unitId === one.unitId)) return "own-unit";
  const isRelated = member.places.some(({ path, isCommittee }) => one.path.startsWith(path) && !isCommittee);
  const isBelow = member.places.some(({ path }) => path.startsWith(one.path));
  return isRelated || isBelow ? "related-unit" : null;
}
