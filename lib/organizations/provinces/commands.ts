import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { enqueue, refreshTask } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import { assertMay } from "../policy";
import type { ProvinceCorrection, ProvinceRenaming } from "./schema";
import { provinceText } from "./text";

type DayField = "effectiveOn" | "firstDay";
const refuse = (reason: string, field: DayField, text: string) =>
  new Refusal("rule", text, reason, { [field]: text });

/** The names of the province, the newest first: the present one as the person saw it, and what came before. */
async function claim(tx: Transaction, actor: Actor, choice: { versionId: string; version: number }) {
  assertMay(actor, "organization.manage");
  const [present, earlier] = await tx.provinceVersion.findMany({
    where: { provinceId: actor.provinceId },
    orderBy: { validFrom: "desc" },
    take: 2,
  });
  if (!present) throw new Refusal("not-found");
  if (present.id !== choice.versionId || present.version !== choice.version) throw new Refusal("conflict");
  const { name, shortName, legalDocument } = present;
  return {
    id: present.id,
    said: { name, shortName, legalDocument },
    from: fromDateColumn(present.validFrom),
    earlier,
  };
}

function assertReached(day: Day, now: Date, field: DayField) {
  if (day > dayOf(now)) throw refuse("later", field, provinceText.later);
}

/** Calls the province otherwise from a day on; what was published under the former name keeps it. */
export function renameProvince(actor: Actor, input: ProvinceRenaming, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { name, shortName, legalDocument, effectiveOn } = input;
    const { provinceId } = actor;
    const before = await claim(tx, actor, input);
    assertReached(effectiveOn, now, "effectiveOn");
    if (effectiveOn <= before.from)
      throw refuse("not-after", "effectiveOn", provinceText.notAfter(before.from));
    if (name === before.said.name && shortName === before.said.shortName)
      throw new Refusal("rule", provinceText.nothingChanged, "nothing-changed", {
        name: provinceText.nothingChanged,
      });
    const validFrom = toDateColumn(effectiveOn);
    await tx.provinceVersion.updateMany({
      where: { id: before.id },
      data: { validTo: validFrom, version: { increment: 1 } },
    });
    const { id, version } = await tx.provinceVersion.create({
      data: { provinceId, name, shortName, legalDocument, validFrom },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "province.rename", provinceId, {
      label: name,
      before: before.said,
      after: { name, shortName, legalDocument, effectiveOn },
      at: now,
    });
    await enqueue(tx, refreshTask, {}, refreshTask);
    return { id, version };
  });
}

/** Puts right what the present name or its first day was entered as; the name before it ends where it begins. */
export function correctProvince(actor: Actor, input: ProvinceCorrection, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { name, shortName, legalDocument, firstDay } = input;
    const { provinceId } = actor;
    const { id, said, from, earlier } = await claim(tx, actor, input);
    assertReached(firstDay, now, "firstDay");
    const validFrom = toDateColumn(firstDay);
    if (earlier && validFrom <= earlier.validFrom) {
      const start = fromDateColumn(earlier.validFrom);
      throw refuse("before-earlier", "firstDay", provinceText.beforeEarlier(start));
    }
    const data = { name, shortName, legalDocument, validFrom, version: { increment: 1 } };
    const moved = earlier && { where: { id: earlier.id }, data: { validTo: validFrom } };
    // Whichever grows goes second, so that the two never overlap.
    const isLater = firstDay > from;
    if (moved && !isLater) await tx.provinceVersion.updateMany(moved);
    await tx.provinceVersion.updateMany({ where: { id }, data });
    if (moved && isLater) await tx.provinceVersion.updateMany(moved);
    await recordAudit(tx, actor, "province.correct", provinceId, {
      label: name,
      before: { ...said, firstDay: from },
      after: { name, shortName, legalDocument, firstDay },
      at: now,
    });
    await enqueue(tx, refreshTask, {}, refreshTask);
    return { id, version: input.version + 1 };
  });
}
