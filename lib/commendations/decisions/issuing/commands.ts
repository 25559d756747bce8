import "server-only";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { isDuplicate, type Transaction, transaction } from "@/lib/database";
import { caseKey } from "@/lib/evaluation/requests/rules";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { enqueue } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { perform } from "@/lib/workflow";
import { findHeads, moveNomination } from "../../nominations/decisions/commands";
import { subjectKey } from "../../nominations/rules";
import { listExistingUnits } from "../../nominations/standing/queries";
import { isSignedCopyStale } from "../../prints/signed/queries";
import { findStopped } from "../../proposals/head/queries";
import { decisionDocument } from "../document";
import { findFund } from "../fund/queries";
import { isCovered } from "../fund/rules";
import {
  type AgreedCase,
  type DecisionHead,
  decisionHref,
  findDecisionHead,
  findPost,
  listAgreed,
} from "../head/queries";
import { awardLines } from "../lines/queries";
import { totalOf } from "../money/rules";
import { loadDecision, paperOf } from "../paper/queries";
import { noticeRejected } from "../rejections/commands";
import { handObstacle, isDeputyPost, signedList } from "../rules";
import { type IssueInput, signerTitles } from "../schema";
import { decisionNumber, handObstacleText, issuedText, numberTakenText } from "../text";
import { decisionWorkflow } from "../workflow";

type Signature = Omit<IssueInput, "id" | "version">;

/** The columns a signature fills; the number is free, or the sentence names it. */
export async function signColumns(
  tx: Transaction,
  actor: Actor,
  decision: { issuer: string; symbol: string },
  { number, signedOn, signerName, signatureForm }: Signature,
) {
  const year = Number(signedOn.slice(0, 4));
  const taken = await tx.decision.count({
    where: { provinceId: actor.provinceId, issuer: decision.issuer, year, number },
  });
  if (taken > 0) throw numberTaken(decisionNumber(number, decision.symbol), year);
  await assertHand(tx, actor, { signerName, signatureForm });
  return {
    number,
    year,
    signedOn: toDateColumn(signedOn),
    signerName,
    signerTitle: signerTitles[signatureForm],
    signatureForm,
    slug: slugOf(actor, { number, symbol: decision.symbol, signedOn }),
  };
}

/** Whoever signs under their own name signs as their post has it. */
async function assertHand(
  tx: Transaction,
  actor: Actor,
  { signerName, signatureForm: form }: Pick<Signature, "signerName" | "signatureForm">,
) {
  const post = signerName === actor.name ? await findPost(tx, actor.userId) : null;
  const obstacle = post && handObstacle({ isDeputy: isDeputyPost(post), form });
  if (obstacle)
    throw new Refusal("rule", handObstacleText[obstacle], obstacle, {
      signatureForm: handObstacleText[obstacle],
    });
}

export const numberTaken = (number: string, year: number) =>
  new Refusal("conflict", numberTakenText(number, year), "number-taken", {
    number: numberTakenText(number, year),
  });

/** "315-qd-ubnd-2027-04-20-son-ha": the public address, the same for ever. */
const slugOf = (
  { provinceId }: Actor,
  { number, symbol, signedOn }: { number: number; symbol: string; signedOn: string },
) => `${number}-${symbol.toLowerCase().replaceAll("đ", "d")}-${signedOn}-${provinceId}`;

/**
 * `Ban hành`: number, day and signer are fixed, each line is awarded with its money by the rates of
 * the signing day, and the list is hashed. Of two with one number the second is told. The log is
 * anchored outside.
 */
export async function issueDecision(actor: Actor, input: IssueInput, now = new Date()) {
  const { id, version, ...signature } = input;
  return transaction(actor, async (tx) => {
    const head = await findDecisionHead(tx, actor, "decision.issue", id);
    if (!head?.proposal) throw new Refusal("not-found");
    const { proposal } = head;
    const agreed = await listAgreed(tx, proposal.id);
    const lines = await awardLines(tx, actor, { proposal, agreed, signedOn: signature.signedOn });
    const totalMoney = totalOf(lines.awards.map(({ money }) => money));
    const facts = await factsOf(tx, actor, {
      head,
      agreed,
      lines,
      signedOn: signature.signedOn,
      totalMoney,
      now,
    });
    const columns = await signColumns(tx, actor, head, signature);
    const number = decisionNumber(signature.number, head.symbol);
    const issued = await perform(
      tx,
      decisionWorkflow,
      "issue",
      {
        actor,
        row: head,
        facts,
        now,
        audit: {
          label: `${number} – ${head.title}`,
          after: { number, signedOn: signature.signedOn, awards: lines.awards.length, totalMoney },
        },
        notices: [
          {
            to: { roles: ["PLANNING_HEAD"] },
            kind: "decision.issue",
            text: issuedText(number, head.title),
            href: decisionHref(proposal.round.campaignId, head),
          },
        ],
      },
      (stamp) =>
        tx.decision
          .updateMany({
            where: { id, version },
            data: {
              ...stamp,
              ...columns,
              listHash: hashOf(signedList(lines.awards)),
              totalMoney,
              issuedById: actor.userId,
              issuedAt: now,
            },
          })
          .catch((error: unknown) => {
            throw isDuplicate(error) ? numberTaken(number, columns.year) : error;
          }),
    );
    await tx.award.createMany({
      data: lines.awards.map((award) => ({ ...award, provinceId: actor.provinceId, decisionId: id })),
    });
    const heads = await findHeads(
      tx,
      agreed.map((one) => one.id),
    );
    for (const row of heads)
      await moveNomination(tx, actor, row, { verb: "award", now, after: { decision: number } });
    await noticeRejected(
      tx,
      actor,
      {
        decisionId: id,
        roundId: proposal.roundId,
        number,
        href: decisionHref(proposal.round.campaignId, head),
      },
      now,
    );
    await enqueue(tx, "audit-anchor", {}, "audit-anchor");
    return { ...issued, number, awards: lines.awards.length, totalMoney };
  });
}

type Lines = Awaited<ReturnType<typeof awardLines>>;

async function factsOf(
  tx: Transaction,
  actor: Actor,
  given: {
    head: DecisionHead;
    agreed: AgreedCase[];
    lines: Lines;
    signedOn: string;
    totalMoney: string;
    now: Date;
  },
) {
  const { head, agreed, lines, signedOn, totalMoney, now } = given;
  const { held, contested } = await findStopped(tx, head.proposal?.roundId ?? "");
  const units = await listExistingUnits(
    tx,
    agreed.map(({ unitId }) => unitId),
    signedOn,
  );
  return {
    actorId: ownAmong(actor, [head.draftedById]),
    draftedById: head.draftedById,
    today: dayOf(now),
    signedOn,
    approvedOn: head.proposal?.signedAt ? dayOf(head.proposal.signedAt) : null,
    awards: agreed.length,
    held: agreed.filter((one) => held.has(subjectKey(one))).length,
    contested: agreed.filter((one) => contested.has(caseKey(one))).length,
    dissolved: agreed.filter(({ unitId }) => !units.has(unitId)).length,
    hasSalary: lines.hasSalary,
    hasCoefficients: lines.awards.length === agreed.length,
    commentsThrough: head.commentsThrough && fromDateColumn(head.commentsThrough),
    unanswered: await tx.objection.count({ where: { decisionId: head.id, answeredAt: null } }),
    isCovered: isCovered(await findFund(tx, actor, signedOn), totalMoney),
    isSignedCopyStale: await isSignedCopyStale(tx, "decision", head.id, async () => {
      const loaded = await loadDecision(tx, head.id, now);
      if (!loaded) throw new Error(`decision ${head.id} is gone`);
      return decisionDocument(await paperOf(tx, actor, loaded));
    }),
  };
}
