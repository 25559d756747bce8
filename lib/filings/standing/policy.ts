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
