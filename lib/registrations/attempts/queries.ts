import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import type { NewNotice, NoticeTo } from "@/lib/notifications/notify";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import { registrationsFor } from "../policy";
import { findRegistrationRound, type RegistrationRound } from "../rounds/queries";
import { type RegistrationFacts, standingObstacle } from "../rules";
import type { RegistrationVerb } from "../schema";
import { type NoticeKind, noticeText, registrationLabel } from "../text";

const rowFields = {
  id: true,
  unitId: true,
  roundId: true,
  status: true,
  version: true,
  late: true,
  lateReason: true,
  returnReason: true,
  receiptCode: true,
  preparedById: true,
  submittedById: true,
  submittedAt: true,
  unitVersion: { select: { name: true, shortName: true } },
  _count: { select: { lines: true } },
} as const;

/** The registration a verb is about, with its round and unit as they are now; a step of the commands. */
export async function findForVerb(
  tx: Transaction,
  actor: Actor,
  action: Action,
  { registrationId }: Pick<RegistrationVerb, "registrationId">,
  now: Date,
) {
  const row = await tx.registration.findFirst({
    where: { id: registrationId, AND: registrationsFor(actor, action) },
    select: rowFields,
  });
  const round = row && (await findRegistrationRound(tx, actor, row.roundId));
  if (!row || !round) throw new Refusal("not-found");
  return { row, round, unit: await findUnitOn(tx, row.unitId, dayOf(now)) };
}
type Found = Awaited<ReturnType<typeof findForVerb>>;
type FactsRow = Pick<
  Found["row"],
  "submittedAt" | "late" | "lateReason" | "preparedById" | "submittedById" | "_count"
>;

/** What the guards look at, from a registration, its round and its unit as it is on the day. */
export function factsOf(
  { row, round, unit }: { row: FactsRow; round: RegistrationRound; unit: Found["unit"] },
  actor: Actor,
  now: Date,
): RegistrationFacts {
  const { terms, campaign, window, status: roundStatus } = round;
  const { late, preparedById, submittedById } = row;
  return {
    now,
    window,
    roundStatus,
    standing: standingObstacle(unit, { terms, ownerUnitId: campaign.ownerUnitId }),
    lineCount: row._count.lines,
    // A reason is given while handing in; one given before counts only for what was handed in with it.
    lateReason: row.submittedAt ? row.lateReason : null,
    wasReturned: row.submittedAt !== null,
    late,
    actorId: ownAmong(actor, [preparedById, submittedById]),
    preparedById,
    submittedById,
  };
}

/** The attempt `perform` takes: row, facts, and what the log calls the registration. */
export function attemptOf(found: Found, actor: Actor, now: Date) {
  const { row, round } = found;
  const label = registrationLabel({ unitName: row.unitVersion.shortName, roundTitle: round.title });
  return {
    actor,
    row,
    facts: factsOf(found, actor, now),
    now,
    audit: { label, unitId: row.unitId },
  };
}

/** A notice about a registration: to the office it leads to the sheet among all, to the unit to its own. */
export function noticeOf({ row, round }: Found, kind: NoticeKind, to: NoticeTo): NewNotice {
  const page = `/lam-viec/phong-trao/${round.campaign.id}/dang-ky`;
  const isForOffice = kind.startsWith("registration.submitted");
  return {
    to,
    kind,
    text: noticeText[kind]({ unitName: row.unitVersion.shortName, roundTitle: round.title }),
    href: isForOffice ? `${page}/tong-hop/${row.id}` : `${page}?dot=${round.code}`,
  };
}

/** Who prepared and who handed in, each once. */
export function peopleOf({ preparedById, submittedById }: Found["row"]): string[] {
  return [...new Set([preparedById, submittedById].flatMap((id) => id ?? []))];
}
