import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import { linesOf } from "./lines/commands";
import { lineTotals } from "./lines/rules";
import { findRegistrationRound } from "./rounds/queries";
import { type Obstacle, savingObstacle, standingObstacle } from "./rules";
import type { RegistrationSheetInput } from "./schema";
import { obstacleText, registrationLabel } from "./text";

const refuse = (obstacle: Obstacle) =>
  new Refusal(
    obstacle === "not-preparer" ? "forbidden" : obstacle === "already-sent" ? "conflict" : "rule",
    obstacleText[obstacle],
    obstacle,
  );

/**
 * Saves the whole sheet of the actor's unit for a round as a draft; the first save starts it. All
 * lines are written or none: whatever is wrong is named with its field and value.
 */
export async function saveRegistration(actor: Actor, input: RegistrationSheetInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRegistrationRound(tx, actor, input.roundId);
    if (!round) throw new Refusal("not-found");
    const unit = await findUnitOn(tx, actor.unitId, dayOf(now));
    const before = await findSaved(tx, actor, input.roundId);
    const { terms, campaign, status: roundStatus } = round;
    const obstacle = savingObstacle({
      mayPrepare: reach(actor, "registration.prepare") !== null,
      standing: standingObstacle(unit, { terms, ownerUnitId: campaign.ownerUnitId }),
      roundStatus,
      status: before?.status ?? "DRAFT",
    });
    if (obstacle || !unit || !terms.registration) throw refuse(obstacle ?? "unit-dissolved");
    if ((before?.version ?? 0) !== input.version) throw new Refusal("conflict");

    const lines = await linesOf(tx, input, { unit, individuals: terms.registration.individuals, now });
    const id = await writeSheet(tx, actor, { input, before, unitVersionId: unit.id, now });
    await tx.registrationLine.deleteMany({ where: { registrationId: id } });
    await tx.registrationLine.createMany({
      data: lines.map((line, position) => ({
        ...line,
        position,
        registrationId: id,
        provinceId: actor.provinceId,
      })),
    });
    await recordAudit(tx, actor, "registration.save", id, {
      at: now,
      label: registrationLabel({ unitName: unit.shortName, roundTitle: round.title }),
      unitId: unit.unitId,
      before: before && lineTotals(before.lines),
      after: lineTotals(lines),
    });
    return { id, version: input.version + 1 };
  });
}

/** What the unit has for the round so far; null before the first save. */
function findSaved(tx: Transaction, actor: Actor, roundId: string) {
  return tx.registration.findFirst({
    where: { roundId, unitId: actor.unitId },
    select: { id: true, version: true, status: true, lines: { select: { kind: true, count: true } } },
  });
}

type Sheet = {
  input: RegistrationSheetInput;
  before: Awaited<ReturnType<typeof findSaved>>;
  unitVersionId: string;
  now: Date;
};
async function writeSheet(tx: Transaction, actor: Actor, { input, before, unitVersionId, now }: Sheet) {
  const written = { preparedById: actor.userId, unitVersionId, updatedAt: now };
  if (!before) {
    const { provinceId, unitId } = actor;
    const data = { ...written, provinceId, unitId, roundId: input.roundId };
    return (await tx.registration.create({ data, select: { id: true } })).id;
  }
  const { count } = await tx.registration.updateMany({
    where: { id: before.id, version: input.version },
    data: { ...written, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("conflict");
  return before.id;
}
