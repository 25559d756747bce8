import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { assertMay, organizationFor } from "../policy";
import { ruleObstacleText } from "../text";
import { additionObstacle, endObstacle, keylessKinds, type RuleObstacle, revisionObstacle } from "./rules";
import { type NewRule, type RuleChoice, type RuleEnd, type RuleRevision, valueSchema } from "./schema";
import { ruleLabel } from "./text";

const refuse = (obstacle: RuleObstacle, field?: string) => {
  const text = ruleObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, field ? { [field]: text } : undefined);
};

async function findRuleToChange(tx: Transaction, actor: Actor, { ruleId, version }: RuleChoice) {
  const rule = await tx.ruleSet.findFirst({
    where: { id: ruleId, AND: organizationFor(actor, "rule.manage") },
  });
  if (!rule) throw new Refusal("not-found");
  if (rule.version !== version) throw new Refusal("conflict");
  return rule;
}

const validityOf = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  validFrom: fromDateColumn(validFrom),
  validTo: validTo && fromDateColumn(validTo),
});

/** A rule of which nothing is recorded yet, or for days that none of its texts covers. */
export function addRule(actor: Actor, input: NewRule, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "rule.manage");
    const { kind, key, validFrom, validTo, source, verified } = input;
    if (key === "" && !keylessKinds.has(kind)) throw refuse("key-missing", "key");
    const parsed = valueSchema(kind).safeParse(input.value);
    if (!parsed.success) throw wrongValue(parsed.error.issues);
    const { provinceId } = actor;
    const existing = await tx.ruleSet.findMany({
      where: { provinceId, kind, key },
      select: { validFrom: true, validTo: true },
    });
    const obstacle = additionObstacle({ validFrom, validTo }, existing.map(validityOf));
    if (obstacle) throw refuse(obstacle, obstacle === "ends-before-start" ? "validTo" : "validFrom");
    const value = parsed.data as Prisma.InputJsonValue;
    const dates = { validFrom: toDateColumn(validFrom), validTo: validTo && toDateColumn(validTo) };
    const { id } = await tx.ruleSet.create({
      data: { provinceId, kind, key, value, source, verified, ...dates },
      select: { id: true },
    });
    await recordAudit(tx, actor, "rule.add", id, {
      label: ruleLabel({ kind, key }),
      after: { value, source, verified, validFrom, validTo },
      at: now,
    });
    return { id, version: 1 };
  });
}

/** The first day on which a rule no longer applies, and for a legal text what replaces it; what was is kept. */
export function endRule(actor: Actor, input: RuleEnd, now = new Date()) {
  return transaction(actor, async (tx) => {
    const rule = await findRuleToChange(tx, actor, input);
    const { validTo, replacedBy, reason } = input;
    const validity = validityOf(rule);
    const obstacle = endObstacle(validity, validTo, dayOf(now));
    if (obstacle) throw refuse(obstacle, "validTo");
    const later = await tx.ruleSet.count({
      where: {
        provinceId: rule.provinceId,
        kind: rule.kind,
        key: rule.key,
        id: { not: rule.id },
        validFrom: { gt: rule.validFrom, lt: toDateColumn(validTo) },
      },
    });
    if (later > 0) throw refuse("overlaps", "validTo");
    const told = rule.value as Prisma.JsonObject;
    const value = "replacedBy" in told ? { ...told, replacedBy: replacedBy || null } : told;
    await tx.ruleSet.updateMany({
      where: { id: rule.id, version: input.version },
      data: { value, validTo: toDateColumn(validTo), version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "rule.end", rule.id, {
      label: ruleLabel(rule),
      before: { validTo: validity.validTo, value: rule.value },
      after: { validTo, value },
      reason,
      at: now,
    });
    return { id: rule.id, version: input.version + 1 };
  });
}

/** A rule's new text from a day on; the one before ends there and stays readable. One not yet in force is put right in place. */
export function reviseRule(actor: Actor, input: RuleRevision, now = new Date()) {
  return transaction(actor, async (tx) => {
    const rule = await findRuleToChange(tx, actor, input);
    const { provinceId, kind, key } = rule;
    const parsed = valueSchema(kind).safeParse(input.value);
    if (!parsed.success) throw wrongValue(parsed.error.issues);
    const { validFrom, validTo } = validityOf(rule);
    const obstacle = revisionObstacle({ validFrom, validTo }, input.validFrom, dayOf(now));
    if (obstacle) throw refuse(obstacle, "validFrom");
    const data = {
      value: parsed.data as Prisma.InputJsonValue,
      source: input.source,
      verified: input.verified,
    };
    const isCorrection = validFrom === input.validFrom;
    if (isCorrection) {
      await tx.ruleSet.updateMany({ where: { id: rule.id }, data: { ...data, version: { increment: 1 } } });
    } else {
      const date = toDateColumn(input.validFrom);
      await tx.ruleSet.updateMany({
        where: { id: rule.id },
        data: { validTo: date, version: { increment: 1 } },
      });
    }
    const id = isCorrection
      ? rule.id
      : (
          await tx.ruleSet.create({
            data: { provinceId, kind, key, ...data, validFrom: toDateColumn(input.validFrom) },
            select: { id: true },
          })
        ).id;
    await recordAudit(tx, actor, isCorrection ? "rule.correct" : "rule.revise", id, {
      label: ruleLabel(rule),
      before: { value: rule.value, source: rule.source, verified: rule.verified },
      after: { ...data, validFrom: input.validFrom },
      at: now,
    });
    return { id, version: isCorrection ? rule.version + 1 : 1 };
  });
}

/** Notes that a person has read the official text and the rule says what it says. */
export function verifyRule(actor: Actor, input: RuleChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const rule = await findRuleToChange(tx, actor, input);
    if (rule.verified) throw refuse("verified-already");
    await tx.ruleSet.updateMany({
      where: { id: rule.id, version: input.version },
      data: { verified: true, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "rule.verify", rule.id, {
      label: ruleLabel(rule),
      after: { source: rule.source },
      at: now,
    });
    return { id: rule.id, version: input.version + 1 };
  });
}

function wrongValue(issues: { path: PropertyKey[]; message: string }[]) {
  const fields = Object.fromEntries(issues.map(({ path, message }) => [`value.${path.join(".")}`, message]));
  return new Refusal("invalid", issues[0]?.message, "invalid-value", fields);
}
