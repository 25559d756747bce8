import "server-only";
import { toDateColumn } from "@/lib/calendar";
import { findTermsInForce } from "@/lib/campaigns/plans/queries";
import { campaignsFor } from "@/lib/campaigns/policy";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type PlanTerms, resolveTerms } from "@/lib/plans";
import { factsOf, indexRows, unitSubject } from "../facts/rules";
import { gather, type RoundRow } from "../snapshot/queries";
import { yearsLookedAt } from "../snapshot/rules";
import { hasFigures, onFiguresAlone, renamedCells, type SourceRound, sourceRound, stressOf } from "./rules";

const noBlocks: Record<string, string> = {};

type Source = SourceRound & { title: string; campaignTitle: string };

/**
 * The conditions of the plan at work, or of the one in force, on the figures of an earlier year: the
 * newest with recognised indices unless one is named. A fixed number of statements, however many units;
 * null when the plan is not this person's to write or issue.
 */
export function findStressTest(actor: Actor, campaignId: string, asked: number | null = null) {
  return read(actor, async (tx) => {
    const found = await findTested(tx, actor, campaignId);
    if (!found) return null;
    const { campaign, plan, terms } = found;
    const years = await listYears(tx, actor.provinceId);
    const chosen =
      years.find(({ year }) => year === asked) ?? years.find(({ recognised }) => recognised > 0) ?? years[0];
    const shown = {
      campaign: { id: campaign.id, title: campaign.title },
      isDraft: plan.status === "DRAFT" || plan.status === "SUBMITTED",
      terms,
      years: years.map(({ year }) => year),
    };
    if (!chosen) return { ...shown, year: null, source: null, tiers: [], blocks: noBlocks, units: 0 };

    const rounds = await listSources(tx, actor.provinceId, chosen.year);
    const from = plan.renewedFrom?.campaignId ?? null;
    const source = sourceRound(rounds, terms, [campaign.id, from]);
    const round = testedRound(found, chosen.year, source);
    const looksBack = yearsLookedAt(terms);
    const gathered = await gather(tx, round, looksBack, new Date(`${chosen.year + 1}-12-31T00:00:00Z`));
    const rows = indexRows({
      ...gathered,
      cells: source ? renamedCells(gathered.cells, source, terms) : [],
    });
    // Indices of the years before stand among the rows; figures of earlier rounds do not.
    const before = indexRows({ ...gathered, cells: [] });
    const earlier = Array.from({ length: looksBack - 1 }, (_, back) => ({
      year: round.year - back - 1,
      rows: before,
    }));
    const facts = rows.invited.map((unit) =>
      onFiguresAlone(factsOf(round, rows, earlier, unitSubject(unit))),
    );
    return {
      ...shown,
      year: chosen.year,
      source: source && { title: source.title, campaignTitle: source.campaignTitle },
      tiers: hasFigures(facts) ? stressOf(terms, facts) : [],
      /** Names of the blocks, by their codes. */
      blocks: Object.fromEntries(
        rows.invited.flatMap(({ block }) => (block ? [[block.code, block.name]] : [])),
      ),
      units: facts.length,
    };
  });
}
export type StressTest = NonNullable<Awaited<ReturnType<typeof findStressTest>>>;

async function findTested(tx: Transaction, actor: Actor, campaignId: string) {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, OR: [campaignsFor(actor, "plan.draft"), campaignsFor(actor, "plan.publish")] },
    select: {
      id: true,
      title: true,
      provinceId: true,
      ownerUnitId: true,
      parentId: true,
      plans: {
        where: { status: { in: ["DRAFT", "SUBMITTED", "PUBLISHED"] } },
        orderBy: { number: "desc" },
        take: 1,
        select: {
          number: true,
          status: true,
          terms: true,
          renewedFrom: { select: { campaignId: true } },
        },
      },
    },
  });
  const plan = campaign?.plans[0];
  if (!campaign || !plan) return null;
  const own = plan.terms as PlanTerms;
  const parent = campaign.parentId ? await findTermsInForce(tx, campaign.parentId) : null;
  return { campaign, plan, terms: resolveTerms(own, parent) };
}
type Tested = NonNullable<Awaited<ReturnType<typeof findTested>>>;

/** The years there is anything about, the newest first, with how many index results of each are recognised. */
const listYears = (tx: Transaction, provinceId: string) =>
  tx.$queryRaw<{ year: number; recognised: number }[]>`
    select y."year", sum(y."recognised")::int as "recognised" from (
      select "year", count(*) filter (where "status" in ('RECOGNISED', 'PUBLISHED')) as "recognised"
        from "IndexResult" where "provinceId" = ${provinceId} group by 1
      union all
      select r."year", 0 from "Round" r
       where r."provinceId" = ${provinceId} and r."kind" <> 'STAGE'
         and exists (select 1 from "ReportingPeriod" p join "Filing" f on f."periodId" = p."id" where p."roundId" = r."id")
    ) y group by 1 order by 1 desc limit 12`;

const listSources = (tx: Transaction, provinceId: string, year: number) =>
  tx.$queryRaw<Source[]>`
    select r."id", r."campaignId", r."title", c."title" as "campaignTitle",
           coalesce((select jsonb_agg(jsonb_build_object('id', i->>'id', 'code', i->>'code'))
             from jsonb_array_elements(r."terms"->'indicators') i), '[]'::jsonb) as "indicators"
      from "Round" r join "Campaign" c on c."id" = r."campaignId"
     where r."provinceId" = ${provinceId} and r."year" = ${year} and r."kind" <> 'STAGE'
     order by r."openedAt" desc, r."id" limit 50`;

/** A round that never was: the draft's terms over the figures of that year's. */
function testedRound({ campaign, plan, terms }: Tested, year: number, source: Source | null): RoundRow {
  return {
    id: source?.id ?? "",
    provinceId: campaign.provinceId,
    kind: "ANNUAL",
    roundKind: "annual",
    code: String(year),
    title: "",
    year,
    startsOn: toDateColumn(`${year}-01-01`),
    endsOn: toDateColumn(`${year}-12-31`),
    status: "CLOSED",
    terms,
    termsHash: "",
    planVersion: { number: plan.number },
    campaign: { id: campaign.id, title: campaign.title, ownerUnitId: campaign.ownerUnitId },
  };
}
