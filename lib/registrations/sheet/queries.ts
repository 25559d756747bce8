import "server-only";
import { dayOf, windowState } from "@/lib/calendar";
import { roundKindOf } from "@/lib/campaigns/rules";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { matrix, reach } from "@/lib/identity/permissions";
import { findUnitOn, inForceOn } from "@/lib/organizations/queries";
import type { Refusal } from "@/lib/refusal";
import { refusalTo } from "@/lib/workflow";
import type { Role } from "@/prisma/generated/enums";
import { factsOf } from "../attempts/queries";
import { listItems, type RegistrationItem } from "../items/queries";
import { listStaff, listSubtree } from "../lines/queries";
import { registrationsFor } from "../policy";
import { listRegistrationRounds, type RegistrationRound } from "../rounds/queries";
import { isLate, savingObstacle } from "../rules";
import { slotsObstacle } from "../slots/rules";
import { slotObstacleText } from "../slots/text";
import { obstacleText } from "../text";
import { registrationWorkflow } from "../workflow";

type Said = { message: string; reason: string } | null;
const said = (refusal: Refusal | null): Said => refusal && { message: refusal.text, reason: refusal.reason };

/**
 * What the registration page of the actor's unit shows for a campaign: all its rounds side by side,
 * the sheet of one of them (`code`, or the one to act on next), who holds it, and why each verb is
 * not to be had. Null when there is nothing to register for.
 */
export function findRegistrationSheet(
  actor: Actor,
  campaignId: string,
  code: string | null,
  now = new Date(),
) {
  return read(actor, async (tx) => {
    if (!reach(actor, "registration.read")) return null;
    const rounds = (await listRegistrationRounds(tx, actor, { campaignId })).filter(
      ({ terms }) => terms.registration,
    );
    const own = { unitId: actor.unitId, AND: registrationsFor(actor, "registration.read") };
    const items = await listItems(tx, { round: { campaignId }, ...own }, now);
    const itemOf = (round: RegistrationRound) => items.find((item) => item.round.id === round.id) ?? null;
    const round = rounds.find((one) => one.code === code) ?? nextRound(rounds, itemOf, now);
    if (!round?.terms.registration || (code !== null && round.code !== code)) return null;

    const item = itemOf(round);
    const unit = await findUnitOn(tx, actor.unitId, dayOf(now));
    const verbs = verbsOf({ round, item, unit }, actor, now);
    return {
      campaign: { id: round.campaign.id, title: round.campaign.title },
      unit: unit && { id: unit.unitId, name: unit.name, path: unit.path },
      tracks: rounds.map((one) => trackOf(one, itemOf(one))),
      round: roundView(round),
      item,
      ...verbs,
      custody: item && (await custodyOf(tx, item, round, now)),
      choices: verbs.refusals.save && verbs.refusals.bind ? null : await choicesOf(tx, unit, now),
    };
  });
}
export type RegistrationSheet = NonNullable<Awaited<ReturnType<typeof findRegistrationSheet>>>;

/** Of several rounds the one that still waits for the unit, else the first. */
function nextRound(
  rounds: readonly RegistrationRound[],
  itemOf: (round: RegistrationRound) => RegistrationItem | null,
  now: Date,
) {
  const waits = (round: RegistrationRound) =>
    round.status === "OPEN" &&
    windowState({ ...round.window, now }) === "open" &&
    ["DRAFT", "RETURNED", undefined].includes(itemOf(round)?.status);
  return rounds.find(waits) ?? rounds.find(({ status }) => status === "OPEN") ?? rounds[0];
}

const trackOf = (
  { id, code, title, kind, status: roundStatus, window }: RegistrationRound,
  item: RegistrationItem | null,
) => ({
  ...{ id, code, title, kind, roundStatus },
  deadline: window.deadline,
  registration: item && {
    status: item.status,
    returnReason: item.returnReason,
    late: item.late,
    totals: item.totals,
  },
});

function roundView({ id, code, title, kind, status, window, terms }: RegistrationRound) {
  const form = terms.registration;
  const pledges = (form?.pledges ?? []).filter(({ rounds }) => rounds.includes(roundKindOf[kind]));
  const of = (subject: "collective" | "individual") =>
    pledges.filter((pledge) => pledge.subject === subject).map(({ text }) => text);
  return {
    ...{ id, code, title, kind, status, theme: terms.theme },
    limit: { deadline: window.deadline, phrase: window.phrase, clauseLabel: window.clauseLabel },
    individuals: form?.individuals ?? "either",
    recipient: form?.recipient ?? "",
    required: form?.required ?? false,
    pledges: { collective: of("collective"), individual: of("individual") },
  };
}

type Standing = {
  round: RegistrationRound;
  item: RegistrationItem | null;
  unit: Awaited<ReturnType<typeof findUnitOn>>;
};

/** Why each verb is not to be had now, the same as the commands would say. */
function verbsOf({ round, item, unit }: Standing, actor: Actor, now: Date) {
  const row = item ?? { id: "", status: "DRAFT" as const, version: 0 };
  const facts = factsOf(
    {
      row: {
        submittedAt: item?.submittedAt ?? null,
        late: item?.late ?? false,
        lateReason: item?.lateReason ?? null,
        preparedById: item?.preparedById ?? null,
        submittedById: item?.submittedById ?? null,
        _count: { lines: item ? item.collectives.length + item.counts.length + item.individuals.length : 0 },
      },
      round,
      unit,
    },
    actor,
    now,
  );
  const refusal = (verb: Parameters<typeof refusalTo<typeof registrationWorkflow>>[1]) =>
    said(refusalTo(registrationWorkflow, verb, { actor, row, facts }));
  const mayPrepare = reach(actor, "registration.prepare") !== null;
  const saving = savingObstacle({ ...facts, mayPrepare, status: row.status });
  return {
    isPastLimit: isLate(facts),
    refusals: {
      save: saving && { message: obstacleText[saving], reason: saving },
      sendToHead: refusal("send-to-head"),
      recall: refusal("recall"),
      askToFix: refusal("ask-to-fix"),
      submit: refusal("submit"),
      withdraw: refusal("withdraw"),
      bind: slotRefusal(actor, round, row.status),
    },
  };
}

/** Why names cannot be put on slots, or null; the command says the same. */
function slotRefusal(actor: Actor, round: RegistrationRound, status: RegistrationItem["status"]): Said {
  const obstacle = reach(actor, "registration.bind")
    ? slotsObstacle({ status, roundStatus: round.status })
    : "not-preparer";
  return obstacle && { message: slotObstacleText[obstacle], reason: obstacle };
}

/** Who holds what was sent, and since when; null while it lies with the unit that writes it. */
async function custodyOf(tx: Transaction, item: RegistrationItem, { terms }: RegistrationRound, now: Date) {
  if (item.status === "SUBMITTED" && item.submittedAt)
    return { holder: terms.registration?.recipient ?? "", since: item.submittedAt };
  if (item.status !== "AWAITING_HEAD") return null;
  const head = await tx.membership.findFirst({
    where: {
      unitId: item.unit.id,
      role: { in: Object.keys(matrix["registration.submit"]) as Role[] },
      ...inForceOn(dayOf(now)),
    },
    select: { user: { select: { name: true } } },
  });
  return { holder: [head?.user.name, item.unit.shortName].filter(Boolean).join(", "), since: item.updatedAt };
}

/** Units of the tree and people of the staff list, to choose from. */
async function choicesOf(tx: Transaction, unit: Standing["unit"], now: Date) {
  const day = dayOf(now);
  const units = unit ? await listSubtree(tx, unit.path, day) : [];
  const staff = await listStaff(
    tx,
    units.map(({ unitId }) => unitId),
    day,
  );
  return {
    units: units.map(({ unitId, name }) => ({ unitId, name })),
    staff: staff.map(({ personId, fullName, post, unitId, staffCode }) => ({
      ...{ personId, fullName, post, unitId, staffCode },
    })),
  };
}
