import type { CatalogueIndicator } from "@/lib/indicators";
import type { Passage } from "../passages";

/** What a draft is made with besides its text. */
export type DraftContext = {
  /** Indices of the catalogue with the grades of their scale. */
  indices: readonly { code: string; grades: readonly { code: string; name: string }[] }[];
  catalogue: readonly CatalogueIndicator[];
  passages: readonly Passage[];
};
/** What an accepted proposal is called in the terms, and the clause its words stand in. */
export type Anchor = { id: string; clauseId: string | undefined };
