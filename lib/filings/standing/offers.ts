import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { refusalTo } from "@/lib/workflow";
import type { FilingStatus } from "@/prisma/generated/enums";
import { isUnitWithinReach } from "../policy";
import type { FilingFacts } from "../rules";
import { filingWorkflow } from "../workflow";
import { type FilingHead, unitOf } from "./queries";

export type FilingVerbName = keyof typeof filingWorkflow.moves;
export type OfferedVerb = { verb: FilingVerbName; refusal: string | null };

/** The verbs that belong to this person, this unit and this state, each with what stands against it now. */
export function verbsOffered(actor: Actor, head: FilingHead, facts: FilingFacts): OfferedVerb[] {
  const moves = Object.entries(filingWorkflow.moves) as [FilingVerbName, AnyMove][];
  return moves
    .filter(
      ([, { from, action }]) => from.includes(head.status) && isUnitWithinReach(actor, action, unitOf(head)),
    )
    .map(([verb]) => {
      // A reason for being late is asked for when the verb is used; it does not stand against offering it.
      const offered = { ...facts, lateReason: facts.lateReason ?? "asked for" };
      const refusal = refusalTo(filingWorkflow, verb, { actor, row: head, facts: offered });
      return { verb, refusal: refusal?.text ?? null };
    });
}
type AnyMove = { from: readonly FilingStatus[]; action: Action };

/** Who holds the filing, and since when: nothing sits somewhere in silence (UX §2.0). */
export function custodyOf(head: FilingHead, names: ReadonlyMap<string, string>) {
  switch (head.status) {
    case "AWAITING_HEAD":
      return { with: "head" as const, name: null, since: head.updatedAt };
    case "SUBMITTED":
      return { with: "office" as const, name: null, since: head.submittedAt };
    case "UNDER_REVIEW":
      return {
        with: "office" as const,
        name: names.get(head.reviewerId ?? "") ?? null,
        since: head.reviewedAt,
      };
    case "RETURNED":
      return { with: "unit" as const, name: null, since: head.returnedAt };
    case "DRAFT":
      return {
        with: "unit" as const,
        name: names.get(head.preparedById ?? "") ?? null,
        since: head.updatedAt,
      };
    case "CONFIRMED":
      return null;
  }
}
export type Custody = NonNullable<ReturnType<typeof custodyOf>>;
