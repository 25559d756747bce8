import Link from "next/link";
import type { ReactNode } from "react";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation, Source } from "@/lib/scoring";
import { sourceText, thresholdOf } from "@/lib/scoring/sources/text";
import { gapText, noteText, readingText, reasonText, valueText, workingText } from "@/lib/scoring/text";
import { ClauseTag } from "./outcome-tag";

type Props = {
  node: Explanation;
  terms: PlanTerms;
  /** Where a source can be opened by whoever reads this; null for one that they may not open. */
  hrefOf?: ((source: Source) => string | null) | undefined;
  children?: ReactNode;
};

/** One clause: the plan's own words, how they were read, the value, how far it is and where it comes from. */
export function ClauseLine({ node, terms, hrefOf, children }: Props) {
  const clause = terms.clauses.find(({ id }) => id === node.clauseId);
  const threshold = thresholdOf(node.reading);
  const working = workingText(node.value, threshold);

  return (
    <li className="rounded-md border border-line bg-surface p-3" id={node.conditionId}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="font-medium">{readingText(node.reading)}</p>
        <ClauseTag node={node} />
      </div>
      {clause && (
        <blockquote className="mt-1 border-l-4 border-line pl-3 text-sm text-ink-2">
          “{clause.text.trim()}” <span className="whitespace-nowrap">({clause.label})</span>
        </blockquote>
      )}
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1 text-sm">
        {node.value && (
          <div>
            <dt className="text-ink-2">Kết quả</dt>
            <dd className="so font-semibold">{working ?? valueText(node.value, threshold)}</dd>
          </div>
        )}
        {node.gap && (
          <div>
            <dt className="text-ink-2">Khoảng cách</dt>
            <dd>{gapText(node.gap)}</dd>
          </div>
        )}
        <div>
          <dt className="text-ink-2">Căn cứ</dt>
          <dd>{reasonText[node.reason]}</dd>
        </div>
      </dl>
      {node.notes.length > 0 && (
        <p className="mt-1 text-sm text-ink-2">{node.notes.map((note) => noteText[note]).join(" ")}</p>
      )}
      {node.sources.length > 0 && <Sources sources={node.sources} threshold={threshold} hrefOf={hrefOf} />}
      {node.children.length > 0 && (
        <ul className="mt-2 grid gap-2 pl-4">
          {node.children.map((child) => (
            <ClauseLine
              key={`${child.conditionId} ${child.year ?? ""} ${child.sources[0]?.id ?? ""}`}
              node={child}
              terms={terms}
              hrefOf={hrefOf}
            />
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}

type SourcesProps = { sources: Source[]; threshold: string | null } & Pick<Props, "hrefOf">;

function Sources({ sources, threshold, hrefOf }: SourcesProps) {
  return (
    <ul className="mt-2 grid gap-1 text-sm text-ink-2">
      {sources.map((source) => {
        const href = hrefOf?.(source);
        return (
          <li key={`${source.type} ${source.id}`}>
            {sourceText(source, threshold)}
            {href && (
              <>
                {" · "}
                <Link href={href}>Xem ô số liệu</Link>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
