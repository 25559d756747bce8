import "server-only";
import { read, type Transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findNames } from "../cells/queries";
import { listGapPeriods, listGaps } from "../gaps/queries";
import { factsOf, loadSheet, type SheetLine } from "../lines/queries";
import { listOpenings } from "../openings/queries";
import { findPeriod } from "../periods/queries";
import { isOwnWork } from "../rules";
import { filingFacts, periodFacts } from "../sheet/queries";
import { verbsOffered } from "../standing/policy";
import { type FilingHead, findCorrected, findNewestHead, unitOf } from "../standing/queries";
import { reviewLineOf } from "./rules";

export type ReviewAddress = { campaignId: string; periodCode: string; unitCode: string };

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
    const span = { campaignId, unitId: head.unitId, before: period.endsOn };
    const context = {
      head,
      names,
      answers: sheet.answers,
      corrected: await findCorrected(tx, head),
      gaps: await listGaps(tx, span),
    };
    const facts = factsOf(actor, head, sheet);
    return {
      ...periodFacts(period),
      unit: unitOf(head),
      filing: filingFacts(head, names),
      lines: sheet.lines.map((line) => reviewLineOf(line, context)),
      verbs: verbsOffered(actor, head, facts),
      gapPeriods: await listGapPeriods(tx, span),
      openings: await listOpenings(tx, head.id),
      mayDecide: reach(actor, "filing.verify") === "province",
      /** Somebody else holds it: looked at, and taken over with a reason. */
      heldBy: facts.isHeldByOther ? (names.get(head.reviewerId ?? "") ?? "") : null,
      mayMark:
        head.status === "UNDER_REVIEW" &&
        reach(actor, "filing.verify") === "province" &&
        !facts.isHeldByOther &&
        !isOwnWork(ownAmong(actor, [head.preparedById, head.submittedById, ...sheet.enteredByIds]), {
          ...head,
          enteredByIds: sheet.enteredByIds,
        }),
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
  ...lines.flatMap(
    ({ value }) => value?.marks.flatMap(({ opinions }) => opinions.map(({ statedById }) => statedById)) ?? [],
  ),
];
