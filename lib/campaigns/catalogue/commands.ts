import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { assertMay, organizationFor } from "@/lib/organizations/policy";
import {
  additionObstacle,
  endObstacle,
  type RuleObstacle,
  revisionObstacle,
} from "@/lib/organizations/rules/rules";
import { Refusal } from "@/lib/refusal";
import type { IndicatorEnd, IndicatorRevision, NewIndicator } from "./schema";
import { type DefinitionObstacle, definitionObstacleText } from "./text";

const isKnown = (obstacle: RuleObstacle): obstacle is DefinitionObstacle =>
  obstacle in definitionObstacleText;
function refuse(obstacle: RuleObstacle, field: string) {
  if (!isKnown(obstacle)) return new Refusal("rule", undefined, obstacle);
  const text = definitionObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, { [field]: text });
}

const validityOf = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  validFrom: fromDateColumn(validFrom),
  validTo: validTo && fromDateColumn(validTo),
});

async function findDefinition(
  tx: Transaction,
  actor: Actor,
  { definitionId, version }: { definitionId: string; version: number },
) {
  const row = await tx.indicatorVersion.findFirst({
    where: { id: definitionId, AND: organizationFor(actor, "rule.manage") },
    include: { indicator: { select: { code: true } } },
  });
  if (!row) throw new Refusal("not-found");
  if (row.version !== version) throw new Refusal("conflict");
  return row;
}

/** A new indicator of the catalogue, or an ended one defined again, from a day on. */
export function addIndicator(actor: Actor, input: NewIndicator, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "rule.manage");
    const { code, validFrom, ...said } = input;
    const { provinceId } = actor;
    const known = await tx.indicator.findUnique({
      where: { provinceId_code: { provinceId, code } },
      select: { id: true, versions: { select: { validFrom: true, validTo: true } } },
    });
    const added = { validFrom, validTo: null };
    const obstacle = additionObstacle(added, known?.versions.map(validityOf) ?? []);
    if (obstacle) throw refuse(obstacle, "code");
    const { id: indicatorId } =
      known ?? (await tx.indicator.create({ data: { provinceId, code }, select: { id: true } }));
    const { id } = await tx.indicatorVersion.create({
      data: { provinceId, indicatorId, ...said, validFrom: toDateColumn(validFrom) },
      select: { id: true },
    });
    await recordAudit(tx, actor, "indicator.add", indicatorId, {
      label: `${code} – ${said.name}`,
      after: { ...said, validFrom },
      at: now,
    });
    return { id: indicatorId, definitionId: id, version: 1 };
  });
}

/** What an indicator means from a day on. The definition before ends there and stays; one not yet in force is put right in place. */
export function reviseIndicator(actor: Actor, input: IndicatorRevision, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findDefinition(tx, actor, input);
    const { definitionId, version, validFrom, ...said } = input;
    const obstacle = revisionObstacle(validityOf(row), validFrom, dayOf(now));
    if (obstacle) throw refuse(obstacle, "validFrom");
    const from = toDateColumn(validFrom);
    const isCorrection = fromDateColumn(row.validFrom) === validFrom;
    await tx.indicatorVersion.updateMany({
      where: { id: row.id, version },
      data: { ...(isCorrection ? said : { validTo: from }), version: { increment: 1 } },
    });
    const { provinceId, indicatorId } = row;
    const id = isCorrection
      ? definitionId
      : (
          await tx.indicatorVersion.create({
            data: { provinceId, indicatorId, ...said, validFrom: from },
            select: { id: true },
          })
        ).id;
    const verb = isCorrection ? "indicator.correct" : "indicator.revise";
    const before = Object.fromEntries(
      Object.keys(said).map((field) => [field, row[field as keyof typeof row]]),
    );
    await recordAudit(tx, actor, verb, indicatorId, {
      label: `${row.indicator.code} – ${said.name}`,
      before: { ...before, validFrom: fromDateColumn(row.validFrom) },
      after: { ...said, validFrom },
      at: now,
    });
    return { id: indicatorId, definitionId: id, version: isCorrection ? version + 1 : 1 };
  });
}

/** The first day on which an indicator is no longer offered; plans that use it keep it as they have it. */
export function endIndicator(actor: Actor, input: IndicatorEnd, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findDefinition(tx, actor, input);
    const { version, validTo, reason } = input;
    const validity = validityOf(row);
    // An earlier definition ends where the next begins.
    const isReplaced = await tx.indicatorVersion.count({
      where: { indicatorId: row.indicatorId, validFrom: { gt: row.validFrom } },
    });
    const obstacle = isReplaced > 0 ? "later-version" : endObstacle(validity, validTo, dayOf(now));
    if (obstacle) throw refuse(obstacle, "validTo");
    await tx.indicatorVersion.updateMany({
      where: { id: row.id, version },
      data: { validTo: toDateColumn(validTo), version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "indicator.end", row.indicatorId, {
      label: `${row.indicator.code} – ${row.name}`,
      before: { validTo: validity.validTo },
      after: { validTo },
      reason,
      at: now,
    });
    return { id: row.indicatorId, definitionId: row.id, version: version + 1 };
  });
}
