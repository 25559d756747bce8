import { findingKey } from "@/lib/indicators";
import type { StoredMark, StoredValue } from "../cells/queries";
import type { Gap } from "../gaps/rules";
import { evidenceOf, figuresOf, indicatorOf } from "../grid/rules";
import type { SheetLine } from "../lines/queries";
import { isClean, isNewFinding } from "../marks/rules";
import type { FindingAnswers } from "../sheet/rules";
import type { FilingHead } from "../standing/queries";
import { differenceOf, type LineSnapshot, snapshotOf } from "../versions/rules";

type Pinning = { head: FilingHead; pinnedById: string; pinnedAt: Date; remark: string };

/** The pin of a line that goes back to the unit, with the line as it stands now: what comes back is compared with it. */
export const pinOf = (line: SheetLine, { head, ...pinning }: Pinning) => ({
  provinceId: head.provinceId,
  filingId: head.id,
  indicatorId: line.indicator.id,
  before: snapshotOf(line.value),
  ...pinning,
});

const markOf = (mark: StoredMark, names: Map<string, string>) => ({
  mark: mark.mark,
  figures: mark.mark === "ADJUSTED" ? figuresOf({ ...mark, state: mark.state ?? "REPORTED" }) : null,
  reason: mark.reason,
  newFinding: mark.newFinding,
  by: names.get(mark.verifierId) ?? "",
  at: mark.verifiedAt,
  valueVersion: mark.valueVersion,
  opinions: mark.opinions.map(({ text, statedById, statedAt }) => ({
    text,
    by: names.get(statedById) ?? "",
    at: statedAt,
  })),
});

export type ReviewContext = {
  head: FilingHead;
  names: Map<string, string>;
  /** What the unit answered to contradictions. */
  answers: FindingAnswers;
  /** The confirmed revision a correction starts from, line by line; null for a first filing. */
  corrected: ReadonlyMap<string, StoredValue> | null;
  gaps: readonly Gap[];
};

/** The line as it stood before: when it was returned last, or in the revision that is being corrected. */
function beforeOf(line: SheetLine, { head, corrected }: ReviewContext): LineSnapshot | null {
  const pin = head.pins.find(({ indicatorId }) => indicatorId === line.indicator.id);
  if (pin?.before) return pin.before;
  return corrected && snapshotOf(corrected.get(line.indicator.id) ?? null);
}

/** One line as the verifier sees it: what the unit says, what it said before, its files, every remark so far. */
export function reviewLineOf(line: SheetLine, context: ReviewContext) {
  const { head, names, answers, gaps } = context;
  const before = beforeOf(line, context);
  const { indicator, number, value, version, explanation, expectedOn, history, findings } = line;
  const marks = value?.marks ?? [];
  const pinned = [...head.earlierPins, ...head.pins].filter(
    ({ indicatorId }) => indicatorId === indicator.id,
  );
  return {
    indicator: indicatorOf(indicator, head.period.terms.clauses),
    number,
    version,
    figures: figuresOf(line),
    explanation,
    expectedOn,
    enteredBy: names.get(value?.enteredById ?? "") ?? null,
    enteredAt: value?.enteredAt ?? null,
    evidence: (value?.evidence ?? []).map(evidenceOf),
    history: history.slice(-8).map((cell) => ({
      periodName: cell.periodName,
      isVerified: cell.isVerified,
      ...figuresOf(cell),
    })),
    findings: findings.map((finding) => ({ ...finding, answer: answers[findingKey(finding)] ?? null })),
    standing: line.standing,
    mark: line.mark && markOf(line.mark, names),
    earlierMarks: marks.filter((mark) => mark.id !== line.mark?.id).map((mark) => markOf(mark, names)),
    pins: pinned.map(({ remark, pinnedAt, answerKind, answer }) => ({
      remark,
      pinnedAt,
      answerKind,
      answer,
    })),
    isClean: isClean(line),
    isNewFinding: isNewFinding(marks, version, head.returnedAt),
    /** What the unit changed since it was returned, or since the revision it corrects; null when nothing. */
    change: before && head.status !== "RETURNED" ? differenceOf(before, snapshotOf(value)) : null,
    gaps: gaps
      .filter(({ indicatorId }) => indicatorId === indicator.id)
      .map(({ indicatorId: _, ...gap }) => gap),
  };
}
export type ReviewLine = ReturnType<typeof reviewLineOf>;
