import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { findRoundForRun, type RoundRow } from "@/lib/evaluation/snapshot/queries";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { awardText } from "@/lib/plans/text";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { awardCodesOf, findCouncilOn, findVoteRule, listProposed, type ProposedCase } from "./cases/queries";
import { ballotKindOf, preparationObstacle } from "./rules";
import type { SessionChange, SessionInput } from "./schema";
import { preparationObstacleText } from "./text";

type Plan = Pick<SessionInput, "heldOn" | "nominationIds">;

/** What a session is made of: its cases, the council and the rule in force on its day; refuses with the sentence that says what to change. */
export async function prepareSession(
  tx: Transaction,
  actor: Actor,
  { round, sessionId, plan, now }: { round: RoundRow; sessionId?: string; plan: Plan; now: Date },
) {
  const { heldOn, nominationIds } = plan;
  const proposed = await listProposed(tx, { roundId: round.id, ...(sessionId && { sessionId }) }, now);
  const asked = nominationIds && new Set(nominationIds);
  const wanted = proposed.filter(({ id }) => !asked || asked.has(id));
  const cases = wanted.filter(({ obstacle }) => obstacle === null);
  const awardCodes = awardCodesOf(round.terms, cases);
  const council = await findCouncilOn(tx, actor, heldOn);
  const rule = awardCodes[0] ? await findVoteRule(tx, actor, awardCodes[0], heldOn) : null;
  const obstacle = preparationObstacle({
    hasCouncil: council !== null,
    hasRule: rule !== null,
    awardCodes,
    cases: cases.length,
    asked: asked?.size ?? null,
  });
  if (obstacle || !council || !rule) {
    const reason = obstacle ?? "no-rule";
    throw new Refusal(
      "rule",
      preparationObstacleText[reason]({
        awards: awardCodes.map((code) => awardText[code]).join(", "),
        heldOn: formatDate(heldOn),
        blocked: namesOf(wanted) || "Có trường hợp",
      }),
      reason,
    );
  }
  return { cases, council, rule, awardCode: awardCodes[0] as string };
}

const namesOf = (wanted: readonly ProposedCase[]) =>
  wanted
    .filter(({ obstacle }) => obstacle !== null)
    .map(({ subjectName }) => `“${subjectName}”`)
    .slice(0, 3)
    .join(", ");

export const ruleColumns = ({ council, rule, awardCode }: Awaited<ReturnType<typeof prepareSession>>) => ({
  councilId: council.id,
  ballotKind: ballotKindOf[rule.ballot],
  threshold: rule.thresholdPercent,
  base: rule.base,
  quorum: rule.quorumPercent,
  ruleSource: rule.source,
  awardCode,
});

async function findRound(tx: Transaction, actor: Actor, roundId: string) {
  const round =
    reach(actor, "council.prepare") === "province" ? await findRoundForRun(tx, actor, roundId) : null;
  if (!round) throw new Refusal("not-found");
  return round;
}

/** "HD-2027-03": numbered within the year of the session. */
async function nextCode(tx: Transaction, { provinceId }: Actor, year: string) {
  const taken = await tx.councilSession.count({
    where: { provinceId, code: { startsWith: `HD-${year}-` } },
  });
  return `HD-${year}-${String(taken + 1).padStart(2, "0")}`;
}

/** A session of the council in preparation: ballot, threshold, base and quorum come from the rule in force on its day. */
export async function createSession(actor: Actor, input: SessionInput, now = new Date()) {
  const { roundId, title, heldOn, place } = input;
  return transaction(actor, async (tx) => {
    const round = await findRound(tx, actor, roundId);
    const prepared = await prepareSession(tx, actor, { round, plan: input, now });
    const code = await nextCode(tx, actor, heldOn.slice(0, 4));
    const session = await tx.councilSession.create({
      data: {
        provinceId: actor.provinceId,
        roundId,
        code,
        title,
        heldOn: toDateColumn(heldOn),
        place,
        preparedById: actor.userId,
        ...ruleColumns(prepared),
      },
      select: { id: true, code: true, version: true, status: true },
    });
    await insertCases(tx, actor, session.id, prepared.cases);
    await recordAudit(tx, actor, "session.create", session.id, {
      at: now,
      label: `${code} – ${title}`,
      after: { heldOn, cases: prepared.cases.length, awardCode: prepared.awardCode },
    });
    return { ...session, cases: prepared.cases.length };
  });
}

const insertCases = (tx: Transaction, { provinceId }: Actor, sessionId: string, cases: ProposedCase[]) =>
  tx.sessionCase.createMany({
    data: cases.map(({ id: nominationId }, at) => ({
      provinceId,
      sessionId,
      nominationId,
      position: at + 1,
    })),
  });

/** Changes a session in preparation: words, day and cases; the rule follows the day. */
export async function updateSession(actor: Actor, input: SessionChange, now = new Date()) {
  const { id, version, title, heldOn, place } = input;
  return transaction(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: { id, AND: rowsOfProvince(actor, "council.prepare") },
      select: { id: true, code: true, roundId: true, status: true, version: true },
    });
    if (!row) throw new Refusal("not-found");
    if (row.status !== "PREPARING") throw new Refusal("conflict", undefined, "wrong-state");
    const round = await findRound(tx, actor, row.roundId);
    const prepared = await prepareSession(tx, actor, { round, sessionId: id, plan: input, now });
    const { count } = await tx.councilSession.updateMany({
      where: { id, version, status: "PREPARING" },
      data: {
        title,
        heldOn: toDateColumn(heldOn),
        place,
        ...ruleColumns(prepared),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    await dropForeignSeats(tx, id, prepared.council.id);
    await tx.recusal.deleteMany({ where: { case: { sessionId: id } } });
    await tx.sessionCase.deleteMany({ where: { sessionId: id } });
    await insertCases(tx, actor, id, prepared.cases);
    await recordAudit(tx, actor, "session.change", id, {
      at: now,
      label: `${row.code} – ${title}`,
      after: { heldOn, cases: prepared.cases.length },
    });
    return { id, code: row.code, status: row.status, version: row.version + 1, cases: prepared.cases.length };
  });
}

/** A session that falls to another council leaves the substitutes of the former one behind. */
export const dropForeignSeats = (tx: Transaction, sessionId: string, councilId: string) =>
  tx.substitution.deleteMany({ where: { sessionId, member: { councilId: { not: councilId } } } });
