import type { Action } from "@/lib/identity/permissions";

/** One verb of a workflow: from which states, to which, whose right it is, and what may stand against it. */
export type Move<Status extends string, Facts, Obstacle extends string> = {
  from: readonly Status[];
  to: Status | ((facts: Facts) => Status);
  /** Who may: a line of the permission matrix. The row was found through that action's policy. */
  action: Action;
  guard?: (facts: Facts) => Obstacle | null;
  /** A reason must be given and is kept. */
  needsReason?: boolean;
  /** Legal effect (UX 2.0, L3): the person proves themselves again. */
  legal?: boolean;
};

/** state × verb × who may × guard, readable by an officer. */
export type Workflow<Status extends string, Facts = unknown, Obstacle extends string = never> = {
  /** Noun of the audit log: "registration". */
  subject: string;
  say: Record<Obstacle, string>;
  moves: Record<string, Move<Status, Facts, Obstacle>>;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where a workflow of any noun is meant
export type AnyWorkflow = Workflow<any, any, any>;
export type Verb<W extends AnyWorkflow> = keyof W["moves"] & string;
export type StatusOf<W extends AnyWorkflow> = W["moves"][string]["from"][number];
export type FactsOf<M> = M extends { guard: (facts: infer Facts) => unknown } ? Facts : unknown;
