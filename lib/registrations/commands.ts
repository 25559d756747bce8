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
import { registrationsFor } from "./policy";
import { findRegistrationRound } from "./rounds/queries";
import { type Obstacle, roundObstacle, standingObstacle } from "./rules";
import type { RegistrationSheetInput } from "./schema";
import { obstacleText, registrationLabel } from "./text";

const refuse = (obstacle: Obstacle) => new Refusal("rule", obstacleText[obstacle], obstacle);

/**
 * Saves the whole sheet of the actor's unit for a round as a draft; the first save starts it. All
 * lines are written or none: whatever is wrong is named with its field and value.
 */
export async function saveRegistration(actor: Actor, input: RegistrationSheetInput, now = new Date()) {
  if (!reach(actor, "registration.prepare")) throw new Refusal("forbidden", undefined, "role-may-not");

  return transaction(actor, async (tx) => {
    const round = await findRegistrationRound(tx, actor, input.roundId);
    if (!round) throw new Refusal("not-found");
    const unit = await findUnitOn(tx, actor.unitId, dayOf(now));
    const { terms, campaign, status: roundStatus } = round;
    const obstacle =
      standingObstacle(unit, { terms, ownerUnitId: campaign.ownerUnitId }) ?? roundObstacle({ roundStatus });
    if (obstacle || !unit || !terms.registration) throw refuse(obstacle ?? "unit-dissolved");

    const lines = await linesOf(tx, input, { unit, individuals: terms.registration.individuals, now });
    const before = await findDraft(tx, actor, input);
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

/** The row a sheet is saved over: none yet, or the version the person saw, still theirs to change. */
async function findDraft(tx: Transaction, actor: Actor, { roundId, version }: RegistrationSheetInput) {
  const row = await tx.registration.findFirst({
    where: { roundId, unitId: actor.unitId, AND: registrationsFor(actor, "registration.prepare") },
    select: { id: true, version: true, status: true, lines: { select: { kind: true, count: true } } },
  });
  if ((row?.version ?? 0) !== version) throw new Refusal("conflict");
  if (row && row.status !== "DRAFT" && row.status !== "RETURNED")
    throw new Refusal(
      "conflict",
      "Phiếu đã chuyển đi nên không sửa được. Rút lại phiếu rồi sửa.",
      "wrong-state",
    );
  return row;
}

type Sheet = {
  input: RegistrationSheetInput;
  before: Awaited<ReturnType<typeof findDraft>>;
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
