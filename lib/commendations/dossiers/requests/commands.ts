import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import { notify, notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { listDossierCases } from "../cases/queries";
import { refuse } from "../commands";
import { requestObstacle } from "../rules";
import type { SupplementAnswer, SupplementInput } from "../schema";
import { findDossierRound } from "../standing/queries";
import { answerNotice, dossierHref, supplementNotice } from "../text";

/** `Yêu cầu bổ sung`: all that a unit's dossier lacks, in one request with a day; the appraisal clock stops. */
export async function requestSupplement(actor: Actor, input: SupplementInput, now = new Date()) {
  const { roundId, unitId, dueOn, reason } = input;
  return transaction(actor, async (tx) => {
    const round = await findDossierRound(tx, roundId, rowsOfProvince(actor, "nomination.decide"));
    if (!round.dossierIntake) throw refuse("not-open");
    const cases = await listDossierCases(tx, round, { unitId }, now);
    const [first] = cases;
    if (!first) throw refuse("no-case");
    const isRequestOpen =
      (await tx.dossierRequest.count({ where: { roundId, unitId, answeredAt: null } })) > 0;
    const obstacle = requestObstacle({ dueOn, today: dayOf(now), isRequestOpen });
    if (obstacle) throw refuse(obstacle, "dueOn");
    const missing = cases
      .filter((one) => one.missing.length > 0 && !one.dossierException)
      .map(({ subjectName, missing }) => ({ subjectName, parts: missing.map(({ name }) => name) }));
    const created = await tx.dossierRequest.create({
      data: {
        provinceId: actor.provinceId,
        roundId,
        unitId,
        content: reason,
        missing,
        dueOn: toDateColumn(dueOn),
        sentById: actor.userId,
        sentAt: now,
      },
      select: { id: true, version: true },
    });
    const notice = {
      unitId,
      kind: "dossier.request",
      text: supplementNotice(round.title, formatDate(dueOn)),
      href: dossierHref(round.campaignId, roundId),
    };
    await notifyUnits(tx, actor.provinceId, [notice], now);
    await recordAudit(tx, actor, "dossier.request", created.id, {
      at: now,
      label: `${first.unitName} – ${round.title}`,
      unitId,
      reason,
      after: { dueOn, missing },
    });
    return created;
  });
}

/** The unit says that it has handed in what was asked for; refused while a part is still missing. */
export async function answerSupplement(actor: Actor, input: SupplementAnswer, now = new Date()) {
  const { id, version, reason } = input;
  return transaction(actor, async (tx) => {
    const own = rowsOfUnits(actor, "dossier.file");
    const row = await tx.dossierRequest.findFirst({
      where: { id, answeredAt: null, AND: own },
      select: { roundId: true, unitId: true, sentById: true },
    });
    if (!row) throw new Refusal("not-found");
    const round = await findDossierRound(tx, row.roundId, { provinceId: actor.provinceId });
    const cases = await listDossierCases(tx, round, { unitId: row.unitId }, now);
    if (cases.some(({ missing, dossierException }) => missing.length > 0 && !dossierException))
      throw refuse("still-missing");
    const { count } = await tx.dossierRequest.updateMany({
      where: { id, version, answeredAt: null },
      data: { answer: reason, answeredAt: now, answeredById: actor.userId, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    const notice = {
      to: { userIds: [row.sentById] },
      kind: "dossier.answer",
      text: answerNotice(cases[0]?.unitName ?? actor.unitName, round.title),
      href: dossierHref(round.campaignId, round.id),
    };
    await notify(tx, actor.provinceId, notice, now);
    await recordAudit(tx, actor, "dossier.answer", id, {
      at: now,
      label: `${actor.unitName} – ${round.title}`,
      unitId: row.unitId,
      reason,
    });
    return { id, version: version + 1 };
  });
}
