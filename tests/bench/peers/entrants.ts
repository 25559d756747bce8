import pg from "pg";
import { indicatorId } from "../province/terms";

/** A unit's facts as a general rule or sheet engine gets them; null where nothing is known. */
export type Entrant = {
  par: number | null;
  sipas: number | null;
  registration: string | null;
  filings: number;
  /** Of each indicator in the order of the plan: the numerators and denominators of its periods. */
  figures: { numerators: number[]; denominators: number[] }[];
};

const unitsAtOnce = 2000;

const heads = `
  with round as (select * from "Round" where id = $1), periods as (select id from "ReportingPeriod" where "roundId" = $1),
  indices as (
    select r."unitId", max(r.value) filter (where d.code = 'PAR_INDEX') as par, max(r.value) filter (where d.code = 'SIPAS') as sipas
    from "IndexResult" r join "IndexDefinition" d on d.id = r."indexId" join round on round."provinceId" = r."provinceId" and round.year = r.year
    where r.status <> 'CORRECTED' and r.scope = 'INTERNAL' group by 1
  ),
  lines as (
    select l."unitId", max(g.status::text) as status from "Registration" g join "RegistrationLine" l on l."registrationId" = g.id
    where g."roundId" = $1 and l."personId" is null group by 1
  ),
  filed as (
    select f."unitId", count(*) as filings from "Filing" f join periods p on p.id = f."periodId"
    where f.current and f.status in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED') group by 1
  )
  select u."unitId" as id, i.par::float8 as par, i.sipas::float8 as sipas, l.status as registration, coalesce(f.filings, 0)::int as filings
  from "OrgUnitVersion" u join round on round."provinceId" = u."provinceId" left join indices i on i."unitId" = u."unitId"
  left join lines l on l."unitId" = u."unitId" left join filed f on f."unitId" = u."unitId"
  where u.kind <> 'PROVINCE_COMMITTEE' and u."validFrom" <= round."endsOn" and (u."validTo" is null or u."validTo" > round."endsOn")
  order by u."unitId"`;
const cells = `
  select f."unitId" as id, v."indicatorId" as indicator, v.numerator::float8 as numerator, v.denominator::float8 as denominator
  from "Filing" f join "ReportingPeriod" p on p.id = f."periodId" join "FilingValue" v on v."filingId" = f.id
  where p."roundId" = $1 and f.current and v.state = 'REPORTED' and f."unitId" = any($2)`;

type Head = Omit<Entrant, "figures"> & { id: string };
type CellRow = { id: string; indicator: string; numerator: number; denominator: number };

/** Every unit of a round with its facts, some thousands at a time, and how many periods each must report. */
export async function* entrantBatches(roundId: string, indicators: number) {
  const client = new pg.Client({ connectionString: process.env.BENCH_DATABASE_URL });
  await client.connect();
  const places = new Map(Array.from({ length: indicators }, (_, at) => [indicatorId(at + 1), at]));
  const units = (await client.query<Head>(heads, [roundId])).rows;
  for (let from = 0; from < units.length; from += unitsAtOnce) {
    const batch = units.slice(from, from + unitsAtOnce).map(({ id, ...head }) => {
      const figures = Array.from({ length: indicators }, () => ({
        numerators: [] as number[],
        denominators: [] as number[],
      }));
      return { id, entrant: { ...head, figures } satisfies Entrant };
    });
    const of = new Map(batch.map(({ id, entrant }) => [id, entrant]));
    for (const row of (await client.query<CellRow>(cells, [roundId, [...of.keys()]])).rows) {
      const figure = of.get(row.id)?.figures[places.get(row.indicator) ?? -1];
      figure?.numerators.push(row.numerator);
      figure?.denominators.push(row.denominator);
    }
    yield batch.map(({ entrant }) => entrant);
  }
  await client.end();
}

/** 3 met, 1 open, 0 not met: of the registration, and of the filings where four are due. */
export const registrationAnswer = ({ registration }: Entrant) =>
  registration === "ACCEPTED" ? 3 : registration === null || registration === "REJECTED" ? 0 : 1;
export const periodsDue = 4;
export const filingsAnswer = ({ filings }: Entrant) => (filings < periodsDue ? 0 : 3);
