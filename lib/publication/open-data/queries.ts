import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Cell, SheetColumn } from "@/lib/spreadsheets";
import { findPublication, listPublications } from "../queries";
import type { PublicationKindName } from "../schema";
import { awardStatusText, openDataColumns, outcomeText } from "./text";

type DataSet = { columns: readonly SheetColumn[]; rows: () => AsyncGenerator<Cell[]> };

/** Every current publication of a kind, page by page. */
async function* all<Kind extends PublicationKindName>(kind: Kind) {
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await listPublications(kind, { limit: 50, ...(cursor ? { cursor } : {}) });
    yield* items;
    if (!nextCursor) return;
    cursor = nextCursor;
  }
}

async function* plans(): AsyncGenerator<Cell[]> {
  for await (const { card, title, provinceName, publishedAt } of all("PLAN"))
    yield [
      provinceName,
      card.number,
      card.issuedOn,
      card.issuer,
      title,
      card.period.from,
      card.period.through,
      dayOf(publishedAt),
    ];
}

async function* results(): AsyncGenerator<Cell[]> {
  for await (const { slug, provinceName, card } of all("RESULTS")) {
    const page = await findPublication("RESULTS", slug);
    for (const tier of page?.content.tiers ?? [])
      for (const row of tier.rows)
        yield [
          provinceName,
          card.campaignTitle,
          card.roundTitle,
          tier.name,
          row.name,
          row.blockName,
          outcomeText[row.outcome],
          row.rank,
        ];
  }
}

async function* awards(): AsyncGenerator<Cell[]> {
  for await (const { slug, provinceName, card } of all("DECISION")) {
    const page = await findPublication("DECISION", slug);
    for (const award of page?.content.awards ?? [])
      yield [
        provinceName,
        card.number,
        card.signedOn,
        award.name,
        award.post,
        award.unitName,
        award.awardName,
        awardStatusText[award.status],
      ];
  }
}

/** The open data sets by address. */
export const openDataSets: Record<string, DataSet | undefined> = {
  "ke-hoach": { columns: openDataColumns.plans, rows: plans },
  "ket-qua": { columns: openDataColumns.results, rows: results },
  "khen-thuong": { columns: openDataColumns.awards, rows: awards },
};
