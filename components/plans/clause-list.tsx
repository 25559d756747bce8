import type { PlanTerms } from "@/lib/plans";
import { clauseAnchor } from "./anchors";

/** The official wording, clause by clause; everything structured leads here. */
export function ClauseList({ clauses }: { clauses: PlanTerms["clauses"] }) {
  if (clauses.length === 0) return <p className="text-ink-2">Chưa có câu chữ của văn bản.</p>;
  return (
    <div className="grid max-w-reading gap-5">
      {clauses.map(({ id, label, heading, text }) => (
        <section key={id} id={clauseAnchor(id)} className="clause">
          <h3>{[label, heading].filter(Boolean).join(". ")}</h3>
          <p className="mt-1 whitespace-pre-line">{text}</p>
        </section>
      ))}
    </div>
  );
}
