import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { filingsFor } from "../../policy";
import { sheetHref } from "../../text";

/** Where each of these values stands in its sheet, by its id, as far as the actor may open the sheet. */
export function listCellHrefs(actor: Actor, valueIds: readonly string[]): Promise<Map<string, string>> {
  return read(actor, async (tx) => {
    const rows = await tx.filingValue.findMany({
      where: { id: { in: [...valueIds] }, filing: filingsFor(actor, "filing.read") },
      select: {
        id: true,
        indicatorId: true,
        filing: {
          select: {
            unitId: true,
            unit: { select: { code: true } },
            period: { select: { code: true, round: { select: { campaignId: true } } } },
          },
        },
      },
    });
    return new Map(
      rows.map(({ id, indicatorId, filing: { unitId, unit, period } }) => {
        const sheet = sheetHref({ campaignId: period.round.campaignId, periodCode: period.code });
        const whose = unitId === actor.unitId ? "" : `?don-vi=${encodeURIComponent(unit.code)}`;
        return [id, `${sheet}${whose}#ct-${encodeURIComponent(indicatorId)}`] as const;
      }),
    );
  });
}
