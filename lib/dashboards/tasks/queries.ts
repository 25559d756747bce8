import "server-only";
import { dayOf } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listAdministrationMatters } from "./administration/queries";
import { listCouncilMatters } from "./council/queries";
import { listDossierMatters } from "./dossiers/queries";
import type { MatterKind } from "./duties/rules";
import { listImportMatters } from "./imports/queries";
import { listOfficeMatters } from "./office/queries";
import { listDecisionMatters, listProposalMatters } from "./papers/queries";
import { listPlanMatters } from "./plans/queries";
import { listReviewMatters } from "./reviews/queries";
import { listRoundMatters } from "./rounds/queries";
import { concerns, type Inbox, inboxOf, type Matter, type NextPeriod } from "./rules";
import { listUnitMatters } from "./units/queries";

type Source = {
  kinds: MatterKind[];
  /** Units look at their own rows; what is of the province only those see who act for it. */
  of: "unit" | "province" | "anyone";
  list: (tx: Transaction, actor: Actor, now: Date) => Promise<Matter[]>;
};

const sources: Source[] = [
  { kinds: ["registration.prepare", "filing.fill"], of: "unit", list: listUnitMatters },
  { kinds: ["dossier.supplement"], of: "unit", list: listDossierMatters },
  { kinds: ["registration.decide", "filing.receive"], of: "province", list: listOfficeMatters },
  { kinds: ["plan.draft", "plan.review", "plan.publish"], of: "anyone", list: listPlanMatters },
  { kinds: ["index.confirm"], of: "province", list: listImportMatters },
  { kinds: ["round.recognise", "run.recognise", "session.plan"], of: "province", list: listRoundMatters },
  { kinds: ["review.answer"], of: "anyone", list: listReviewMatters },
  {
    kinds: ["session.prepare", "ballot.cast", "minutes.confirm", "proposal.draft"],
    of: "province",
    list: listCouncilMatters,
  },
  { kinds: ["proposal.submit", "proposal.decide"], of: "province", list: listProposalMatters },
  { kinds: ["decision.issue", "decision.publish"], of: "province", list: listDecisionMatters },
  { kinds: ["job.failed"], of: "province", list: listAdministrationMatters },
];

const worksFor = (actor: Actor) => (reach(actor, "filing.prepare") ? "unit" : "province");

export type FoundInbox = Inbox & { next: NextPeriod | null };

/**
 * Việc cần làm of one person in one role, read off the state of things: nothing of it is stored but
 * what they put off, and the number of statements depends on the role alone.
 */
export const findInbox = (actor: Actor, now = new Date()): Promise<FoundInbox> =>
  read(actor, (tx) => inboxIn(tx, actor, now));

/** The same within a transaction at hand. */
export async function inboxIn(tx: Transaction, actor: Actor, now: Date): Promise<FoundInbox> {
  const matters: Matter[] = [];
  for (const { kinds, of, list } of sources)
    if (concerns(actor, kinds) && (of === "anyone" || of === worksFor(actor)))
      matters.push(...(await list(tx, actor, now)));
  const next = concerns(actor, ["filing.fill", "filing.receive"]) ? await findNext(tx, actor, now) : null;
  const snoozes = await tx.snooze.findMany({
    where: { userId: actor.userId, until: { gt: now } },
    select: { kind: true, matterId: true, until: true },
  });
  return { ...inboxOf(actor, matters, now, snoozes), next };
}

async function findNext(tx: Transaction, { provinceId }: Actor, now: Date): Promise<NextPeriod | null> {
  const [next] = await tx.$queryRaw<NextPeriod[]>`
    select p."name", p."opensOn"::text as "opensOn"
      from "ReportingPeriod" p join "Round" r on r."id" = p."roundId" and r."status" = 'OPEN'
     where p."provinceId" = ${provinceId} and p."opensOn" > ${dayOf(now)}::date
     order by p."opensOn", p."id" limit 1`;
  return next ?? null;
}
