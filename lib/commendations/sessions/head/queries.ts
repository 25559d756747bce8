import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { SessionFacts } from "../rules";
import { seatCount } from "../seats/queries";

const fields = {
  id: true,
  code: true,
  title: true,
  status: true,
  version: true,
  roundId: true,
  councilId: true,
  heldOn: true,
  ballotKind: true,
  threshold: true,
  base: true,
  quorum: true,
  round: { select: { title: true, campaignId: true } },
  council: { select: { _count: seatCount } },
  minutesText: true,
  minutesSentAt: true,
  paper: { select: { present: true, absentIds: true } },
  // An opinion in writing is a vote, but not the presence of its author.
  _count: { select: { cases: true, turnouts: { where: { manner: "self" } } } },
} satisfies Prisma.CouncilSessionSelect;
export type SessionHead = Prisma.CouncilSessionGetPayload<{ select: typeof fields }>;

/** A session as its verbs need it; null when out of reach. */
export const findSessionHead = (tx: Transaction, actor: Actor, action: Action, id: string) =>
  tx.councilSession.findFirst({
    where: { id, AND: rowsOfProvince(actor, action) },
    select: fields,
  });

/** What the rules of opening and closing look at. */
export const factsOf = (head: SessionHead, blocked: number, now: Date): SessionFacts => ({
  cases: head._count.cases,
  blocked,
  heldOnReached: head.heldOn <= toDateColumn(dayOf(now)),
  voted: head.paper?.present ?? head._count.turnouts,
  members: head.council._count.members,
  quorum: head.quorum,
});

export const sessionLabel = ({ code, title }: Pick<SessionHead, "code" | "title">) => `${code} – ${title}`;
export const sessionHref = ({ round, code }: Pick<SessionHead, "round" | "code">) =>
  `/lam-viec/phong-trao/${round.campaignId}/hoi-dong/${code.toLowerCase()}`;
