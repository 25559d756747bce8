import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import { findCommitteeName } from "../../decisions/head/queries";
import { clauseLines } from "../../nominations/clauses/text";
import { findFairness } from "../../nominations/fairness/queries";
import { sessionKey } from "../queries";
import { deriveRecusals } from "../recusals/queries";
import { seatedAt } from "../seats/queries";
import { awardNameOf, recusalText } from "../text";
import type { VoteBase } from "../votes/rules";
import type { PackPaper } from "./document";

const nominationFields = {
  subjectKind: true,
  subjectName: true,
  unitName: true,
  post: true,
  tierId: true,
  blockCode: true,
  byVerdict: true,
  reason: true,
  justification: true,
  reconsiderReason: true,
  dossierException: true,
  verdict: {
    select: {
      outcome: true,
      provisional: true,
      conditionsMet: true,
      conditionsTotal: true,
      rank: true,
      ...explainable,
    },
  },
} as const;

/** What members read before a session: agenda, cases with their verdicts and remarks, fairness figures. Null when out of reach. */
export async function findPack(actor: Actor, key: string, now = new Date()): Promise<PackPaper | null> {
  const found = await read(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: { ...sessionKey(key), AND: rowsOfProvince(actor, "council.read") },
      select: {
        id: true,
        code: true,
        title: true,
        heldOn: true,
        place: true,
        status: true,
        ballotKind: true,
        threshold: true,
        base: true,
        ruleSource: true,
        awardCode: true,
        councilId: true,
        round: { select: { id: true, title: true, terms: true, campaign: { select: { title: true } } } },
        council: {
          select: {
            name: true,
            document: true,
            members: {
              where: seatedAt(sessionKey(key)),
              orderBy: { position: "asc" },
              select: { id: true, name: true, post: true, seat: true },
            },
          },
        },
        cases: {
          orderBy: { position: "asc" },
          select: {
            id: true,
            recusals: { select: { memberId: true, reason: true } },
            nomination: { select: nominationFields },
          },
        },
      },
    });
    if (!row) return null;
    const on = fromDateColumn(row.heldOn);
    const ahead = row.status === "PREPARING" ? await deriveRecusals(tx, actor, row, on) : null;
    const blocks = await tx.emulationBlock.findMany({
      where: { provinceId: actor.provinceId },
      select: { code: true, name: true },
    });
    const trees = await explanationsOf(
      tx,
      row.cases.map(({ nomination }) => nomination.verdict),
    );
    return { row, on, ahead, blocks, trees, committee: await findCommitteeName(tx, actor) };
  });
  if (!found) return null;
  const { row, on, ahead, blocks, trees, committee } = found;
  const { round, council, cases, awardCode } = row;
  const tiers = new Map((round.terms as PlanTerms).tiers.map(({ id, name }) => [id, name]));
  const nameOf = (memberId: string) => council.members.find(({ id }) => id === memberId)?.name ?? "";
  const blockName = (code: string | null) => blocks.find((block) => block.code === code)?.name ?? "";
  const fairness = await findFairness(actor, round.id, now);
  return {
    code: row.code,
    title: row.title,
    committee,
    heldOn: on,
    place: row.place,
    ballotKind: row.ballotKind,
    threshold: row.threshold,
    base: row.base as VoteBase,
    ruleSource: row.ruleSource,
    awardName: awardNameOf(awardCode),
    campaignTitle: round.campaign.title,
    roundTitle: round.title,
    council: { name: council.name, document: council.document },
    members: council.members.map(({ name, post, seat }) => ({ name, post, seat })),
    cases: cases.map(({ id, recusals, nomination: { verdict, tierId, blockCode, ...subject } }, at) => {
      const { outcome, provisional, conditionsMet, conditionsTotal, rank } = verdict;
      const tree = trees[at];
      return {
        ...subject,
        outcome,
        provisional,
        conditionsMet,
        conditionsTotal,
        rank,
        blockName: blockName(blockCode),
        tierName: tiers.get(tierId) ?? "",
        clauses: (tree ? clauseLines(tree) : []).map(({ asked, value, outcome: answer }) => ({
          asked,
          value,
          answer,
        })),
        keptOut: (ahead?.filter(({ caseId }) => caseId === id) ?? recusals).map(({ memberId, reason }) => ({
          name: nameOf(memberId),
          reason: recusalText(reason),
        })),
      };
    }),
    fairness: fairness && {
      machine: fairness.machine,
      listed: fairness.listed,
      blocks: fairness.blocks.map(({ key: code, ...shares }) => ({ name: blockName(code), ...shares })),
      quotas: fairness.quotas.map(({ tierId, blockCode, count, limit }) => ({
        tierName: tiers.get(tierId) ?? "",
        blockName: blockName(blockCode),
        count,
        limit,
      })),
    },
  };
}
