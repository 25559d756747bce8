import { findingKey } from "@/lib/indicators";
import type { StoredMark } from "../cells/queries";
import { evidenceOf, figuresOf, indicatorOf } from "../grid/rules";
import type { SheetLine } from "../lines/queries";
import { isClean, isNewFinding } from "../marks/rules";
import type { FindingAnswers } from "../sheet/rules";
import type { FilingHead } from "../standing/queries";

const markOf = (mark: StoredMark, names: Map<string, string>) => ({
  mark: mark.mark,
  figures: mark.mark === "ADJUSTED" ? figuresOf({ ...mark, state: mark.state ?? "REPORTED" }) : null,
  reason: mark.reason,
  newFinding: mark.newFinding,
  by: names.get(mark.verifierId) ?? "",
  at: mark.verifiedAt,
  valueVersion: mark.valueVersion,
});

/** One line as the verifier sees it: what the unit says, what it said before, its files, every remark so far. */
export function reviewLineOf(
  line: SheetLine,
  head: FilingHead,
  names: Map<string, string>,
  answers: FindingAnswers,
) {
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
    /** The unit changed the line after it was returned. */
    isChanged:
      head.returnedAt !== null && marks.length > 0 && marks.every((mark) => mark.valueVersion < version),
  };
}
export type ReviewLine = ReturnType<typeof reviewLineOf>;
