import type { Day } from "@/lib/calendar";

/** Files on one line: beyond that nobody reads them. */
export const filesPerValue = 20;

export type LinkObstacle = "page-beyond-file" | "too-many-files" | "expired" | "infected";
export type LinkFacts = {
  page: number | null;
  pages: number | null;
  linked: number;
  isAlreadyLinked: boolean;
  validThrough: Day | null;
  /** The first day of the period whose figure it is to prove. */
  startsOn: Day;
  scan: string;
};

/** A document that ended before the period began says nothing about the period. */
export const isExpired = (validThrough: Day | null, startsOn: Day) =>
  validThrough !== null && validThrough < startsOn;

/** What a line is proven by: the files that can be opened, and those the virus scanner has shut. */
export function proofOf(evidence: readonly { file: { name: string; scan: string } }[]) {
  const infectedFiles = evidence.filter(({ file }) => file.scan === "infected").map(({ file }) => file.name);
  return { evidenceCount: evidence.length - infectedFiles.length, infectedFiles };
}

/** Why a file cannot be attached to a line as given, or null. */
export function linkObstacle(facts: LinkFacts): LinkObstacle | null {
  const { page, pages, linked, isAlreadyLinked } = facts;
  if (facts.scan === "infected") return "infected";
  if (isExpired(facts.validThrough, facts.startsOn)) return "expired";
  if (page !== null && pages !== null && page > pages) return "page-beyond-file";
  return !isAlreadyLinked && linked >= filesPerValue ? "too-many-files" : null;
}
