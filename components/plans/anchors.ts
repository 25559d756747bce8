import { slugify } from "@/lib/vietnamese";

/** Where a clause of the official text stands on its page. */
export const clauseAnchor = (clauseId: string): string =>
  `dieu-khoan-${slugify(clauseId.replace("^", "cap-tren-"))}`;
