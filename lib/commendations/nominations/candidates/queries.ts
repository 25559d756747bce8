import "server-only";
import { read } from "@/lib/database";
import { findRecognisedRun } from "@/lib/evaluation/queries";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { searchKey } from "@/lib/vietnamese";
import { Prisma } from "@/prisma/generated/client";
import type { SubjectKind, VerdictOutcome } from "@/prisma/generated/enums";
import { type CandidateFilter, candidatePage } from "../schema";

export type Candidate = {
  id: string;
  runId: string;
  tierId: string;
  subjectKind: SubjectKind;
  unitId: string;
  personId: string | null;
  subjectName: string;
  unitName: string;
  blockCode: string;
  outcome: VerdictOutcome;
  provisional: boolean;
  conditionsMet: number;
  conditionsTotal: number;
  firstObstacle: string | null;
  rank: number | null;
  quotaReason: string | null;
};

/**
 * Cases of the recognised run that are not on the list now, by block and name: what people may add
 * with a reason. Names are searched without marks.
 */
export function listCandidates(
  actor: Actor,
  roundId: string,
  { block, tier, q, cursor, limit }: CandidateFilter,
): Promise<{ items: Candidate[]; nextCursor: string | null }> {
  return read(actor, async (tx) => {
    const run = reach(actor, "nomination.read") ? await findRecognisedRun(tx, roundId) : null;
    if (!run) return { items: [], nextCursor: null };
    const after = candidatePage.read(cursor);
    const where = [
      Prisma.sql`v."runId" = ${run.id}`,
      Prisma.sql`not exists (select from "Nomination" n where n."roundId" = ${roundId} and n."tierId" = v."tierId"
        and n."unitId" = v."unitId" and n."personId" is not distinct from v."personId" and n."status" <> 'DROPPED')`,
      ...(block ? [Prisma.sql`v."blockCode" = ${block}`] : []),
      ...(tier ? [Prisma.sql`v."tierId" = ${tier}`] : []),
      ...(after
        ? [Prisma.sql`(v."blockCode", v."subjectName", v."id") > (${after[0]}, ${after[1]}, ${after[2]})`]
        : []),
    ];
    const rows = await tx.$queryRaw<Candidate[]>`
      select v."id", v."runId", v."tierId", v."subjectKind", v."unitId", v."personId", v."subjectName", v."unitName", v."blockCode",
        v."outcome", v."provisional", v."conditionsMet", v."conditionsTotal", v."firstObstacle", v."rank", v."quotaReason"
      from "VerdictRow" v where ${Prisma.join(where, " and ")}
      order by v."blockCode", v."subjectName", v."id" limit ${q ? 2000 : limit + 1}`;
    const found = q ? rows.filter((row) => searchKey(row.subjectName).includes(searchKey(q))) : rows;
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > limit && last ? candidatePage.write(last.blockCode, last.subjectName, last.id) : null,
    };
  });
}
