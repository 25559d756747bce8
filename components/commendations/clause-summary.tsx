import { outcomeTone } from "@/components/evaluation/outcome-tag";
import { Icon } from "@/components/ui/icon";
import { toneIcon } from "@/components/ui/tone";
import type { ClauseLine } from "@/lib/commendations/nominations/clauses/text";
import { storedOutcome } from "@/lib/evaluation/text";
import { outcomeText } from "@/lib/scoring/text";

/** The clauses of a case in short: icon and words of the answer, what was asked, what was there. What fails comes first. */
export function ClauseSummary({ lines }: { lines: readonly ClauseLine[] }) {
  const order = ["not-met", "missing-data", "needs-judgement", "met", "not-applicable"];
  const sorted = [...lines].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <ul className="clause-summary">
      {sorted.map(({ id, asked, value, outcome }) => {
        const tone = outcomeTone[storedOutcome[outcome]];
        return (
          <li key={id} className={`tone-${tone}`}>
            <Icon name={toneIcon[tone]} />
            <span className="sr-only">{outcomeText[outcome]}: </span>
            <span>{asked}</span>
            {value && <span className="so font-semibold">{value}</span>}
          </li>
        );
      })}
    </ul>
  );
}
