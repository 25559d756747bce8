/** Files on one line: beyond that nobody reads them. */
export const filesPerValue = 20;

export type LinkObstacle = "page-beyond-file" | "too-many-files";
export type LinkFacts = {
  page: number | null;
  pages: number | null;
  linked: number;
  isAlreadyLinked: boolean;
};

/** Why a file cannot be attached to a line as given, or null. */
export function linkObstacle({ page, pages, linked, isAlreadyLinked }: LinkFacts): LinkObstacle | null {
  if (page !== null && pages !== null && page > pages) return "page-beyond-file";
  return !isAlreadyLinked && linked >= filesPerValue ? "too-many-files" : null;
}
