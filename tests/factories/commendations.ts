import { toDateColumn } from "@/lib/calendar";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { castBallots } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";
import type { Prisma } from "@/prisma/generated/client";
import type { VerdictOutcome, VoteChoice } from "@/prisma/generated/enums";
import { someExplanation } from "../fixtures/explanation";
import { aPublishedCampaign, aRound } from "./campaigns";
import {
  aCouncilMember,
  aCouncilSecretary,
  aLeader,
  aPlanner,
  aPlanningHead,
  type TestActor,
} from "./identity";
import { aBlock, aProvince, aUnit, type ProvinceRow, type UnitRow } from "./organizations";
import { owner, unique } from "./owner";
import { aRule } from "./rules";
import { someTerms } from "./terms";

/** Late in the spring after the year that `someTerms` speaks of. */
export const councilDay = "2027-04-12";
export const atCouncil = new Date(`${councilDay}T09:00:00+07:00`);

export type CouncilSeat = { memberId: string; actor: TestActor };

/** A council in force since the year began, with these people in these seats. */
export async function aCouncil(
  province: ProvinceRow,
  seats: [actor: TestActor, seat: string][],
  validFrom = "2027-01-04",
  substitutes: TestActor[] = [],
) {
  const provinceId = province.id;
  const council = await owner.council.create({
    data: {
      provinceId,
      name: "Hội đồng Thi đua - Khen thưởng tỉnh",
      document: "Quyết định số 17/QĐ-UBND",
      validFrom: toDateColumn(validFrom),
    },
  });
  const appointed = [
    ...seats.map(([actor, seat]) => ({ actor, seat, isSubstitute: false })),
    ...substitutes.map((actor) => ({ actor, seat: "member", isSubstitute: true })),
  ];
  const rows = await owner.councilMember.createManyAndReturn({
    data: appointed.map(({ actor: { userId, name }, seat, isSubstitute }, at) => ({
      provinceId,
      councilId: council.id,
      userId,
      name,
      post: "Thành viên",
      seat,
      isSubstitute,
      position: at + 1,
    })),
    select: { id: true, userId: true },
  });
  return {
    ...council,
    seats: seats.map(([actor]) => ({
      actor,
      memberId: rows.find(({ userId }) => userId === actor.userId)?.id ?? "",
    })),
  };
}

export type VerdictOptions = {
  unit: UnitRow;
  person?: { id: string; fullName: string };
  outcome?: VerdictOutcome;
  provisional?: boolean;
  withinQuota?: boolean | null;
  quotaReason?: string | null;
  rank?: number | null;
  explanation?: Explanation;
};
const engineOutcome: Record<VerdictOutcome, Explanation["outcome"]> = {
  MET: "met",
  NOT_MET: "not-met",
  NOT_APPLICABLE: "not-applicable",
  MISSING_DATA: "missing-data",
  NEEDS_JUDGEMENT: "needs-judgement",
};

/** A recognised official run of a round with these verdicts, as plain rows. */
export async function aRecognisedRun(
  round: { id: string; provinceId: string; termsHash: string },
  verdicts: VerdictOptions[],
) {
  const { provinceId, id: roundId } = round;
  await owner.evaluationRun.updateMany({
    where: { roundId, status: "RECOGNISED" },
    data: { status: "SUPERSEDED" },
  });
  const number = (await owner.evaluationRun.count({ where: { roundId } })) + 1;
  const run = await owner.evaluationRun.create({
    data: {
      provinceId,
      roundId,
      number,
      kind: "OFFICIAL",
      status: "RECOGNISED",
      termsHash: round.termsHash,
      engineVersion: "1",
      dataAt: atCouncil,
      factsHash: "0".repeat(64),
      resultHash: "0".repeat(64),
      total: verdicts.length,
      done: verdicts.length,
      requestedById: "kiem-thu",
      recognisedById: "nguoi-khac",
      recognisedAt: atCouncil,
    },
  });
  const rows = await owner.verdictRow.createManyAndReturn({
    data: verdicts.map((given) => {
      const { unit, person, outcome = "MET", provisional = false, rank = 1 } = given;
      return {
        provinceId,
        runId: run.id,
        tierId: person ? "bk-ca-nhan" : "bk-tap-the",
        subjectKind: person ? ("INDIVIDUAL" as const) : ("COLLECTIVE" as const),
        unitId: unit.id,
        unitVersionId: unit.versionId,
        personId: person?.id ?? null,
        subjectName: person?.fullName ?? unit.name,
        unitName: unit.name,
        blockCode: unit.blockCode ?? "",
        outcome,
        provisional,
        conditionsMet: outcome === "MET" ? 4 : 3,
        conditionsTotal: 4,
        firstObstacle: outcome === "MET" ? null : "dk-par",
        rank,
        withinQuota: given.withinQuota === undefined ? outcome === "MET" : given.withinQuota,
        quotaReason: given.quotaReason ?? null,
        explanation: (given.explanation ??
          someExplanation(engineOutcome[outcome])) as unknown as Prisma.InputJsonValue,
      };
    }),
  });
  return { ...run, verdicts: rows };
}

export type SceneOptions = {
  /** Departments that meet the tier; named "Sở thứ 1" … */
  units?: number;
  members?: number;
  substitutes?: number;
  ballot?: "open" | "secret";
  threshold?: string;
  base?: "all-members" | "present";
  quorum?: string;
  terms?: Partial<PlanTerms>;
};

/**
 * A province ready to commend: a round of 2026 with a recognised run in which every unit meets the
 * tier, rules of vote and money, a council whose members belong to units of their own, and the
 * people of the chain.
 */
export async function aCommendationScene(given: SceneOptions = {}) {
  const { units: count = 3, members: seats = 5, substitutes: spare = 0, terms = {} } = given;
  const { ballot = "open", threshold = "80", base = "all-members", quorum = "2/3" } = given;
  const province = await aProvince();
  const committee = await aUnit(province, {
    name: "Ủy ban nhân dân tỉnh Thử Nghiệm",
    kind: "PROVINCE_COMMITTEE",
  });
  const office = await aUnit(province, { name: "Sở Nội vụ", parent: committee });
  const block = await aBlock(province, { name: "Khối các sở" });
  const units: UnitRow[] = [];
  for (let at = 1; at <= count; at++)
    units.push(await aUnit(province, { name: `Sở thứ ${at}`, parent: committee, block }));
  const planner = await aPlanner({ province, unit: office });
  const head = await aPlanningHead({ province, unit: office });
  const secretary = await aCouncilSecretary({ province, unit: office });
  const leader = await aLeader({ province, unit: committee });
  const deputy = await aLeader({ province, unit: committee });
  const voters: TestActor[] = [];
  for (let at = 0; at < seats; at++) voters.push(await aCouncilMember({ province }));
  const substitutes: TestActor[] = [];
  for (let at = 0; at < spare; at++) substitutes.push(await aCouncilMember({ province }));
  const council = await aCouncil(
    province,
    voters.map((actor, at) => [actor, at === 0 ? "chair" : "member"]),
    undefined,
    substitutes,
  );
  const vote = { ballot, thresholdPercent: threshold, base, quorumPercent: quorum };
  await aRule(province, "council-vote", vote, { key: "DIPLOMA_OF_MERIT", source: "Quy chế Hội đồng" });
  await aRule(province, "base-salary", { amount: "2530000" });
  await aRule(
    province,
    "award-coefficient",
    { individual: "1.5", collective: "3.0" },
    { key: "DIPLOMA_OF_MERIT", source: "Nghị định số 152/2025/NĐ-CP" },
  );
  const campaign = await aPublishedCampaign({
    province,
    ownerUnitId: office.id,
    draftedById: planner.userId,
    slug: unique("phong-trao"),
    terms: someTerms(terms),
  });
  const round = await aRound({ campaign, title: "Đợt năm 2026" });
  const run = await aRecognisedRun(
    round,
    units.map((unit, at) => ({ unit, rank: at + 1 })),
  );
  return {
    province,
    committee,
    office,
    block,
    units,
    planner,
    head,
    secretary,
    leader,
    deputy,
    voters,
    substitutes,
    council,
    campaign,
    round,
    run,
  };
}
export type CommendationScene = Awaited<ReturnType<typeof aCommendationScene>>;

export const casesOf = (sessionId: string) =>
  owner.sessionCase.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    include: { nomination: true, recusals: true },
  });

/** A ballot of one member on every case they may vote on; `pick` by the subject's name. */
export async function vote(
  actor: TestActor,
  sessionId: string,
  pick: VoteChoice | ((subjectName: string) => VoteChoice) = "AGREE",
  now = atCouncil,
) {
  const seat = await owner.councilMember.findFirstOrThrow({ where: { userId: actor.userId } });
  const cases = (await casesOf(sessionId)).filter(
    ({ recusals }) => !recusals.some(({ memberId }) => memberId === seat.id),
  );
  const choices = cases.map(({ id: caseId, nomination }) => ({
    caseId,
    choice: typeof pick === "string" ? pick : pick(nomination.subjectName),
    note: "",
  }));
  return castBallots(actor, { sessionId, choices }, now);
}

/** A session with the vote open on every nomination of the scene's run. */
export async function aVote(scene: CommendationScene, nominationIds?: string[]) {
  if (!nominationIds) await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  const session = await createSession(
    scene.secretary,
    {
      roundId: scene.round.id,
      title: "Phiên họp xét khen thưởng năm 2026",
      heldOn: councilDay,
      place: "Phòng họp số 2",
      ...(nominationIds && { nominationIds }),
    },
    atCouncil,
  );
  await openVoting(scene.secretary, { id: session.id, version: session.version }, atCouncil);
  return { ...session, version: session.version + 1 };
}

/** A finished session in which everybody agreed to everything, or as `pick` says. */
export async function aFinishedSession(
  scene: CommendationScene,
  pick: VoteChoice | ((subjectName: string) => VoteChoice) = "AGREE",
) {
  const session = await aVote(scene);
  for (const voter of scene.voters) await vote(voter, session.id, pick);
  const closed = await closeVoting(scene.secretary, session, atCouncil);
  await completeSession(
    scene.secretary,
    { id: session.id, version: closed.version, minutesText: "" },
    atCouncil,
  );
  return session;
}

/** A paper before leadership. */
export async function aSubmittedProposal(scene: CommendationScene, pick?: Parameters<typeof vote>[2]) {
  const session = await aFinishedSession(scene, pick);
  const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  const { version } = await submitProposal(scene.head, draft, atCouncil);
  return { ...draft, version, sessionId: session.id };
}

/** The lines of a paper as they stand. */
export const linesOf = (proposalId: string) =>
  owner.proposalLine.findMany({
    where: { proposalId },
    orderBy: { position: "asc" },
    include: { nomination: true },
  });

/** A signed paper: all agreed to, or with the lines in `other` decided otherwise by name. */
export async function aSignedProposal(
  scene: CommendationScene,
  other: Record<string, "RETURNED" | "DEFERRED"> = {},
) {
  const proposal = await aSubmittedProposal(scene);
  for (const line of await linesOf(proposal.id)) {
    const decision = other[line.nomination.subjectName];
    const attended = line.attention.length > 0;
    if (decision || attended)
      await decideLine(
        scene.leader,
        {
          id: line.id,
          version: line.version,
          decision: decision ?? "AGREED",
          reason: decision ? "Cần bổ sung hồ sơ." : "Có sáng kiến được nhân rộng.",
        },
        atCouncil,
      );
  }
  const row = await owner.proposal.findUniqueOrThrow({ where: { id: proposal.id } });
  await readAttention(scene.leader, row, atCouncil);
  const open = await owner.proposalLine.count({ where: { proposalId: proposal.id, decision: null } });
  const rest = open > 0 ? await agreeRest(scene.leader, row, atCouncil) : row;
  const signed = await signProposal(scene.leader, { id: proposal.id, version: rest.version }, atCouncil);
  return { ...proposal, ...signed };
}

export const signature = (number: number, signedOn = councilDay) => ({
  number,
  signedOn,
  signerName: "Trần Quốc Hùng",
  signatureForm: "NONE" as const,
});

/** An issued decision of the scene with this number. */
export async function anIssuedDecision(scene: CommendationScene, number = 315) {
  const proposal = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: proposal.id }, atCouncil);
  const issued = await issueDecision(
    scene.leader,
    { id: draft.id, version: draft.version, ...signature(number) },
    atCouncil,
  );
  return { ...issued, proposalId: proposal.id };
}
