import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { enqueue } from "@/lib/jobs";
import { notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { perform } from "@/lib/workflow";
import { signColumns } from "../issuing/commands";
import { awardSearchText } from "../lines/queries";
import { publishDecisionPage } from "../publishing/commands";
import { assertDay, findAward } from "../revocations/commands";
import { signedList } from "../rules";
import type { CorrectionInput } from "../schema";
import { correctedText, correctionTitle, decisionNumber } from "../text";
import { awardWorkflow } from "../workflow";

/**
 * `Đính chính` one line by a decision of its own: name, post or unit as they should have read. What was
 * signed is kept beside it for good; a published page shows both.
 */
export async function correctAward(actor: Actor, input: CorrectionInput, now = new Date()) {
  const { awardId, version, reason, subjectName, post, unitName, ...signature } = input;
  return transaction(actor, async (tx) => {
    const row = await findAward(tx, actor, "decision.correct", awardId);
    if (!row) throw new Refusal("not-found");
    const { decision } = row;
    assertDay(signature.signedOn, decision.signedOn, now);
    const before = { subjectName: row.subjectName, post: row.post, unitName: row.unitName };
    const after = wordingOf(row.subjectKind, { subjectName, post, unitName });
    if (JSON.stringify(before) === JSON.stringify(after))
      throw new Refusal("rule", "Chưa có nội dung nào thay đổi.", "nothing-changed", {
        subjectName: "Chưa có nội dung nào thay đổi.",
      });
    const number = decisionNumber(signature.number, decision.symbol);
    const correctedIn = decisionNumber(decision.number, decision.symbol);
    const corrected = await perform(
      tx,
      awardWorkflow,
      "correct",
      {
        actor,
        row,
        reason,
        now,
        audit: {
          label: `${before.subjectName} – ${correctedIn}`,
          unitId: row.unitId,
          before,
          after: { ...after, decision: number },
        },
      },
      (stamp) =>
        tx.award.updateMany({
          where: { id: awardId, version },
          data: { ...stamp, ...after, searchText: awardSearchText(after) },
        }),
    );
    const correcting = await tx.decision.create({
      data: {
        provinceId: actor.provinceId,
        kind: "correction",
        issuer: decision.issuer,
        title: correctionTitle({ subjectName: after.subjectName, decision: correctedIn }),
        status: "ISSUED",
        ...(await signColumns(tx, actor, decision, signature)),
        listHash: hashOf(signedList([{ ...row, ...after, money: row.money.toString() }])),
        draftedById: actor.userId,
        issuedById: actor.userId,
        issuedAt: now,
      },
      select: { id: true },
    });
    await tx.correction.create({
      data: {
        provinceId: actor.provinceId,
        awardId,
        decisionId: correcting.id,
        reason,
        before,
        after,
        correctedById: actor.userId,
        correctedAt: now,
      },
      select: { id: true },
    });
    if (decision.status === "PUBLISHED") await publishDecisionPage(tx, actor, decision.id, now);
    await tell(tx, actor, { row, subjectName: after.subjectName, number }, now);
    await enqueue(tx, "audit-anchor", {}, "audit-anchor");
    return { ...corrected, decisionId: correcting.id, number };
  });
}

type Wording = { subjectName: string; post: string; unitName: string };
/** A collective is its own unit and has no post. */
const wordingOf = (kind: "COLLECTIVE" | "INDIVIDUAL", { subjectName, post, unitName }: Wording): Wording =>
  kind === "COLLECTIVE" ? { subjectName, post: "", unitName: subjectName } : { subjectName, post, unitName };

type Told = {
  row: NonNullable<Awaited<ReturnType<typeof findAward>>>;
  subjectName: string;
  number: string;
};
async function tell(tx: Transaction, actor: Actor, { row, subjectName, number }: Told, now: Date) {
  if (!row.unitId) return;
  const notice = {
    unitId: row.unitId,
    kind: "award.correct",
    text: correctedText({ subjectName, decision: number }),
    href: row.decision.status === "PUBLISHED" ? `/quyet-dinh/${row.decision.slug}` : "/lam-viec/thong-bao",
  };
  await notifyUnits(tx, actor.provinceId, [notice], now);
}
