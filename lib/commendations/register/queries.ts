import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { awardText } from "@/lib/plans/text";
import { searchKey } from "@/lib/vietnamese";
import { Prisma } from "@/prisma/generated/client";
import type { AwardStatus, SubjectKind } from "@/prisma/generated/enums";
import { decisionNumber } from "../decisions/text";
import { unitsNamed } from "./rules";
import { type RegisterFilter, registerPage } from "./schema";

type Row = {
  id: string;
  subjectKind: SubjectKind;
  subjectName: string;
  post: string;
  unitName: string;
  awardClass: "title" | "form";
  awardCode: string;
  roundTitle: string;
  achievementFrom: Date;
  achievementThrough: Date;
  status: AwardStatus;
  signedOn: Date;
  kind: string;
  number: number;
  symbol: string;
  issuer: string;
  slug: string;
  decisionStatus: string;
  decisionId: string;
  campaignId: string | null;
  book: string | null;
  staffCode: string | null;
};

/** The awards the matrix lets this actor see, as SQL: the province, the unit with those below it, or the unit. */
export function awardScope(actor: Actor, action: "award.read" | "award.export"): Prisma.Sql {
  const own = Prisma.sql`a."provinceId" = ${actor.provinceId}`;
  switch (reach(actor, action)) {
    case "province":
      return own;
    case "subtree":
      return Prisma.sql`${own} and exists (select from "OrgUnitVersion" v where v."unitId" = a."unitId" and starts_with(v."path", ${actor.unitPath}))`;
    case "unit":
      return Prisma.sql`${own} and a."unitId" = ${actor.unitId}`;
    default:
      return Prisma.sql`false`;
  }
}

export const awardColumns = Prisma.sql`a."id", a."subjectKind", a."subjectName", a."post", a."unitName", a."awardClass", a."awardCode",
  a."roundTitle", a."achievementFrom", a."achievementThrough", a."status", a."signedOn", d."kind", d."number", d."symbol", d."issuer",
  d."slug", d."status" as "decisionStatus", d."id" as "decisionId", r."campaignId", p."staffCode",
  case when c."id" is not null then c."number" || '/' || c."year" end as "book"`;
export const awardTables = Prisma.sql`"Award" a join "Decision" d on d."id" = a."decisionId" and d."status" <> 'DRAFT'
  left join "Proposal" o on o."id" = d."proposalId" left join "Round" r on r."id" = o."roundId"
  left join "Person" p on p."id" = a."personId" left join "Certificate" c on c."awardId" = a."id"`;

export const awardNameOf = (code: string) => awardText[code as keyof typeof awardText] ?? code;
export const awardShown = ({
  signedOn,
  achievementFrom,
  achievementThrough,
  number,
  symbol,
  kind,
  ...row
}: Row) => ({
  ...row,
  awardName: awardNameOf(row.awardCode),
  number: decisionNumber(number, symbol),
  signedOn: fromDateColumn(signedOn),
  period: { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) },
  isImported: kind === "imported",
});
export type RegisteredAward = ReturnType<typeof awardShown>;
export type { Row as AwardRow };

/** The register of awards, newest decision first, one page by keyset; words find names without marks, units by former names too. */
export function listAwards(
  actor: Actor,
  filter: RegisterFilter,
): Promise<{ items: RegisteredAward[]; nextCursor: string | null }> {
  return read(actor, async (tx) => {
    const { q, year, form, unit, origin, cursor, limit } = filter;
    const after = registerPage.read(cursor);
    const conditions = [
      awardScope(actor, "award.read"),
      ...(q ? [await wordsOf(tx, actor, q)] : []),
      ...(year
        ? [
            Prisma.sql`a."signedOn" >= ${`${year}-01-01`}::date and a."signedOn" < ${`${year + 1}-01-01`}::date`,
          ]
        : []),
      ...(form ? [Prisma.sql`a."awardCode" = ${form}`] : []),
      ...(filter.class ? [Prisma.sql`a."awardClass" = ${filter.class}`] : []),
      ...(unit ? [Prisma.sql`a."unitId" = ${unit}`] : []),
      ...(origin ? [Prisma.sql`(d."kind" = 'imported') = ${origin === "imported"}`] : []),
      ...(after ? [Prisma.sql`(a."signedOn", a."id") < (${after[0]}::date, ${after[1]})`] : []),
    ];
    const rows = await tx.$queryRaw<Row[]>`select ${awardColumns} from ${awardTables}
      where ${Prisma.join(conditions, " and ")} order by a."signedOn" desc, a."id" desc limit ${limit + 1}`;
    const items = rows.slice(0, limit).map(awardShown);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? registerPage.write(last.signedOn, last.id) : null,
    };
  });
}

async function wordsOf(tx: Transaction, { provinceId }: Actor, q: string) {
  const words = searchKey(q).split(/\s+/).filter(Boolean);
  const versions = await tx.orgUnitVersion.findMany({
    where: { provinceId },
    select: { unitId: true, name: true, shortName: true },
  });
  const successions = await tx.orgUnitSuccession.findMany({
    where: { provinceId, toUnitId: { not: null } },
    select: { fromUnitId: true, toUnitId: true },
  });
  const units = unitsNamed(words, versions, successions);
  return Prisma.sql`(a."unitId" = any(${units}::text[]) or (select bool_and(position(word in
    a."searchText" || ' ' || d."number" || '/' || lower(translate(d."symbol", 'Đđ', 'Dd'))) > 0) from unnest(${words}::text[]) word))`;
}

/** What the register may be narrowed by: the forms and years it holds. */
export function findRegisterFacets(actor: Actor) {
  return read(actor, async (tx) => {
    const scope = awardScope(actor, "award.read");
    const forms = await tx.$queryRaw<{ code: string; count: number }[]>`
      select a."awardCode" as "code", count(*)::int as "count" from "Award" a where ${scope} group by 1 order by 1`;
    const years = await tx.$queryRaw<{ year: number }[]>`
      select distinct extract(year from a."signedOn")::int as "year" from "Award" a
      where ${scope} and a."signedOn" is not null order by 1 desc`;
    return {
      forms: forms.map(({ code, count }) => ({ code, name: awardNameOf(code), count })),
      years: years.map(({ year }) => year),
    };
  });
}
