import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import type { PlanTerms } from "@/lib/plans/terms";
import { clausesOf, type Explanation, type Outcome, type Source } from "@/lib/scoring";
import { ClauseLine } from "./clause-line";

const folds: { title: string; outcomes: Outcome[]; open: boolean }[] = [
  { title: "Vì sao chưa đạt", outcomes: ["not-met"], open: true },
  { title: "Thiếu dữ liệu gì", outcomes: ["missing-data"], open: true },
  { title: "Cần Hội đồng xem xét", outcomes: ["needs-judgement"], open: true },
  { title: "Đã đạt", outcomes: ["met"], open: false },
  { title: "Không áp dụng", outcomes: ["not-applicable"], open: false },
];

type Props = {
  explanation: Explanation;
  terms: PlanTerms;
  /** Where a source can be opened by whoever reads this. */
  hrefOf?: (source: Source) => string | null;
  /** What people say about a clause, below it. */
  below?: (node: Explanation) => ReactNode;
  /** The clauses people have said something about: their part stands open. */
  spoken?: ReadonlySet<string>;
};

/** The tree clause → reading → value → source → answer, what fails first. One shape for page, print and dialog. */
export function ExplanationTree({ explanation, terms, hrefOf, below, spoken }: Props) {
  const clauses = clausesOf(explanation);
  const shown = folds
    .map((fold) => ({ ...fold, lines: clauses.filter(({ outcome }) => fold.outcomes.includes(outcome)) }))
    .filter(({ lines }) => lines.length > 0);
  // With nothing in the way, what was met is what one came to read.
  const quiet = !shown.some(({ open }) => open);

  return (
    <div className="grid gap-2">
      {shown.map(({ title, lines, open }) => (
        <Fold
          key={title}
          summary={title}
          count={lines.length}
          open={open || quiet || lines.some(({ conditionId }) => spoken?.has(conditionId))}
        >
          <ul className="grid gap-3">
            {lines.map((line) => (
              <ClauseLine key={line.conditionId} node={line} terms={terms} hrefOf={hrefOf}>
                {below?.(line)}
              </ClauseLine>
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  );
}
