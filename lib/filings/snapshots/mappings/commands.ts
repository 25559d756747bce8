import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { mappingKey } from "../rules";
import type { MappingInput, OneMapping } from "../schema";
import { snapshotText } from "../text";

/** Keeps what a provider calls units, indicators and periods; the same word again is mapped anew. */
export function saveMappings(actor: Actor, { sourceCode, mappings }: MappingInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (reach(actor, "snapshot.import") !== "province")
      throw new Refusal("forbidden", undefined, "role-may-not");
    const { provinceId, userId } = actor;
    const source = await tx.figureSource.findUnique({
      where: { provinceId_code: { provinceId, code: sourceCode } },
      select: { id: true, name: true },
    });
    if (!source) throw new Refusal("not-found", snapshotText["source-unknown"]);
    const codes = mappings.flatMap(({ kind, unitCode }) => (kind === "UNIT" && unitCode ? [unitCode] : []));
    const units = await tx.orgUnit.findMany({
      where: { provinceId, code: { in: codes } },
      select: { id: true, code: true },
    });
    const idOf = new Map(units.map(({ id, code }) => [code, id]));
    const rows = mappings.map(({ kind, given, unitCode, indicatorCode, startsOn, endsOn }, index) => {
      const unitId = kind === "UNIT" && unitCode ? idOf.get(unitCode) : null;
      if (unitId === undefined) {
        const text = `Không tìm thấy đơn vị có mã “${unitCode}”.`;
        throw new Refusal("invalid", text, "unit-unknown", { [`mappings.${index}.unitCode`]: text });
      }
      return {
        provinceId,
        sourceId: source.id,
        kind,
        key: mappingKey(given),
        given,
        unitId,
        indicatorCode: kind === "INDICATOR" ? (indicatorCode ?? null) : null,
        startsOn: kind === "PERIOD" && startsOn ? toDateColumn(startsOn) : null,
        endsOn: kind === "PERIOD" && endsOn ? toDateColumn(endsOn) : null,
        savedById: userId,
        savedAt: now,
      };
    });
    await tx.sourceMapping.deleteMany({
      where: { sourceId: source.id, OR: rows.map(({ kind, key }) => ({ kind, key })) },
    });
    await tx.sourceMapping.createMany({ data: rows });
    await recordAudit(tx, actor, "figure-source.map", source.id, {
      label: source.name,
      at: now,
      after: { mappings: mappings.map(({ given }) => given).slice(0, 50), count: mappings.length },
    });
    return { id: source.id, mappings: rows.length };
  });
}

/** Maps one word, as a person does from the list of those nobody has mapped yet. */
export const saveMapping = (actor: Actor, { sourceCode, ...mapping }: OneMapping, now = new Date()) =>
  saveMappings(actor, { sourceCode, mappings: [mapping] }, now);
