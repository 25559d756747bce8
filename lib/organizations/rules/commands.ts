import "server-only";
import { recordAudit } from "@/lib/audit";
import { fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { organizationFor } from "../policy";
import { ruleKindName, ruleObstacleText } from "../text";
import { type RuleObstacle, revisionObstacle } from "./rules";
import { type RuleChoice, type RuleRevision, valueSchema } from "./schema";

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

const labelOf = ({ kind, key }: { kind: string; key: string }) =>
  [ruleKindName(kind), key].filter(Boolean).join(" ");

/** A rule's new text from a day on; the one before ends there and stays readable. Its own first day corrects it. */
export function reviseRule(actor: Actor, input: RuleRevision, now = new Date()) {
  return transaction(actor, async (tx) => {
    const rule = await findRuleToChange(tx, actor, input);
    const { provinceId, kind, key } = rule;
    const parsed = valueSchema(kind).safeParse(input.value);
    if (!parsed.success) throw wrongValue(parsed.error.issues);
    const [validFrom, validTo] = [
      fromDateColumn(rule.validFrom),
      rule.validTo && fromDateColumn(rule.validTo),
    ];
    const obstacle = revisionObstacle({ validFrom, validTo }, input.validFrom);
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
      label: labelOf(rule),
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
      label: labelOf(rule),
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
