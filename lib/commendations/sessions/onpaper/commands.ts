import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { linkFile } from "../../prints/files/commands";
import { sessionLabel } from "../head/queries";
import type { PaperInput } from "../schema";
import { seatedAt } from "../seats/queries";
import { overCountedText, paperObstacleText } from "../text";
import { overCounted, paperObstacle } from "./rules";

/** The totals of a vote taken on paper, per case and with the scan of the counting; entered anew they replace what was there. */
export async function enterPaperCount(actor: Actor, input: PaperInput, now = new Date()) {
  const { sessionId, fileId, tallies } = input;
  const { provinceId, userId } = actor;
  return transaction(actor, async (tx) => {
    const session = await tx.councilSession.findFirst({
      where: { id: sessionId, AND: rowsOfProvince(actor, "council.prepare") },
      select: {
        code: true,
        title: true,
        status: true,
        paper: { select: { present: true } },
        council: { select: { members: { where: seatedAt({ id: sessionId }), select: { id: true } } } },
        cases: {
          select: {
            id: true,
            nomination: { select: { subjectName: true } },
            _count: { select: { recusals: true } },
          },
        },
        _count: { select: { turnouts: true } },
      },
    });
    if (!session) throw new Refusal("not-found");
    const members = session.council.members.map(({ id }) => id);
    const absentIds = members.filter((id) => input.absentIds.includes(id));
    const present = members.length - absentIds.length;
    const facts = {
      status: session.status,
      turnouts: session._count.turnouts,
      members: members.length,
      absent: absentIds.length,
      cases: session.cases.map(({ id, _count }) => ({ id, recused: _count.recusals })),
      tallies,
    };
    const obstacle = paperObstacle(facts);
    const over = obstacle === "too-many-votes" ? overCounted(facts) : null;
    const one = over && session.cases.find(({ id }) => id === over.caseId);
    if (obstacle)
      throw new Refusal(
        "rule",
        one
          ? overCountedText({ ...over, subjectName: one.nomination.subjectName })
          : paperObstacleText[obstacle],
        obstacle,
      );
    const file = await linkFile(tx, actor, { id: fileId, purpose: "minutes" }, now);
    const entered = { present, absentIds, fileId, enteredById: userId, enteredAt: now };
    await tx.paperCount.upsert({
      where: { sessionId },
      create: { sessionId, provinceId, ...entered },
      update: entered,
      select: { sessionId: true },
    });
    await writeTallies(tx, actor, tallies);
    await recordAudit(tx, actor, "session.paper-count", sessionId, {
      at: now,
      label: sessionLabel(session),
      after: { members: present, cases: tallies.length, file: file.name, sha256: file.sha256 },
    });
    return { sessionId, present, cases: tallies.length };
  });
}

const writeTallies = (
  tx: Transaction,
  { provinceId }: Actor,
  tallies: PaperInput["tallies"],
) => tx.$executeRaw`
  insert into "PaperTally" ("caseId", "provinceId", "agree", "disagree", "other", "invalid")
  select r."caseId", ${provinceId}, r."agree", r."disagree", r."other", r."invalid"
  from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb)
    as r("caseId" text, "agree" integer, "disagree" integer, "other" integer, "invalid" integer)
  on conflict ("caseId") do update set "agree" = excluded."agree", "disagree" = excluded."disagree",
    "other" = excluded."other", "invalid" = excluded."invalid"`;
