import type pg from "pg";

export const countValues = async (client: pg.Client) => {
  const { rows } = await client.query<{ values: number }>(
    'select count(*)::int as "values" from "FilingValue"',
  );
  return rows[0]?.values ?? 0;
};

/**
 * The filings of a province once more for each of `neighbours` others, straight into the two tables that hold the
 * figures: a province's boards never look at them, but they share its tables and indexes.
 */
export async function addNeighbours(client: pg.Client, provinceId: string, neighbours: number) {
  const other = (column: string) => `md5(${column} || ':' || k.n)::uuid::text`;
  const from = `generate_series(1, ${neighbours}) k(n)`;
  await client.query("begin");
  // Nothing of the neighbours but their figures is there, and nobody changes them.
  await client.query("set local session_replication_role = replica");
  await client.query(
    `insert into "Filing" ("id", "provinceId", "periodId", "unitId", "unitVersionId")
     select ${other('f."id"')}, 'do-lang-gieng-' || k.n, ${other('f."periodId"')}, ${other('f."unitId"')}, ${other('f."unitVersionId"')}
     from ${from}, "Filing" f where f."provinceId" = $1`,
    [provinceId],
  );
  await client.query(
    `insert into "FilingValue" ("id", "provinceId", "filingId", "indicatorId", "numerator", "denominator", "enteredById")
     select ${other('v."id"')}, 'do-lang-gieng-' || k.n, ${other('v."filingId"')}, v."indicatorId", v."numerator", v."denominator", 'do'
     from ${from}, "FilingValue" v where v."provinceId" = $1`,
    [provinceId],
  );
  await client.query("commit");
  await client.query('vacuum analyze "Filing", "FilingValue"');
}
