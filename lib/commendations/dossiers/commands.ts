import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import { notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { standing } from "../nominations/rules";
import { listDossierCases } from "./cases/queries";
import { type DossierObstacle, intakeObstacle } from "./rules";
import type { DossierFileInput, DossierRemoval, ExceptionInput, IntakeInput } from "./schema";
import { findDossierRound } from "./standing/queries";
import { dossierHref, dossierObstacleText, intakeNotice } from "./text";

export const refuse = (obstacle: DossierObstacle, field?: string) =>
  new Refusal(
    "rule",
    dossierObstacleText[obstacle],
    obstacle,
    field ? { [field]: dossierObstacleText[obstacle] } : undefined,
  );

/** `Mở nhận hồ sơ` of a round, or more days for it; the units with cases on the list are told by when. */
export async function openIntake(actor: Actor, { roundId, dueOn }: IntakeInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findDossierRound(tx, roundId, rowsOfProvince(actor, "nomination.decide"));
    const before = round.dossierIntake && fromDateColumn(round.dossierIntake.dueOn);
    const obstacle = intakeObstacle({ dueOn, today: dayOf(now), before });
    if (obstacle) throw refuse(obstacle, "dueOn");
    const data = { dueOn: toDateColumn(dueOn) };
    const intake = await tx.dossierIntake.upsert({
      where: { roundId },
      create: { ...data, roundId, provinceId: actor.provinceId, openedById: actor.userId, openedAt: now },
      update: { ...data, version: { increment: 1 } },
      select: { id: true, version: true },
    });
    const units = await tx.nomination.findMany({
      where: { roundId, status: { in: [...standing] } },
      distinct: ["unitId"],
      select: { unitId: true },
    });
    const notice = {
      kind: "dossier.open",
      text: intakeNotice(round.title, formatDate(dueOn)),
      href: dossierHref(round.campaignId, roundId),
    };
    await notifyUnits(
      tx,
      actor.provinceId,
      units.map(({ unitId }) => ({ unitId, ...notice })),
      now,
    );
    await recordAudit(tx, actor, "dossier.open", intake.id, {
      at: now,
      label: round.title,
      before: { dueOn: before },
      after: { dueOn },
    });
    return intake;
  });
}

/** Attaches an uploaded file for a part: to one case, or to all cases of the unit whose dossier has that part. */
export async function attachDossierFile(actor: Actor, input: DossierFileInput, now = new Date()) {
  const { roundId, nominationId, partId, fileId } = input;
  return transaction(actor, async (tx) => {
    const round = await findDossierRound(tx, roundId, { provinceId: actor.provinceId });
    if (!round.dossierIntake) throw refuse("not-open");
    const own = await listDossierCases(tx, round, rowsOfUnits(actor, "dossier.file"), now);
    const open = own.filter((one) => one.takesPapers && (!nominationId || one.id === nominationId));
    if (open.length === 0) throw refuse("no-case", "nominationId");
    const cases = open.filter(({ parts }) => parts.some(({ id }) => id === partId));
    if (cases.length === 0) throw refuse("no-part", "partId");
    const file = await tx.storedFile.findFirst({
      where: { id: fileId, purpose: "filing", unitId: actor.unitId, scan: { not: "infected" } },
      select: { name: true },
    });
    if (!file) throw new Refusal("not-found");
    await tx.dossierFile.createMany({
      data: cases.map(({ id }) => ({
        provinceId: actor.provinceId,
        nominationId: id,
        partId,
        fileId,
        filedById: actor.userId,
        filedAt: now,
      })),
      skipDuplicates: true,
    });
    await tx.storedFile.updateMany({ where: { id: fileId, linkedAt: null }, data: { linkedAt: now } });
    await recordAudit(tx, actor, "dossier.attach", nominationId || roundId, {
      at: now,
      label: round.title,
      unitId: actor.unitId,
      after: { partId, file: file.name, cases: cases.map(({ subjectName }) => subjectName) },
    });
    return { cases: cases.length };
  });
}

/** Takes a file off a part while the case is still open for papers; the file itself stays on record. */
export async function detachDossierFile(actor: Actor, { id }: DossierRemoval, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.dossierFile.findFirst({
      where: { id, nomination: rowsOfUnits(actor, "dossier.file") },
      select: {
        partId: true,
        file: { select: { name: true } },
        nomination: { select: { id: true, status: true, subjectName: true, unitId: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    if (!["PROPOSED", "RETURNED", "DEFERRED"].includes(row.nomination.status)) throw refuse("beyond-council");
    await tx.dossierFile.delete({ where: { id } });
    await recordAudit(tx, actor, "dossier.detach", row.nomination.id, {
      at: now,
      label: row.nomination.subjectName,
      unitId: row.nomination.unitId,
      before: { partId: row.partId, file: row.file.name },
    });
    return { id };
  });
}

/** Lets a case go to the council without a part, for a stated reason that stays with it. */
export async function exceptDossier(actor: Actor, { id, version, reason }: ExceptionInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.nomination.findFirst({
      where: { id, AND: rowsOfProvince(actor, "nomination.decide") },
      select: { status: true, subjectName: true, unitId: true },
    });
    if (!row) throw new Refusal("not-found");
    if (row.status !== "PROPOSED") throw refuse("beyond-council");
    const { count } = await tx.nomination.updateMany({
      where: { id, version },
      data: { dossierException: reason, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "dossier.except", id, {
      at: now,
      label: row.subjectName,
      unitId: row.unitId,
      reason,
    });
    return { id, version: version + 1 };
  });
}
