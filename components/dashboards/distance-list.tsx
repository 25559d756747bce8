import { outcomeTone } from "@/components/evaluation/outcome-tag";
import { Fold } from "@/components/ui/fold";
import { StatusTag } from "@/components/ui/status-tag";
import type { Bar, ClauseDistance } from "@/lib/dashboards/distance/rules";
import { barOf } from "@/lib/dashboards/distance/rules";
import { storedOutcome } from "@/lib/evaluation/text";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";
import { gapText, readingText, reasonText, valueText, verdictText, workingText } from "@/lib/scoring/text";

type DistanceListProps = {
  clauses: readonly ClauseDistance[];
  /** The plan's own words, by clause; without them only what was read from them is shown. */
  clauseTexts?: PlanTerms["clauses"];
};

/** Clauses hardest first: value against threshold, and the gap in things one can do. */
export function DistanceList({ clauses, clauseTexts = [] }: DistanceListProps) {
  const quoted = clauseTexts.filter(({ id }) => clauses.some(({ node }) => node.clauseId === id));
  return (
    <>
      <ul className="overflow-hidden rounded-md border border-line">
        {clauses.map(({ node, bar }) => (
          <li key={node.conditionId} className="border-b border-line px-4 py-3 last:border-b-0">
            <Clause node={node} bar={bar} label={quoted.find(({ id }) => id === node.clauseId)?.label} />
            {node.children.length > 0 && (
              <ul className="mt-3 grid gap-3 border-l-4 border-line pl-4">
                {node.children.map((child) => (
                  <li key={`${child.conditionId} ${child.year ?? ""}`}>
                    <Clause node={child} bar={barOf(child)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {quoted.length > 0 && (
        <Fold summary="Nguyên văn kế hoạch" count={quoted.length}>
          <ul className="grid max-w-reading gap-2">
            {quoted.map(({ id, label, text }) => (
              <li key={id}>
                “{text.trim()}” <span className="text-ink-2">({label})</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

type ClauseProps = { node: Explanation; bar: Bar | null; label?: string | undefined };

function Clause({ node, bar, label }: ClauseProps) {
  const threshold = "threshold" in node.reading ? node.reading.threshold : null;
  const value = workingText(node.value, threshold) ?? (node.value && valueText(node.value, threshold));
  return (
    <div className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(12rem,20rem)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{readingText(node.reading)}</span>
          <StatusTag tone={outcomeTone[storedOutcome[node.outcome]]}>{verdictText(node)}</StatusTag>
        </p>
        {label && <p className="text-sm text-ink-2">{label}</p>}
      </div>
      <div className="grid content-start gap-1 text-sm">
        {value && <p className="so font-semibold">{value}</p>}
        {bar && <DistanceBar bar={bar} isMet={node.outcome === "met"} />}
        <p className={node.gap ? "font-medium" : "text-ink-2"}>
          {node.gap ? gapText(node.gap) : reasonText[node.reason]}
        </p>
      </div>
    </div>
  );
}

/** The value as a bar from 0, the threshold as a line across it; the figures stand beside it in words. */
function DistanceBar({ bar, isMet }: { bar: Bar; isMet: boolean }) {
  return (
    <svg className="bar-drawing" aria-hidden="true">
      <rect
        width={`${bar.value}%`}
        height="100%"
        className={`bar-part ${isMet ? "part-met" : "part-failed"}`}
      />
      <line className="threshold-line" x1={`${bar.threshold}%`} x2={`${bar.threshold}%`} y1="0" y2="100%" />
    </svg>
  );
}
