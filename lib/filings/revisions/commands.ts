import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import { findAttributes } from "../lines/queries";
import { findPeriodById, findReopening, type Period, windowOf } from "../periods/queries";
import { windowObstacle } from "../rules";
import type { FilingCorrection, FilingOpening } from "../schema";
import { indicatorsOf, isInvited } from "../sheet/rules";
import { namesOf, takeHead } from "../standing/commands";
import { type FilingHead, findNewestHead } from "../standing/queries";
import { filingLabel, filingObstacleText } from "../text";

const brief = { id: true, status: true, version: true, revision: true } as const;

/** Opens the sheet of the actor's unit for a period; opening it again answers with the one that is there. */
export function openFiling(actor: Actor, { periodId }: FilingOpening, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (!reach(actor, "filing.prepare")) throw new Refusal("forbidden", undefined, "role-may-not");
    const period = await findPeriodById(tx, periodId);
    if (!period) throw new Refusal("not-found");
    return openSheet(tx, actor, period, now);
  });
}

/** The step behind it: the newest filing of the actor's unit, opened if there is none. */
export async function openSheet(tx: Transaction, actor: Actor, period: Period, now: Date) {
  const newest = await findNewestHead(tx, period, actor.unitId, now);
  if (newest) return briefOf(newest);

  const reopenedUntil = await findReopening(tx, period.id, actor.unitId, now);
  const obstacle = windowObstacle(windowOf(period, null, reopenedUntil, now));
  if (obstacle) throw new Refusal("rule", filingObstacleText[obstacle], obstacle);
  const unit = await unitToFile(tx, actor.unitId, period);

  const { provinceId, unitId, userId } = actor;
  const filing = await tx.filing.create({
    data: {
      provinceId,
      periodId: period.id,
      unitId,
      unitVersionId: unit.id,
      preparedById: userId,
      updatedAt: now,
    },
    select: brief,
  });
  const label = filingLabel(period.name, unit.shortName);
  await recordAudit(tx, actor, "filing.open", filing.id, { label, unitId, at: now });
  return filing;
}
const briefOf = ({ id, status, version, revision }: FilingHead) => ({ id, status, version, revision });

/** The unit as it stood on the period's last day, if the plan asks it for figures. */
async function unitToFile(tx: Transaction, unitId: string, period: Period) {
  const unit = await findUnitOn(tx, unitId, period.endsOn);
  if (!unit)
    throw new Refusal(
      "rule",
      "Đơn vị không còn hoạt động vào ngày cuối kỳ nên không nhận việc của kỳ này.",
      "unit-not-in-force",
    );
  const attributes = await findAttributes(tx, unitId, period.endsOn);
  const facts = { ...unit, blockCode: unit.block?.code ?? null, attributes };
  const isAsked =
    isInvited(period.terms, unit, period.ownerUnitId) && indicatorsOf(period.terms, facts).length > 0;
  if (!isAsked)
    throw new Refusal("rule", "Kế hoạch không giao chỉ tiêu báo cáo cho đơn vị này.", "not-invited");
  return unit;
}

/**
 * Opens a correction of a confirmed filing: a new revision that starts from the figures in force.
 * The confirmed one stays in force, unchanged, until the office confirms the correction (DOMAIN §7 rule 17).
 */
export function correctFiling(actor: Actor, { filingId, reason }: FilingCorrection, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    const newest = await findNewestHead(tx, head.period, head.unitId, now);
    if (head.status !== "CONFIRMED" || newest?.id !== head.id)
      throw new Refusal("conflict", undefined, "wrong-state");
    const obstacle = windowObstacle(head.window);
    if (obstacle) throw new Refusal("rule", filingObstacleText[obstacle], obstacle);

    const correction = await tx.filing.create({
      data: {
        provinceId: actor.provinceId,
        periodId: head.periodId,
        unitId: head.unitId,
        unitVersionId: head.unitVersionId,
        revision: head.revision + 1,
        current: false,
        late: head.late,
        lateReason: head.lateReason,
        correctionReason: reason,
        preparedById: actor.userId,
        updatedAt: now,
      },
      select: brief,
    });
    await copyLines(tx, head.id, correction.id, now);
    const { label } = namesOf(head);
    await recordAudit(tx, actor, "filing.correct", correction.id, {
      label,
      unitId: head.unitId,
      at: now,
      reason,
      before: { filingId: head.id, revision: head.revision },
      after: { revision: correction.revision },
    });
    return correction;
  });
}

async function copyLines(tx: Transaction, fromId: string, toId: string, now: Date) {
  await tx.$executeRaw`
    insert into "FilingValue" ("id", "provinceId", "filingId", "indicatorId", "state", "numerator", "denominator", "amount",
                               "explanation", "expectedOn", "origin", "enteredById", "enteredAt")
    select gen_random_uuid()::text, v."provinceId", ${toId}, v."indicatorId",
           case when m."id" is null then v."state" else m."state" end,
           case when m."id" is null then v."numerator" else m."numerator" end,
           case when m."id" is null then v."denominator" else m."denominator" end,
           case when m."id" is null then v."amount" else m."amount" end,
           v."explanation", v."expectedOn", v."origin", v."enteredById", ${now}
    from "FilingValue" v
    left join lateral (
      select * from (
        select m.* from "Verification" m where m."valueId" = v."id" and m."valueVersion" = v."version"
        order by m."verifiedAt" desc, m."id" desc limit 1
      ) newest where newest."mark" = 'ADJUSTED'
    ) m on true
    where v."filingId" = ${fromId}`;
  await tx.$executeRaw`
    insert into "Evidence" ("id", "provinceId", "valueId", "fileId", "page", "region", "documentNumber", "documentDate", "validThrough", "note", "linkedById", "linkedAt")
    select gen_random_uuid()::text, e."provinceId", n."id", e."fileId", e."page", e."region", e."documentNumber", e."documentDate", e."validThrough", e."note", e."linkedById", e."linkedAt"
    from "Evidence" e
    join "FilingValue" v on v."id" = e."valueId" and v."filingId" = ${fromId}
    join "FilingValue" n on n."filingId" = ${toId} and n."indicatorId" = v."indicatorId"`;
}
