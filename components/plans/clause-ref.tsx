import type { PlanTerms } from "@/lib/plans";
import { clauseAnchor } from "./anchors";

/** The way from a structured part to the sentence it reads. */
export function ClauseRef({
  clauses,
  clauseId,
}: {
  clauses: PlanTerms["clauses"];
  clauseId: string | undefined;
}) {
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) return null;
  return (
    <a className="text-sm whitespace-nowrap" href={`#${clauseAnchor(clause.id)}`}>
      {clause.label || "Xem câu chữ"}
    </a>
  );
}
