import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { type Attempt, perform } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { type FilingHead, findFilingHead } from "./standing/queries";
import { filingLabel, reviewHref, sheetHref } from "./text";
import { filingWorkflow } from "./workflow";

/** What the log calls a filing, and where its people find it. */
export function namesOf(head: FilingHead) {
  const { period } = head;
  const place = { campaignId: period.campaignId, periodCode: period.code };
  return {
    label: filingLabel(period.name, head.unitShortName),
    sheet: sheetHref(place),
    review: reviewHref({ ...place, unitCode: head.unitCode }),
  };
}

type Step = Pick<Attempt<FilingHead>, "facts" | "reason" | "notices"> & { after?: unknown };

/** Moves a filing that was read in this transaction and writes `data` over the version the person saw. */
export function moveFiling(
  tx: Transaction,
  actor: Actor,
  verb: keyof typeof filingWorkflow.moves,
  head: FilingHead,
  { version, now, step = {}, data = {} }: MoveInput,
) {
  const { after, ...attempt } = step;
  const { label } = namesOf(head);
  const audit = { label, unitId: head.unitId, after };
  return perform(tx, filingWorkflow, verb, { actor, row: head, now, audit, ...attempt }, (stamp) =>
    tx.filing.updateMany({ where: { id: head.id, version }, data: { ...data, ...stamp, updatedAt: now } }),
  );
}
type MoveInput = {
  version: number;
  now: Date;
  step?: Step;
  data?: Prisma.FilingUncheckedUpdateManyInput;
};

/** The filing within the actor's reach, or "not found". */
export async function takeHead(
  tx: Transaction,
  actor: Actor,
  action: "filing.prepare" | "filing.submit" | "filing.verify",
  filingId: string,
  now: Date,
): Promise<FilingHead> {
  const head = await findFilingHead(tx, actor, action, filingId, now);
  if (!head) throw new Refusal("not-found");
  return head;
}
