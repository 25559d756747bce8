import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { Finding } from "@/lib/indicators";
import { findNames, type StoredMark } from "../cells/queries";
import { isClean, isNewFinding } from "../marks/rules";
import { findPeriod } from "../periods/queries";
import { isOwnWork } from "../rules";
import { evidenceOf, figuresOf, type GridEvidence, type GridIndicator, indicatorOf } from "../sheet/grid";
import { factsOf, loadSheet, type SheetLine } from "../sheet/load";
import { filingFacts, periodFacts } from "../sheet/queries";
import type { Figures } from "../sheet/rules";
import { verbsOffered } from "../standing/offers";
import { type FilingHead, findNewestHead, unitOf } from "../standing/queries";

export type ReviewAddress = { campaignId: string; periodCode: string; unitCode: string };

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
function reviewLineOf(line: SheetLine, head: FilingHead, names: Map<string, string>) {
  const { indicator, number, value, version, explanation, expectedOn, history, findings } = line;
  const marks = value?.marks ?? [];
  const pinned = [...head.earlierPins, ...head.pins].filter(
    ({ indicatorId }) => indicatorId === indicator.id,
  );
  return {
    indicator: indicatorOf(indicator, head.period.terms.clauses) satisfies GridIndicator,
    number,
    version,
    figures: figuresOf(line) satisfies Figures,
    explanation,
    expectedOn,
    enteredBy: names.get(value?.enteredById ?? "") ?? null,
    enteredAt: value?.enteredAt ?? null,
    evidence: (value?.evidence ?? []).map(evidenceOf) satisfies GridEvidence[],
    history: history.slice(-8).map((cell) => ({
      periodName: cell.periodName,
      isVerified: cell.isVerified,
      ...figuresOf(cell),
    })),
    findings: findings satisfies Finding[],
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

/** The workspace in which one unit's filing is verified; null when there is none or it is out of reach. */
export function findReview(
  actor: Actor,
  { campaignId, periodCode, unitCode }: ReviewAddress,
  now = new Date(),
) {
  return read(actor, async (tx) => {
    // Reviewing is the standing office's; whoever reads the whole province may look on.
    if (reach(actor, "filing.read") !== "province") return null;
    const period = await findPeriod(tx, campaignId, periodCode);
    const unitId = period && (await findUnitId(tx, unitCode));
    const head = unitId ? await findNewestHead(tx, period, unitId, now) : null;
    if (!period || !head) return null;

    const sheet = await loadSheet(tx, period, unitOf(head), head);
    const names = await findNames(tx, peopleOf(head, sheet.lines));
    const facts = factsOf(actor, head, sheet);
    return {
      ...periodFacts(period),
      unit: unitOf(head),
      filing: filingFacts(head, names),
      lines: sheet.lines.map((line) => reviewLineOf(line, head, names)),
      verbs: verbsOffered(actor, head, facts),
      mayMark:
        head.status === "UNDER_REVIEW" &&
        reach(actor, "filing.verify") === "province" &&
        !isOwnWork(actor.userId, { ...head, enteredByIds: sheet.enteredByIds }),
      isOwnWork: facts.isOwnWork,
    };
  });
}
export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

const findUnitId = async (tx: Transaction, code: string) =>
  (await tx.orgUnit.findFirst({ where: { code }, select: { id: true } }))?.id ?? null;

const peopleOf = (head: FilingHead, lines: SheetLine[]) => [
  head.reviewerId,
  head.preparedById,
  head.submittedById,
  head.confirmedById,
  ...lines.map(({ value }) => value?.enteredById ?? null),
  ...lines.flatMap(({ value }) => value?.marks.map(({ verifierId }) => verifierId) ?? []),
];
