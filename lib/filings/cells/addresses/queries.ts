import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { filingsFor } from "../../policy";
import { sheetHref } from "../../text";

/**
 * Where each of these figures stands in its sheet, by its id as facts have it (`filing:indicator`), as far as the actor
 * may open the sheet.
 */
export function listCellHrefs(actor: Actor, cellIds: readonly string[]): Promise<Map<string, string>> {
  const cells = [...new Set(cellIds)].map((id) => {
    const at = id.indexOf(":");
    return { id, filingId: id.slice(0, at), indicatorId: id.slice(at + 1) };
  });
  return read(actor, async (tx) => {
    const filings = await tx.filing.findMany({
      where: { id: { in: cells.map(({ filingId }) => filingId) }, AND: filingsFor(actor, "filing.read") },
      select: {
        id: true,
        unitId: true,
        unit: { select: { code: true } },
        period: { select: { code: true, round: { select: { campaignId: true } } } },
      },
    });
    const sheets = new Map(
      filings.map(({ id, unitId, unit, period }) => {
        const sheet = sheetHref({ campaignId: period.round.campaignId, periodCode: period.code });
        return [id, unitId === actor.unitId ? sheet : `${sheet}?don-vi=${encodeURIComponent(unit.code)}`];
      }),
    );
    return new Map(
      cells.flatMap(({ id, filingId, indicatorId }) => {
        const sheet = sheets.get(filingId);
        return sheet ? [[id, `${sheet}#ct-${encodeURIComponent(indicatorId)}`] as const] : [];
      }),
    );
  });
}
