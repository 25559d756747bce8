import "server-only";
import { recordAudit } from "@/lib/audit";
import { fromDateColumn, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { organizationFor } from "../policy";
import { refuse } from "../units/steps";
import type { AttributeRecord } from "./schema";

/** Records that something holds, or no longer holds, of a unit from a day on; what was recorded before ends there. */
export function recordAttribute(actor: Actor, input: AttributeRecord, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { provinceId } = actor;
    const { unitId, attribute, applies, from, document } = input;
    const unit = await tx.orgUnit.findFirst({
      where: { id: unitId, AND: organizationFor(actor, "organization.manage") },
      select: { id: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
    });
    if (!unit) throw new Refusal("not-found");
    const last = await tx.orgUnitAttribute.findFirst({
      where: { provinceId, unitId, attribute },
      orderBy: { validFrom: "desc" },
      select: { id: true, applies: true, validFrom: true, validTo: true },
    });
    const begun = last && fromDateColumn(last.validFrom);
    const isOpen = last !== null && last.validTo === null;
    if ((begun && begun >= from) || (isOpen && last.applies === applies))
      throw refuse("attribute-as-before", "from");
    const validFrom = toDateColumn(from);
    if (isOpen || (last?.validTo && last.validTo > validFrom))
      await tx.orgUnitAttribute.updateMany({ where: { id: last.id }, data: { validTo: validFrom } });
    const { id } = await tx.orgUnitAttribute.create({
      data: { provinceId, unitId, attribute, applies, validFrom, document },
      select: { id: true },
    });
    await recordAudit(tx, actor, "unit.record-attribute", unitId, {
      label: unit.versions[0]?.name ?? "",
      unitId,
      before: isOpen ? { attribute, applies: last.applies } : null,
      after: { attribute, applies, from, document },
      at: now,
    });
    return { id };
  });
}
