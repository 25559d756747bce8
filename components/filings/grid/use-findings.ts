"use client";
import { useDeferredValue, useMemo, useRef } from "react";
import { proofOf } from "@/lib/filings/evidence/rules";
import type { GridLine } from "@/lib/filings/grid/rules";
import { type FindingAnswers, findingsOf, type Span } from "@/lib/filings/sheet/rules";
import type { Finding, Surroundings } from "@/lib/indicators";
import { type Cells, contentOf, isReadable } from "./model";

export type FindingContext = { span: Span; around: Surroundings; answers: FindingAnswers };
const none: readonly Finding[] = [];

/**
 * The objections to what stands on the screen, line by line; what is simply not entered yet needs no reproach.
 * They follow the typing instead of holding it up, and a line keeps its list while it stays the same.
 */
export function useFindings(lines: readonly GridLine[], cells: Cells, context: FindingContext) {
  const { span, around, answers } = context;
  const settled = useDeferredValue(cells);
  const known = useRef(new Map<string, { key: string; found: readonly Finding[] }>());
  const found = useMemo(
    () => objections(lines, settled, { span, around, answers }),
    [lines, settled, span, around, answers],
  );
  return (indicatorId: string): readonly Finding[] => {
    const now = found.get(indicatorId) ?? none;
    const key = JSON.stringify(now);
    const before = known.current.get(indicatorId);
    if (before?.key === key) return before.found;
    known.current.set(indicatorId, { key, found: now });
    return now;
  };
}

function objections(
  lines: readonly GridLine[],
  cells: Cells,
  { span, around, answers }: FindingContext,
): Map<string, Finding[]> {
  // What cannot be read is said by itself: that the figure is missing would be the same complaint again.
  const unread = new Set(
    lines.flatMap(({ indicator: { id } }) => (cells[id] && !isReadable(cells[id]) ? [id] : [])),
  );
  const checked = lines.flatMap(({ indicator, evidence, earlier }) => {
    const cell = cells[indicator.id];
    if (!cell) return [];
    return [{ ...contentOf(cell.typed).content, indicator, ...proofOf(evidence), earlier }];
  });
  const byLine = new Map<string, Finding[]>();
  for (const finding of findingsOf(checked, span, around, answers)) {
    if (finding.code === "not-entered" || unread.has(finding.indicatorId)) continue;
    const list = byLine.get(finding.indicatorId);
    if (list) list.push(finding);
    else byLine.set(finding.indicatorId, [finding]);
  }
  return byLine;
}
