import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { FilingStatus, ValueState } from "@/prisma/generated/enums";
import { listExpected } from "../overview/queries";
import { findPeriod, listPeriodNames } from "../periods/queries";
import { periodFacts } from "../sheet/queries";
import { type Figures, noFigures, readingOf } from "../sheet/rules";
import { thresholdSign } from "../sheet/text";

/** What is read and drawn is that of a small province however many units this one has. */
const unitsPerPage = 20;

type FiledFigures = { unitId: string; status: FilingStatus; figures: string };

/** Between the figures of a filing, and between the parts of one: neither occurs in what is written. */
const separators = { figure: "\x1d", part: "\x1f" };

/**
 * What some units' filings in force say, a row for each filing and its figures as one text: with a row or an object for
 * each figure, fetching a page of the table costs more than all the rest of it. The verifier's figure once the filing is
 * confirmed, as `listPeriodCells`.
 */
const listFigures = (tx: Transaction, periodId: string, unitIds: readonly string[]) =>
  tx.$queryRaw<FiledFigures[]>`
    select f."unitId", f."status", string_agg(concat_ws(${separators.part}, v."indicatorId",
             case when m."mark" = 'ADJUSTED' then m."state" else v."state" end,
             coalesce(trim_scale(case when m."mark" = 'ADJUSTED' then m."numerator" else v."numerator" end)::text, ''),
             coalesce(trim_scale(case when m."mark" = 'ADJUSTED' then m."denominator" else v."denominator" end)::text, ''),
             coalesce(trim_scale(case when m."mark" = 'ADJUSTED' then m."amount" else v."amount" end)::text, '')),
             ${separators.figure}) as "figures"
      from "Filing" f join "FilingValue" v on v."filingId" = f."id"
      left join lateral (
        select * from "Verification" m
         where m."valueId" = v."id" and m."valueVersion" = v."version" and f."status" = 'CONFIRMED'
         order by m."verifiedAt" desc, m."id" desc limit 1) m on true
     where f."periodId" = ${periodId} and f."current" and f."unitId" = any(${[...unitIds]}::text[])
     group by f."id", f."unitId", f."status"`;

/** Such a text by indicator. */
const figuresIn = (text: string) =>
  new Map(
    text.split(separators.figure).map((figure): [string, Figures] => {
      const [indicatorId = "", state, numerator, denominator, amount] = figure.split(separators.part);
      const figures = {
        state: state as ValueState,
        numerator: numerator || null,
        denominator: denominator || null,
        amount: amount || null,
      };
      return [indicatorId, figures];
    }),
  );

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
    const filings = new Map((await listFigures(tx, period.id, ids)).map((filing) => [filing.unitId, filing]));
    const { indicators } = period.terms;
    return {
      ...periodFacts(period),
      periods: await listPeriodNames(tx, period.roundId),
      indicators: indicators.map((indicator) => ({
        id: indicator.id,
        code: indicator.code,
        name: indicator.name,
        threshold: thresholdSign(indicator),
      })),
      mayVerify: reach(actor, "filing.verify") === "province",
      count: units.length,
      from,
      units: shown.map(({ unit, asked }) => {
        const filing = filings.get(unit.unitId);
        const figures = figuresIn(filing?.figures ?? "");
        return {
          code: unit.unit.code,
          name: unit.shortName,
          /** Of the filing its figures stand in; null where there is no figure. */
          status: filing?.status ?? null,
          /** By indicator in the plan's order; null where the plan asks nothing of this unit. */
          results: indicators.map((indicator) =>
            asked.includes(indicator) ? readingOf(indicator, figures.get(indicator.id) ?? noFigures) : null,
          ),
        };
      }),
      next: from + unitsPerPage < units.length ? (shown.at(-1)?.unit.unit.code ?? null) : null,
    };
  });
}
export type ResultTable = NonNullable<Awaited<ReturnType<typeof findResultTable>>>;
export type UnitResults = ResultTable["units"][number];
