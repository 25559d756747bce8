import "server-only";
import { read } from "@/lib/database";
import { contentTypes } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans/terms";
import { scopeText } from "@/lib/plans/text";
import { type SpreadsheetDraft, writeCsv, writeSpreadsheet } from "@/lib/spreadsheets";
import { Prisma } from "@/prisma/generated/client";
import {
  type AwardRow,
  awardColumns,
  awardNameOf,
  awardScope,
  awardShown,
  awardTables,
  type RegisteredAward,
} from "../queries";
import type { ExportKind } from "../schema";
import {
  awardCountColumns,
  campaignColumns,
  classText,
  nationalColumns,
  nationalCsvColumns,
  nationalCsvRow,
  nationalRow,
  staffColumns,
  staffRow,
} from "./text";

/** Rows a workbook is made of; a longer year goes out as CSV, which is never whole in memory. */
const mostInWorkbook = 20_000;
const batch = 2_000;
const inYear = (year: number) =>
  Prisma.sql`a."signedOn" >= ${`${year}-01-01`}::date and a."signedOn" < ${`${year + 1}-01-01`}::date`;

export type ExportFile = {
  bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  name: string;
  contentType: string;
  size?: number;
};

/** A year of the register for another system, or its statistics: an Excel workbook, or CSV where the year is too long for one. */
export async function writeExport(actor: Actor, kind: ExportKind, year: number): Promise<ExportFile> {
  const name = `${names[kind]}-${year}`;
  if (kind !== "statistics" && (await countAwards(actor, year)) > mostInWorkbook) {
    const columns = kind === "staff" ? staffColumns : nationalCsvColumns;
    return { bytes: writeCsv(columns, rowsOf(actor, kind, year)), name: `${name}.csv`, contentType: csv };
  }
  const draft = kind === "statistics" ? await statistics(actor, year) : await listOf(actor, kind, year);
  const bytes = new Uint8Array(await writeSpreadsheet(draft));
  return { bytes, name: `${name}.xlsx`, contentType: contentTypes.xlsx, size: bytes.length };
}
const csv = "text/csv; charset=utf-8";
const names: Record<ExportKind, string> = {
  national: "khen-thuong-quoc-gia",
  staff: "khen-thuong-cbccvc",
  statistics: "thong-ke-thi-dua",
};

const countAwards = (actor: Actor, year: number) =>
  read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as "count" from "Award" a where ${awardScope(actor, "award.export")} and ${inYear(year)}`;
    return row?.count ?? 0;
  });

/** Every award of the year in the order of its signing, a batch at a time, so that however many there are none is left out. */
async function* awardsOf(actor: Actor, year: number): AsyncGenerator<RegisteredAward> {
  for (let last: AwardRow | undefined, more = true; more; ) {
    const after = last
      ? Prisma.sql`and (a."signedOn", a."id") > (${last.signedOn}::date, ${last.id})`
      : Prisma.empty;
    const rows = await read(
      actor,
      (tx) => tx.$queryRaw<AwardRow[]>`select ${awardColumns} from ${awardTables}
        where ${awardScope(actor, "award.export")} and ${inYear(year)} ${after} order by a."signedOn", a."id" limit ${batch}`,
    );
    yield* rows.map(awardShown);
    last = rows.at(-1);
    more = rows.length === batch;
  }
}

// What was taken back is no award to carry on in a personal file.
const belongsToPerson = ({ subjectKind, status }: RegisteredAward) =>
  subjectKind === "INDIVIDUAL" && status !== "REVOKED";

async function* rowsOf(actor: Actor, kind: "national" | "staff", year: number) {
  let at = 0;
  for await (const award of awardsOf(actor, year))
    if (kind === "national") yield nationalCsvRow(award, at++);
    else if (belongsToPerson(award)) yield staffRow(award, at++);
}

async function listOf(actor: Actor, kind: "national" | "staff", year: number): Promise<SpreadsheetDraft> {
  const awards: RegisteredAward[] = [];
  for await (const award of awardsOf(actor, year)) awards.push(award);
  const heading = (title: string) => [title, `Quyết định ký trong năm ${year}`];
  if (kind === "staff")
    return {
      title: `Khen thưởng cán bộ, công chức, viên chức năm ${year}`,
      sheets: [
        {
          name: "CBCCVC",
          heading: heading("KHEN THƯỞNG CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC"),
          columns: staffColumns,
          rows: awards.filter(belongsToPerson).map(staffRow),
          isLandscape: true,
        },
      ],
    };
  return {
    title: `Dữ liệu thi đua, khen thưởng năm ${year}`,
    sheets: (["title", "form"] as const).map((awardClass) => ({
      name: classText[awardClass],
      heading: heading(classText[awardClass].toLocaleUpperCase("vi")),
      columns: nationalColumns(classText[awardClass]),
      rows: awards.filter((award) => award.awardClass === awardClass).map(nationalRow),
      isLandscape: true,
    })),
  };
}

type Count = {
  awardClass: "title" | "form";
  awardCode: string;
  issuer: string;
  collectives: number;
  people: number;
  workers: number;
};

/** Statutory figures: campaigns by form, scope and launching level; awards by kind and who decided. */
async function statistics(actor: Actor, year: number): Promise<SpreadsheetDraft> {
  return read(actor, async (tx) => {
    const counts = await tx.$queryRaw<Count[]>`
      select a."awardClass", a."awardCode", d."issuer",
        count(*) filter (where a."subjectKind" = 'COLLECTIVE')::int as "collectives",
        count(*) filter (where a."subjectKind" = 'INDIVIDUAL')::int as "people",
        count(*) filter (where a."subjectKind" = 'INDIVIDUAL' and a."personId" is not null and not exists (
          select from "PersonPosting" g where g."personId" = a."personId" and g."isLeadership"
            and g."validFrom" <= a."signedOn" and (g."validTo" is null or g."validTo" > a."signedOn")))::int as "workers"
      from "Award" a join "Decision" d on d."id" = a."decisionId" and d."status" <> 'DRAFT'
      where ${awardScope(actor, "award.export")} and a."status" <> 'REVOKED' and ${inYear(year)}
      group by 1, 2, 3 order by 1 desc, 2, 3`;
    const plans = await tx.planVersion.findMany({
      where: {
        provinceId: actor.provinceId,
        number: 1,
        issuedOn: { gte: new Date(`${year}-01-01`), lt: new Date(`${year + 1}-01-01`) },
        campaign: { kind: "CAMPAIGN" },
      },
      select: { terms: true, campaign: { select: { ownerUnitId: true } } },
    });
    const launched = new Map<string, number>();
    for (const { terms } of plans) {
      const { form, scope, header } = terms as PlanTerms;
      const key = JSON.stringify([
        form === "topic" ? "Theo chuyên đề" : "Thường xuyên",
        scopeText[scope],
        header.issuer,
      ]);
      launched.set(key, (launched.get(key) ?? 0) + 1);
    }
    return {
      title: `Thống kê thi đua, khen thưởng năm ${year}`,
      sheets: [
        {
          name: "Phong trào thi đua",
          heading: ["SỐ PHONG TRÀO THI ĐUA", `Phát động trong năm ${year}`],
          columns: campaignColumns,
          rows: [...launched].sort().map(([key, count]) => [...(JSON.parse(key) as string[]), count]),
        },
        {
          name: "Khen thưởng",
          heading: ["SỐ LƯỢNG KHEN THƯỞNG", `Quyết định ký trong năm ${year}, không tính đã thu hồi`],
          columns: awardCountColumns,
          rows: counts.map((one) => [
            classText[one.awardClass],
            awardNameOf(one.awardCode),
            one.issuer,
            one.collectives,
            one.people,
            one.workers,
            one.collectives + one.people,
          ]),
          isLandscape: true,
        },
      ],
    };
  });
}
