import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { LineMark, ValueState } from "@/prisma/generated/enums";
import type { PageRegion } from "../evidence/schema";
import type { Figures } from "../sheet/rules";

export type StoredEvidence = {
  id: string;
  page: number | null;
  region: PageRegion | null;
  validThrough: Day | null;
  documentNumber: string | null;
  documentDate: Day | null;
  note: string;
  file: {
    id: string;
    name: string;
    size: number;
    pages: number | null;
    contentType: string;
    sha256: string;
    scan: string;
  };
};
export type StoredMark = Omit<Figures, "state"> & {
  id: string;
  valueVersion: number;
  mark: LineMark;
  state: ValueState | null;
  reason: string;
  newFinding: boolean;
  verifierId: string;
  verifiedAt: Date;
  /** What the unit says to it, oldest first. */
  opinions: { text: string; statedById: string; statedAt: Date }[];
};
/** One stored line; amounts are decimal text. */
export type StoredValue = Figures & {
  id: string;
  indicatorId: string;
  explanation: string;
  expectedOn: Day | null;
  enteredById: string;
  enteredAt: Date;
  version: number;
  /** In the order they were attached, and given. */
  evidence: StoredEvidence[];
  marks: StoredMark[];
};
type Row = Omit<StoredValue, "marks"> & {
  marks: (Omit<StoredMark, "verifiedAt" | "opinions"> & {
    verifiedAt: string;
    opinions: { text: string; statedById: string; statedAt: string }[];
  })[];
};

/** The stored lines of a filing with their files and every mark they were given, by indicator, in one statement. */
export async function findValues(tx: Transaction, filingId: string): Promise<Map<string, StoredValue>> {
  const rows = await tx.$queryRaw<Row[]>`
    select v."id", v."indicatorId", v."state", trim_scale(v."numerator")::text as "numerator",
           trim_scale(v."denominator")::text as "denominator", trim_scale(v."amount")::text as "amount",
           v."explanation", v."expectedOn"::text as "expectedOn", v."enteredById", v."enteredAt", v."version",
           (select coalesce(json_agg(json_build_object(
               'id', e."id", 'page', e."page", 'region', e."region", 'validThrough', e."validThrough",
               'documentNumber', e."documentNumber", 'documentDate', e."documentDate", 'note', e."note",
               'file', json_build_object('id', s."id", 'name', s."name", 'size', s."size", 'pages', s."pages", 'contentType', s."contentType",
                 'sha256', s."sha256", 'scan', s."scan")
             ) order by e."linkedAt", e."id"), '[]')
             from "Evidence" e join "StoredFile" s on s."id" = e."fileId" where e."valueId" = v."id") as "evidence",
           (select coalesce(json_agg(json_build_object(
               'id', m."id", 'valueVersion', m."valueVersion", 'mark', m."mark", 'state', m."state",
               'numerator', trim_scale(m."numerator")::text, 'denominator', trim_scale(m."denominator")::text,
               'amount', trim_scale(m."amount")::text, 'reason', m."reason", 'newFinding', m."newFinding",
               'verifierId', m."verifierId", 'verifiedAt', m."verifiedAt",
               'opinions', (select coalesce(json_agg(json_build_object('text', o."text", 'statedById', o."statedById",
                   'statedAt', o."statedAt") order by o."statedAt", o."id"), '[]')
                 from "LineOpinion" o where o."verificationId" = m."id")
             ) order by m."verifiedAt", m."id"), '[]')
             from "Verification" m where m."valueId" = v."id") as "marks"
    from "FilingValue" v where v."filingId" = ${filingId}`;
  return new Map(rows.map(({ marks, ...row }) => [row.indicatorId, { ...row, marks: marks.map(markOf) }]));
}

const markOf = ({ opinions, verifiedAt, ...mark }: Row["marks"][number]): StoredMark => ({
  ...mark,
  verifiedAt: new Date(verifiedAt),
  opinions: opinions.map((opinion) => ({ ...opinion, statedAt: new Date(opinion.statedAt) })),
});

/** The names of the people behind ids, for "who" beside "when". */
export async function findNames(tx: Transaction, userIds: readonly (string | null)[]) {
  const ids = [...new Set(userIds.filter((id): id is string => id !== null))];
  const rows = ids.length
    ? await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
