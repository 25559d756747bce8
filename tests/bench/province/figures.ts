import type pg from "pg";
import { idOf, type ProvincePlan } from "./province";

const yearOf = "($3::int - case when c.n < 2 then c.n else 2 + (c.n - 2) / 7 end)";
const cell = "c.n || '-' || q.n || '-' || u.n";
const rowsFrom = (first: number) =>
  `generate_series(${first}, $2::int - 1) c(n), generate_series(1, 4) q(n), generate_series(1, $4::int) u(n)`;
/** This year the third quarter is at work and the fourth has not begun; everything older is confirmed. */
const status = `(case when c.n > 0 or q.n < 3 then 'CONFIRMED' when u.n % 3 = 0 then 'SUBMITTED' when u.n % 3 = 1 then 'UNDER_REVIEW' else 'DRAFT' end)`;
const isFiled = "(c.n > 0 or q.n < 3 or (q.n = 3 and u.n % 5 > 0))";

/** Quarters with the filings of every unit and one value per indicator, and two indices of every unit and year. */
export async function fillFigures(client: pg.Client, { id, units, year, ...size }: ProvincePlan) {
  const { campaigns, indicators } = size;
  const rows = rowsFrom(size.bare ? 1 : 0);
  await client.query(
    `insert into "ReportingPeriod" ("id", "provinceId", "roundId", "code", "name", "startsOn", "endsOn", "cumulative", "opensOn", "dueOn", "position")
     select ${idOf("period", "c.n || '-' || q.n")}, $1, ${idOf("round", "c.n")}, ${yearOf} || '-q' || q.n, 'Quý ' || q.n || '/' || ${yearOf},
            make_date(${yearOf}, q.n * 3 - 2, 1), make_date(${yearOf}, q.n * 3 - 2, 1) + interval '3 months - 1 day', false,
            make_date(${yearOf}, q.n * 3, 1), make_date(${yearOf}, q.n * 3, 1) + interval '40 days', q.n
     from generate_series(0, $2::int - 1) c(n), generate_series(1, 4) q(n)`,
    [id, campaigns, year],
  );
  await client.query(
    `insert into "Filing" ("id", "provinceId", "periodId", "unitId", "unitVersionId", "preparedById")
     select ${idOf("filing", cell)}, $1, ${idOf("period", "c.n || '-' || q.n")}, ${idOf("unit", "u.n")}, ${idOf("version", "u.n")},
            ${idOf("UNIT_OFFICER", "u.n")}
     from ${rows} where ${isFiled} and $3::int > 0`,
    [id, campaigns, year, units],
  );
  // One unit in forty does not know one figure of one quarter yet.
  // In the order of both indexes, as figures come in; each filing's ids are worked out once, not for every figure.
  await client.query(
    `insert into "FilingValue" ("id", "provinceId", "filingId", "indicatorId", "state", "numerator", "denominator", "enteredById")
     select uuidv7()::text, $1, f."filing", 'ct-' || i.n, (case when f."known" or i.n <> 1 then 'REPORTED' else 'NOT_YET_KNOWN' end)::"ValueState",
            case when f."known" or i.n <> 1 then 300 + (f."base" + i.n * 113) % 600 end, case when f."known" or i.n <> 1 then 1000 end, f."officer"
     from (select ${idOf("filing", cell)} as "filing", ${idOf("UNIT_OFFICER", "u.n")} as "officer", not (u.n % 40 = 7 and q.n = 2) as "known",
                  u.n * 37 + q.n * 11 + c.n as "base"
           from ${rows} where ${isFiled} and $3::int > 0 order by 1) f, generate_series(1, $5::int) i(n)`,
    [id, campaigns, year, units, indicators],
  );
  await handIn(client, { id, units, year, campaigns }, rows);
  await fillIndices(client, id, units, year);
}

/** After the values are in: those of a confirmed filing stay as they are. */
async function handIn(
  client: pg.Client,
  { id, units, year, campaigns }: Pick<ProvincePlan, "id" | "units" | "year" | "campaigns">,
  rows: string,
) {
  const at = `make_timestamptz(${yearOf}, q.n * 3, 28, 2, 0, 0)`;
  const whenSeen = (value: string) => `case when s."status" <> 'SUBMITTED' then ${value} end`;
  const whenConfirmed = (value: string) => `case when s."status" = 'CONFIRMED' then ${value} end`;
  await client.query(
    `update "Filing" f set "status" = s."status"::"FilingStatus", "receiptCode" = 'SL-' || s."cell", "submittedById" = s."head",
            "submittedAt" = s."at", "reviewerId" = ${whenSeen('s."office"')}, "reviewedAt" = ${whenSeen('s."at"')},
            "confirmedById" = ${whenConfirmed('s."office"')}, "confirmedAt" = ${whenConfirmed('s."at"')}
     from (select ${idOf("filing", cell)} as "id", ${cell} as "cell", ${status} as "status", ${at} as "at",
                  ${idOf("UNIT_HEAD", "u.n")} as "head", ${idOf("PLANNER", "1")} as "office" from ${rows}) s
     where f."id" = s."id" and s."status" <> 'DRAFT'`,
    [id, campaigns, year, units],
  );
}

async function fillIndices(client: pg.Client, id: string, units: number, year: number) {
  const codes = "(values (1, 'PAR_INDEX', 'PAR INDEX'), (2, 'SIPAS', 'SIPAS')) k(n, code, name)";
  await client.query(
    `insert into "IndexDefinition" ("id", "provinceId", "code", "name", "shortName", "unit", "scaleMin", "scaleMax", "measuredBy")
     select ${idOf("index", "k.n")}, $1, k.code, k.name, k.name, '%', 0, 100, 'Sở Nội vụ' from ${codes}`,
    [id],
  );
  // One unit in thirty has no SIPAS of its own.
  await client.query(
    `insert into "IndexResult" ("id", "provinceId", "indexId", "scope", "year", "unitId", "unitVersionId", "applicability", "value", "status",
            "document", "recognisedOn")
     select ${idOf("result", "k.n || '-' || y.n || '-' || u.n")}, $1, ${idOf("index", "k.n")}, 'INTERNAL', $2::int - y.n,
            ${idOf("unit", "u.n")}, ${idOf("version", "u.n")}, 'APPLICABLE', 70 + (u.n * 13 + k.n * 7 + y.n) % 30 + 0.25, 'RECOGNISED',
            'Quyết định số 312/QĐ-UBND', make_date($2::int - y.n + 1, 3, 12)
     from ${codes}, generate_series(1, 4) y(n), generate_series(1, $3::int) u(n) where not (k.n = 2 and u.n % 30 = 11)`,
    [id, year, units],
  );
}
