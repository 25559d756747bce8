import { type Day, dayOf, daysBetween, lastDayBefore } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { type Duty, duties, type MatterKind, matterKinds } from "./duties/rules";
import { returnOf, type Snooze } from "./snoozes/rules";

/** Something in a state that asks for somebody's move; of many alike in one round or period, all together. */
export type Matter = {
  kind: MatterKind;
  /** What it stands for; with the kind it is one of its own. */
  id: string;
  campaign: { id: string; title: string } | null;
  round: { code: string; title: string } | null;
  period: { code: string; name: string } | null;
  /** How many units stand behind it; null when it is the person's own unit, or no unit's. */
  units: number | null;
  /** The unit, where it is one. */
  unit: { code: string; name: string } | null;
  /** What the thing itself is called, a session, a paper, an index; and as its address names it. */
  label: string;
  ref: string;
  /** How many cells, cases or rows it is about. */
  count: number;
  progress: { done: number; total: number } | null;
  /** How many of them want a closer look: late ones, marked lines, wrong rows. */
  attention: number;
  /** Who sent it. */
  sender: string | null;
  /** The person it lies with, where it is one. */
  holder: string | null;
  since: Date | null;
  /** The first instant that is too late; null where nothing sets a limit. */
  dueAt: Date | null;
  /** Nobody in the unit has the role it would come to first. */
  unattended: boolean;
  /** The person's own earlier work: somebody else has to make this move. */
  isOwn: boolean;
};

const blank = {
  campaign: null,
  round: null,
  period: null,
  units: null,
  unit: null,
  label: "",
  ref: "",
  count: 1,
  progress: null,
  attention: 0,
  sender: null,
  holder: null,
  since: null,
  dueAt: null,
  unattended: false,
  isOwn: false,
} satisfies Omit<Matter, "kind" | "id">;

export const matterOf = (given: Pick<Matter, "kind" | "id"> & Partial<Matter>): Matter => ({
  ...blank,
  ...given,
});

type Asking = Pick<Actor, "role" | "scopes" | "onBehalfOf">;

/** Whether a matter is this person's move, something they wait for, or none of their concern. */
export function sideOf(
  actor: Asking,
  { kind, unattended, isOwn }: Pick<Matter, "kind" | "unattended" | "isOwn">,
): "mine" | "waiting" | null {
  const { action, does, awaits }: Duty = duties[kind];
  const comesFirst = does.includes(actor.role);
  const isTheirs = comesFirst || (unattended && awaits.includes(actor.role));
  if (isTheirs && !isOwn && reach(actor, action)) return "mine";
  return isOwn || awaits.includes(actor.role) ? "waiting" : null;
}

/** Whether any matter of these kinds can concern this person: what need not be looked for at all. */
export const concerns = (actor: Asking, kinds: readonly MatterKind[]) =>
  kinds.some((kind) => sideOf(actor, { kind, unattended: true, isOwn: false }) !== null);

export const groups = ["overdue", "soon", "later"] as const;
export type Group = (typeof groups)[number];
const soonDays = 3;

/** Quá hạn · Trong 3 ngày tới · Sau đó, by calendar days of Việt Nam; the closing instant itself is too late. */
export function groupOf({ dueAt }: Pick<Matter, "dueAt">, now: Date): Group {
  if (!dueAt) return "later";
  if (now >= dueAt) return "overdue";
  return daysBetween(dayOf(now), lastDayBefore(dueAt)) <= soonDays ? "soon" : "later";
}

const never = Number.POSITIVE_INFINITY;
/** The nearest limit first, what has none after; then what has waited longest. */
export function inOrder(one: Matter, other: Matter): number {
  const by = (value: (matter: Matter) => number) => {
    const [a, b] = [value(one), value(other)];
    return a === b ? 0 : a < b ? -1 : 1;
  };
  return (
    by(({ dueAt }) => dueAt?.getTime() ?? never) ||
    by(({ since }) => since?.getTime() ?? never) ||
    by(({ kind }) => matterKinds.indexOf(kind)) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** What opens next for those with nothing to do now: a period and the day it opens. */
export type NextPeriod = { name: string; opensOn: Day };

/** A task the person has put off, and when it is back. */
export type SnoozedMatter = Matter & { until: Date };
export type Inbox = Record<Group | "waiting", Matter[]> & { snoozed: SnoozedMatter[] };

/** Sorted into what is the person's own move, by nearness of its limit, what they put off, and what lies with others. */
export function inboxOf(
  actor: Asking,
  matters: readonly Matter[],
  now: Date,
  snoozes: readonly Snooze[] = [],
): Inbox {
  const inbox: Inbox = { overdue: [], soon: [], later: [], waiting: [], snoozed: [] };
  for (const matter of [...matters].sort(inOrder)) {
    const side = sideOf(actor, matter);
    const until = side === "mine" ? returnOf(matter, snoozes) : null;
    if (until && now < until) inbox.snoozed.push({ ...matter, until });
    else if (side) inbox[side === "mine" ? groupOf(matter, now) : "waiting"].push(matter);
  }
  return inbox;
}

export const openCount = ({ overdue, soon, later }: Inbox) => overdue.length + soon.length + later.length;

/** The period a unit is working on: of its own matters the figures with the nearest limit, else those that lie with the head. */
export const periodInHand = ({ overdue, soon, later, waiting }: Inbox): Matter | null =>
  [...overdue, ...soon, ...later, ...waiting].find(
    ({ kind, progress }) =>
      progress !== null && (kind === "filing.fill" || kind === "filing.fix" || kind === "filing.approve"),
  ) ?? null;
