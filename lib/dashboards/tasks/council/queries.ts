import "server-only";
import { addDays, type Day, startOfDay } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { SessionStatus } from "@/prisma/generated/enums";
import type { MatterKind } from "../duties/rules";
import { type Matter, matterOf } from "../rules";

type Row = {
  id: string;
  code: string;
  title: string;
  heldOn: Day;
  status: SessionStatus;
  since: Date | null;
  campaignId: string;
  campaignTitle: string;
  roundCode: string;
  roundTitle: string;
  members: number;
  voted: number;
  /** Cases the person votes on, none without a seat; and whether they have voted. */
  ownCases: number;
  hasVoted: boolean;
  /** The minutes were sent round, the person was there and has not said yes or no. */
  isAsked: boolean;
};

const moveAt: Record<SessionStatus, MatterKind> = {
  PREPARING: "session.prepare",
  VOTING: "session.close",
  CLOSED: "session.minutes",
  COMPLETED: "proposal.draft",
};

/**
 * Sessions of the council on their way, the person's own ballot among them, and finished ones whose
 * approved cases are in no paper yet. One statement.
 */
export async function listCouncilMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s."id", s."code", s."title", s."heldOn"::text as "heldOn", s."status"::text as "status",
           coalesce(s."completedAt", s."closedAt", s."openedAt") as "since",
           c."id" as "campaignId", c."title" as "campaignTitle", r."code" as "roundCode", r."title" as "roundTitle",
           (select count(*)::int from "CouncilMember" m where m."councilId" = s."councilId" and not m."isSubstitute") as "members",
           (select count(*)::int from "BallotTurnout" t where t."sessionId" = s."id") as "voted",
           case when me."id" is null then 0 else (
             select count(*)::int from "SessionCase" k where k."sessionId" = s."id"
                and not exists (select 1 from "Recusal" x where x."caseId" = k."id" and x."memberId" = me."id")
           ) end as "ownCases",
           exists (select 1 from "BallotTurnout" t where t."sessionId" = s."id" and t."memberId" = me."id") as "hasVoted",
           s."minutesSentAt" is not null and me."id" is not null
             and not exists (select 1 from "MinutesConfirmation" y where y."sessionId" = s."id" and y."memberId" = me."id")
             and coalesce((select me."id" <> all (p."absentIds") from "PaperCount" p where p."sessionId" = s."id"),
                   exists (select 1 from "BallotTurnout" t where t."sessionId" = s."id" and t."memberId" = me."id" and t."manner" = 'self')) as "isAsked"
      from "CouncilSession" s
      join "Round" r on r."id" = s."roundId"
      join "Campaign" c on c."id" = r."campaignId"
      left join "CouncilMember" me on me."councilId" = s."councilId" and me."userId" = ${actor.userId}
       and (case when me."isSubstitute"
         then exists (select 1 from "Substitution" x where x."sessionId" = s."id" and x."substituteId" = me."id")
         else not exists (select 1 from "Substitution" x where x."sessionId" = s."id" and x."memberId" = me."id") end)
     where s."provinceId" = ${actor.provinceId}
       and (s."status" <> 'COMPLETED'
         or exists (select 1 from "SessionCase" k join "Nomination" n on n."id" = k."nominationId"
                     where k."sessionId" = s."id" and k."passed" and n."status" = 'COUNCIL_APPROVED')
            and not exists (select 1 from "Proposal" p where p."sessionId" = s."id"))`;
  return rows.flatMap(mattersOf);
}

function mattersOf(row: Row): Matter[] {
  const { id, code, title, heldOn, status, since, members, voted } = row;
  const base = {
    id,
    ref: code.toLowerCase(),
    label: title,
    campaign: { id: row.campaignId, title: row.campaignTitle },
    round: { code: row.roundCode, title: row.roundTitle },
    since,
  };
  const isAhead = status === "PREPARING" || status === "VOTING";
  const dueAt = isAhead ? startOfDay(addDays(heldOn, 1)) : null;
  const turnout = status === "VOTING" ? { done: voted, total: members } : null;
  const move = matterOf({ ...base, kind: moveAt[status], dueAt, progress: turnout });
  const isMissed = status === "VOTING" && row.ownCases > 0 && !row.hasVoted;
  const isAsked = status === "CLOSED" && row.isAsked;
  return [
    move,
    ...(isMissed ? [matterOf({ ...base, kind: "ballot.cast", dueAt, count: row.ownCases })] : []),
    ...(isAsked ? [matterOf({ ...base, kind: "minutes.confirm", dueAt: null })] : []),
  ];
}
