import type pg from "pg";
import { median } from "../measure/pages";

/** What the index of entered lines costs whoever writes figures: times without it, and its share of the figures' size. */
export type IndexPrice = { update: number; insert: number; size: number };

const index = '"FilingValue_entered"';
const open = `from "FilingValue" v join "Filing" f on f."id" = v."filingId" where v."provinceId" = $1 and f."status" <> 'CONFIRMED'`;

async function timed(work: () => Promise<unknown>) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** 500 single updates and one insert of up to 50,000 figures, with the index and without it, nothing of it kept. */
export async function measureIndexPrice(client: pg.Client, provinceId: string): Promise<IndexPrice> {
  const { rows } = await client.query<{ id: string }>(`select v."id" ${open} order by v."id" limit 500`, [
    provinceId,
  ]);
  const written = async (isIndexed: boolean) => {
    await client.query("begin");
    if (!isIndexed) await client.query(`drop index ${index}`);
    const update = await timed(async () => {
      for (const { id } of rows)
        await client.query(
          'update "FilingValue" set "numerator" = "numerator" + 1, "denominator" = "denominator" + 1 where "id" = $1',
          [id],
        );
    });
    await client.query(`create temp table copied on commit drop as select v.* ${open} limit 50000`, [
      provinceId,
    ]);
    await client.query(
      'update copied set "id" = gen_random_uuid()::text, "indicatorId" = gen_random_uuid()::text',
    );
    const insert = await timed(() => client.query('insert into "FilingValue" select * from copied'));
    await client.query("rollback");
    return { update, insert };
  };
  const ratios = { update: [] as number[], insert: [] as number[] };
  for (let turn = 0; turn < 5; turn++) {
    const [dearer, cheaper] = [await written(true), await written(false)];
    for (const kind of ["update", "insert"] as const) ratios[kind].push(dearer[kind] / cheaper[kind]);
  }
  const sizes = await client.query<{ share: number }>(
    `select pg_relation_size('${index}')::float8 / pg_relation_size('"FilingValue"') as "share"`,
  );
  return {
    update: median(ratios.update),
    insert: median(ratios.insert),
    size: sizes.rows[0]?.share ?? Number.NaN,
  };
}
