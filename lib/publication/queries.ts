import "server-only";
import { startOfDay } from "@/lib/calendar";
import { db } from "@/lib/database";
import { searchKey, spellingKey, unstorableIn } from "@/lib/vietnamese";
import { Prisma } from "@/prisma/generated/client";
import {
  type CardOf,
  type ContentOf,
  contentSchemas,
  type PublicationFilter,
  type PublicationKindName,
  type PublicationSearch,
  publicationFilter,
  publicationPage,
  publicationSearch,
  searchPage,
} from "./schema";

// Every query here asks without a province: what is published is all that such a connection sees.

const shown = Prisma.sql`p."id", p."kind"::text, p."slug", p."edition", p."title", p."summary", p."publishedAt",
  p."content"->'card' as "card", v."name" as "provinceName", v."fictitious"`;

export type PublicationItem<Kind extends PublicationKindName> = {
  id: string;
  kind: Kind;
  slug: string;
  edition: number;
  title: string;
  summary: string;
  publishedAt: Date;
  card: CardOf[Kind];
  provinceName: string;
  fictitious: boolean;
};

/** What is published of one kind, newest first; the page after `cursor`. */
export async function listPublications<Kind extends PublicationKindName>(
  kind: Kind,
  filter: PublicationFilter = {},
): Promise<{ items: PublicationItem<Kind>[]; nextCursor: string | null }> {
  const { cursor, limit, provinceId, year } = publicationFilter.parse(filter);
  const after = publicationPage.read(cursor);
  const conditions = [
    Prisma.sql`p."current" and p."kind" = ${kind}::"PublicationKind"`,
    ...(provinceId ? [Prisma.sql`p."provinceId" = ${provinceId}`] : []),
    ...(year
      ? [
          Prisma.sql`p."publishedAt" >= ${startOfDay(`${year}-01-01`)} and p."publishedAt" < ${startOfDay(`${year + 1}-01-01`)}`,
        ]
      : []),
    ...(after ? [Prisma.sql`(p."publishedAt", p."id") < (${new Date(after[0])}, ${after[1]})`] : []),
  ];
  const rows = await db.$queryRaw<PublicationItem<Kind>[]>`
    select ${shown} from "Publication" p join "Province" v on v."id" = p."provinceId"
    where ${Prisma.join(conditions, " and ")}
    order by p."publishedAt" desc, p."id" desc limit ${limit + 1}`;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit),
    nextCursor: last ? publicationPage.write(last.publishedAt.toISOString(), last.id) : null,
  };
}

/** How much is published in all: plans, rounds with results, and the commended of awards not taken back. */
export async function countPublished() {
  const [row] = await db.$queryRaw<{ plans: number; rounds: number; commended: number }[]>`
    select count(*) filter (where p."kind" = 'PLAN')::int as "plans",
      count(*) filter (where p."kind" = 'RESULTS')::int as "rounds",
      coalesce(sum(case when p."kind" = 'DECISION' and p."content"->>'kind' = 'award' then
        jsonb_array_length(jsonb_path_query_array(p."content", '$.awards[*] ? (@.status != "REVOKED")')) end), 0)::int
        as "commended"
    from "Publication" p where p."current"`;
  return row ?? { plans: 0, rounds: 0, commended: 0 };
}

export type PublishedPage<Kind extends PublicationKindName> = Awaited<
  ReturnType<typeof findPublication<Kind>>
>;

/** What is published at an address: the current edition, or the one asked for; null when there is none. */
export async function findPublication<Kind extends PublicationKindName>(
  kind: Kind,
  slug: string,
  edition?: number,
) {
  if (unstorableIn(slug) !== null) return null;
  const row = await db.publication.findFirst({
    where: { kind, slug, ...(edition === undefined ? { current: true } : { edition }) },
    select: {
      id: true,
      provinceId: true,
      slug: true,
      edition: true,
      current: true,
      title: true,
      summary: true,
      publishedAt: true,
      sourceId: true,
      content: true,
    },
  });
  if (!row) return null;
  const province = await db.province.findUnique({
    where: { id: row.provinceId },
    select: {
      name: true,
      shortName: true,
      fictitious: true,
      validTo: true,
      successor: { select: { name: true } },
    },
  });
  return { ...row, province, content: contentSchemas[kind].parse(row.content) as ContentOf[Kind] };
}

/** A publication by its id, with all its editions: what REST answers; null when there is none. */
export async function findPublicationById(id: string) {
  const row = await db.publication.findUnique({
    where: { id },
    select: { kind: true, slug: true, edition: true },
  });
  if (!row) return null;
  const page = await findPublication(row.kind, row.slug, row.edition);
  return page && { kind: row.kind, ...page, editions: await listEditions(row.kind, row.slug) };
}

/** The last edition of a plan that showed its version `planVersion`; null when it never did. */
export async function findPlanEdition(slug: string, planVersion: number) {
  const row = await db.publication.findFirst({
    where: { kind: "PLAN", slug, content: { path: ["planVersion"], equals: planVersion } },
    orderBy: { edition: "desc" },
    select: { edition: true },
  });
  return row && findPublication("PLAN", slug, row.edition);
}

export type Edition = {
  edition: number;
  current: boolean;
  title: string;
  publishedAt: Date;
  planVersion: number | null;
  /** Of plans and decisions: the number of the paper and its day. */
  number: string | null;
  issuedOn: string | null;
  amendmentBasis: string | null;
};

/** All editions of an address, newest first; for plans with the plan version each showed. */
export function listEditions(kind: PublicationKindName, slug: string) {
  return db.$queryRaw<Edition[]>`
    select "edition", "current", "title", "publishedAt", ("content"->>'planVersion')::int as "planVersion",
      "content"->'card'->>'number' as "number", "content"->'card'->>'issuedOn' as "issuedOn",
      "content"->>'amendmentBasis' as "amendmentBasis"
    from "Publication" where "kind" = ${kind}::"PublicationKind" and "slug" = ${slug} order by "edition" desc`;
}

/**
 * What is published and answers the words, marks and case aside: the title as typed first, then titles
 * that begin with it or hold it, then what has all the words somewhere; newest first among equals.
 */
export async function searchPublications(
  asked: PublicationSearch,
): Promise<{ items: PublicationItem<PublicationKindName>[]; nextCursor: string | null }> {
  const { q, kind, cursor, limit } = publicationSearch.parse(asked);
  const [exact, folded] = [spellingKey(q), searchKey(q)];
  const words = folded.split(" ").filter(Boolean);
  const after = searchPage.read(cursor);
  const rows = await db.$queryRaw<(PublicationItem<PublicationKindName> & { place: number })[]>`
    with found as (
      select p.*, split_part(p."searchText", E'\n', 1) as "spelt", split_part(p."searchText", E'\n', 2) as "plain"
      from "Publication" p
      where p."current" and ${kind ? Prisma.sql`p."kind" = ${kind}::"PublicationKind"` : Prisma.sql`true`}
        and (select bool_and(position(word in p."searchText") > 0) from unnest(${words}::text[]) word)
    ), ranked as (
      select found.*, case
        when "spelt" = ${exact} then 0 when starts_with("spelt", ${exact}) then 1
        when position(${exact} in "spelt") > 0 then 2
        when starts_with("plain", ${folded}) then 3 when position(${folded} in "plain") > 0 then 4
        when position(${folded} in "searchText") > 0 then 5 else 6 end as "place"
      from found
    )
    select ${shown}, p."place" from ranked p join "Province" v on v."id" = p."provinceId"
    where ${
      after
        ? Prisma.sql`(p."place" > ${after[0]} or (p."place" = ${after[0]} and (p."publishedAt", p."id") < (${new Date(after[1])}, ${after[2]})))`
        : Prisma.sql`true`
    }
    order by p."place", p."publishedAt" desc, p."id" desc limit ${limit + 1}`;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ place: _, ...item }) => item),
    nextCursor: last ? searchPage.write(last.place, last.publishedAt.toISOString(), last.id) : null,
  };
}
