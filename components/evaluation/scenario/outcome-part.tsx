import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { storedOutcome } from "@/lib/evaluation/text";
import { obstaclesOf, type Verdict } from "@/lib/scoring";
import { gapText, readingText } from "@/lib/scoring/text";

/** The verdict of a set of figures and what is still in its way; read out as it changes where it is `live`. */
export function OutcomePart({ verdict, live = false }: { verdict: Verdict; live?: boolean }) {
  const { outcome, counts, explanation } = verdict;
  const { failed, missing, toJudge } = obstaclesOf(explanation);
  const open = [...failed, ...missing, ...toJudge];
  return (
    <div {...(live ? { role: "status" } : {})}>
      <p className="flex flex-wrap items-center gap-2">
        <OutcomeTag outcome={storedOutcome[outcome]} />
        <span>
          <span className="so">
            {counts.met}/{counts.total}
          </span>{" "}
          điều kiện đạt
        </span>
      </p>
      {open.length > 0 && (
        <>
          <p className="mt-2 text-sm font-semibold">Còn phải đạt</p>
          <ul className="list-disc pl-5 text-sm">
            {open.map((node) => (
              <li key={`${node.conditionId} ${node.year ?? ""}`}>
                {readingText(node.reading)}
                {node.gap && <span className="block text-ink-2">{gapText(node.gap)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
