import { collectiveTier, gates, indicatorId, individualTier } from "../province/terms";

const open = 1;
/** 0 not met, 1 missing, 3 met: the least of them is the answer of all; what does not apply is null and drops out. */
const leaf = (isOpen: string, isMet: string) =>
  `case when ${isOpen} then ${open} when ${isMet} then 3 else 0 end`;
const index = (value: string, least: number) => leaf(`${value} is null`, `${value} >= ${least}`);
const figure = (least: number) => leaf("i.missing", `i.share >= ${least}`);
const registered = `case g.status when 'ACCEPTED' then 3 when 'REJECTED' then 0 else ${open} end`;

/**
 * The verdicts of one round ($1) counted by tier and answer in one statement: the rule of `benchTerms` written by hand
 * for this very plan. It says how many, not why, and cannot be replayed: it is the floor, not a peer.
 */
export const evaluationStatement = (judged: number) => `
with round as (select * from "Round" where id = $1),
periods as (select id from "ReportingPeriod" where "roundId" = $1),
figures as (
  select f."unitId", v."indicatorId",
         count(*) filter (where v.state = 'REPORTED') < (select count(*) from periods) as missing,
         sum(v.numerator) * 100 / nullif(sum(v.denominator), 0) as share
  from "Filing" f join periods p on p.id = f."periodId" join "FilingValue" v on v."filingId" = f.id
  where f.current group by 1, 2
),
indices as (
  select r."unitId", max(r.value) filter (where d.code = 'PAR_INDEX') as par, max(r.value) filter (where d.code = 'SIPAS') as sipas
  from "IndexResult" r join "IndexDefinition" d on d.id = r."indexId" join round on round."provinceId" = r."provinceId" and round.year = r.year
  where r.status <> 'CORRECTED' and r.scope = 'INTERNAL' group by 1
),
filed as (
  select f."unitId", count(*) filter (where f.status in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')) as filings
  from "Filing" f join periods p on p.id = f."periodId" where f.current group by 1
),
lines as (
  select l."unitId", l."personId", max(${registered}) as answer
  from "Registration" g join "RegistrationLine" l on l."registrationId" = g.id where g."roundId" = $1 group by 1, 2
),
units as (
  select u."unitId", least(
    max(${index("n.par", gates.par)}), max(${index("n.sipas", gates.sipas)}),
    ${gates.figures
      .slice(0, judged)
      .map(
        (value, at) =>
          `coalesce(max(${figure(value)}) filter (where i."indicatorId" = '${indicatorId(at + 1)}'), ${open})`,
      )
      .join(",\n    ")},
    coalesce(max(l.answer), 0), max(case when coalesce(d.filings, 0) < (select count(*) from periods) then 0 else 3 end)
  ) as answer
  from "OrgUnitVersion" u join round on round."provinceId" = u."provinceId"
  left join indices n on n."unitId" = u."unitId" left join filed d on d."unitId" = u."unitId"
  left join lines l on l."unitId" = u."unitId" left join figures i on i."unitId" = u."unitId"
  where u.kind <> 'PROVINCE_COMMITTEE' and u."validFrom" <= round."endsOn" and (u."validTo" is null or u."validTo" > round."endsOn")
  group by 1
),
people as (
  select l."personId", least(max(u.answer), max(l.answer)) as answer
  from lines l join "PersonPosting" p on p."personId" = l."personId" join units u on u."unitId" = p."unitId" group by 1
),
verdicts as (
  select '${collectiveTier}' as tier, answer from units union all select '${individualTier}', answer from people
)
select tier as "tierId", case answer when 0 then 'NOT_MET' when 1 then 'MISSING_DATA' else 'MET' end as outcome, count(*)::int as count
from verdicts group by 1, 2 order by 1, 2`;
