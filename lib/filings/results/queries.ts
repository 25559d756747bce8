import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listExpected } from "../overview/queries";
import { findPeriod, listPeriodsOf } from "../periods/queries";
import { listPeriodCells } from "../queries";
import { periodFacts } from "../sheet/queries";
import { noFigures, readingOf } from "../sheet/rules";
import { thresholdSign } from "../sheet/text";

/** What is read and drawn stays the same however many units a province has. */
const unitsPerPage = 40;

type Address = { campaignId: string; periodCode: string; after?: string | undefined };

/**
 * Units × indicators of a period: what every figure in force says against its threshold, some units at a time and
 * from the one behind `after` (a code). Null for whoever may not see more than one unit. Six statements.
 */
export function findResultTable(actor: Actor, { campaignId, periodCode, after }: Address) {
  return read(actor, async (tx) => {
    const how = reach(actor, "filing.read");
    if (how === null || how === "unit") return null;
    const period = await findPeriod(tx, campaignId, periodCode);
    if (!period) return null;
    const units = await listExpected(tx, actor, period);
    const from = 1 + units.findIndex(({ unit }) => unit.unit.code === after);
    const shown = units.slice(from, from + unitsPerPage);
    const ids = shown.map(({ unit }) => unit.unitId);
    const figures = await listPeriodCells(tx, period.id, ids);
    const cells = new Map(figures.map((cell) => [`${cell.unitId} ${cell.indicatorId}`, cell]));
    const statuses = new Map(figures.map(({ unitId, status }) => [unitId, status]));
    const { indicators } = period.terms;
    return {
      ...periodFacts(period),
      periods: (await listPeriodsOf(tx, campaignId))
        .filter(({ roundId }) => roundId === period.roundId)
        .map(({ code, name }) => ({ code, name })),
      indicators: indicators.map((indicator) => ({
        id: indicator.id,
        code: indicator.code,
        name: indicator.name,
        threshold: thresholdSign(indicator),
      })),
      mayVerify: reach(actor, "filing.verify") === "province",
      count: units.length,
      from,
      units: shown.map(({ unit, asked }) => ({
        code: unit.unit.code,
        name: unit.shortName,
        /** Of the filing its figures stand in; null where there is no figure. */
        status: statuses.get(unit.unitId) ?? null,
        /** By indicator in the plan's order; null where the plan asks nothing of this unit. */
        results: indicators.map((indicator) =>
          asked.includes(indicator)
            ? readingOf(indicator, cells.get(`${unit.unitId} ${indicator.id}`) ?? noFigures)
            : null,
        ),
      })),
      next: from + unitsPerPage < units.length ? (shown.at(-1)?.unit.unit.code ?? null) : null,
    };
  });
}
export type ResultTable = NonNullable<Awaited<ReturnType<typeof findResultTable>>>;
export type UnitResults = ResultTable["units"][number];
