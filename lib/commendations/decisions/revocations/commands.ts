import "server-only";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { enqueue } from "@/lib/jobs";
import { notifyUnits } from "@/lib/notifications/notify";
import { awardText } from "@/lib/plans/text";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { perform } from "@/lib/workflow";
import { signColumns } from "../issuing/commands";
import { publishDecisionPage } from "../publishing/commands";
import { signedList } from "../rules";
import type { RevocationInput } from "../schema";
import {
  decisionNumber,
  decisionObstacleText,
  revocationTitle,
  revokedText,
  signedBeforeAwardText,
} from "../text";
import { awardWorkflow } from "../workflow";

/**
 * `Thu hồi` one award by a decision of its own: the line stays, marked and naming that decision
 * (Law 06/2022, art. 93); where the award had been published, its page says so at once.
 */
export async function revokeAward(actor: Actor, input: RevocationInput, now = new Date()) {
  const { awardId, version, reason, recoverMoney, ...signature } = input;
  return transaction(actor, async (tx) => {
    const row = await findAward(tx, actor, "decision.revoke", awardId);
    if (!row) throw new Refusal("not-found");
    const { decision } = row;
    assertDay(signature.signedOn, decision.signedOn, now);
    const number = decisionNumber(signature.number, decision.symbol);
    const awardedBy = decisionNumber(decision.number, decision.symbol);
    const revoked = await perform(
      tx,
      awardWorkflow,
      "revoke",
      {
        actor,
        row,
        reason,
        now,
        audit: {
          label: `${row.subjectName} – ${awardedBy}`,
          unitId: row.unitId,
          after: { by: number, recoverMoney },
        },
      },
      (stamp) => tx.award.updateMany({ where: { id: awardId, version }, data: stamp }),
    );
    const revoking = await tx.decision.create({
      data: {
        provinceId: actor.provinceId,
        kind: "revocation",
        issuer: decision.issuer,
        title: revocationTitle(namesOf(row, awardedBy)),
        status: "ISSUED",
        ...(await signColumns(tx, actor, decision, signature)),
        listHash: hashOf(signedList([{ ...row, money: row.money.toString() }])),
        draftedById: actor.userId,
        issuedById: actor.userId,
        issuedAt: now,
      },
      select: { id: true, slug: true },
    });
    await tx.revocation.create({
      data: {
        provinceId: actor.provinceId,
        awardId,
        decisionId: revoking.id,
        reason,
        recoverMoney,
        revokedById: actor.userId,
        revokedAt: now,
      },
      select: { id: true },
    });
    if (decision.status === "PUBLISHED") await publishDecisionPage(tx, actor, decision.id, now);
    await tell(tx, actor, row, number, now);
    await enqueue(tx, "audit-anchor", {}, "audit-anchor");
    return { ...revoked, decisionId: revoking.id, number };
  });
}

/** A line of an issued decision as the acts upon it need it; null when out of reach, or not of this portal. */
export const findAward = (tx: Transaction, actor: Actor, action: Action, id: string) =>
  tx.award.findFirst({
    where: { id, decision: { kind: "award" }, AND: rowsOfProvince(actor, action) },
    select: {
      id: true,
      status: true,
      version: true,
      position: true,
      subjectKind: true,
      subjectName: true,
      post: true,
      unitId: true,
      unitName: true,
      awardCode: true,
      money: true,
      decision: {
        select: {
          id: true,
          slug: true,
          issuer: true,
          number: true,
          symbol: true,
          signedOn: true,
          status: true,
          proposal: { select: { round: { select: { campaignId: true } } } },
        },
      },
    },
  });
type AwardRow = NonNullable<Awaited<ReturnType<typeof findAward>>>;

/** A decision about an award is signed no earlier than the award, and not in the future. */
export function assertDay(signedOn: string, awardedOn: Date | null, now: Date) {
  if (signedOn > dayOf(now))
    throw new Refusal("rule", decisionObstacleText["signed-in-future"], "signed-in-future", {
      signedOn: decisionObstacleText["signed-in-future"],
    });
  if (awardedOn && signedOn < awardedOn.toISOString().slice(0, 10)) {
    throw new Refusal("rule", signedBeforeAwardText, "signed-before-award", {
      signedOn: signedBeforeAwardText,
    });
  }
}

const awardName = (code: string) => awardText[code as keyof typeof awardText] ?? code;
const namesOf = (row: AwardRow, decision: string) => ({
  awardName: awardName(row.awardCode),
  subjectName: row.subjectName,
  decision,
});

async function tell(tx: Transaction, actor: Actor, row: AwardRow, number: string, now: Date) {
  if (!row.unitId) return;
  const notice = {
    unitId: row.unitId,
    kind: "award.revoke",
    text: revokedText(namesOf(row, number)),
    href: row.decision.status === "PUBLISHED" ? `/quyet-dinh/${row.decision.slug}` : "/lam-viec/thong-bao",
  };
  await notifyUnits(tx, actor.provinceId, [notice], now);
}
