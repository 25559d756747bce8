import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import { explainable, withExplanations } from "@/lib/evaluation/explanation/trees/queries";
import { verdictsFor } from "@/lib/evaluation/policy";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import { awardText } from "@/lib/plans/text";
import type { Explanation } from "@/lib/scoring";
import type { Prisma } from "@/prisma/generated/client";
import { findCommitteeName } from "../decisions/head/queries";
import { clauseLines } from "../nominations/clauses/text";
import { type EarlierAward, standing } from "../nominations/rules";
import { listEarlierAwards, listPosts, postDay } from "../nominations/standing/queries";
import type { SummaryLine, SummaryPaper } from "./document";
import type { AchievementPaper } from "./report/document";
import type { RequestPaper } from "./request/document";
import { summaryText } from "./text";

const verdictFields = {
  subjectKind: true,
  subjectName: true,
  unitName: true,
  blockCode: true,
  outcome: true,
  conditionsMet: true,
  conditionsTotal: true,
  ...explainable,
} satisfies Prisma.VerdictRowSelect;
const roundFields = {
  id: true,
  title: true,
  endsOn: true,
  terms: true,
  campaign: { select: { id: true, title: true } },
  planVersion: { select: { documentNumber: true, issuedOn: true } },
} satisfies Prisma.RoundSelect;
type Verdict = Prisma.VerdictRowGetPayload<{ select: typeof verdictFields }>;
type Round = Prisma.RoundGetPayload<{ select: typeof roundFields }>;

const awardNameOf = (code: string) => awardText[code as keyof typeof awardText] ?? code;
const planOf = ({ planVersion }: Round) => ({
  number: planVersion.documentNumber,
  issuedOn: planVersion.issuedOn && fromDateColumn(planVersion.issuedOn),
});

/** What heads the papers of a unit: the committee, its own name and code, the place. */
async function headOf(tx: Transaction, actor: Actor, round: Round, unitId: string) {
  const committee = await findCommitteeName(tx, actor);
  const unit = await tx.orgUnit.findUniqueOrThrow({
    where: { id: unitId },
    select: { code: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
  });
  const { header } = round.terms as PlanTerms;
  return {
    committee,
    place: header.place ?? committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
    unit: { code: unit.code, name: unit.versions[0]?.name ?? "" },
    campaignTitle: round.campaign.title,
    roundTitle: round.title,
    plan: planOf(round),
  };
}

/** The report of one subject of a run as data for its document; null when out of reach. */
export function findAchievement(
  actor: Actor,
  runId: string,
  subjectId: string,
  now = new Date(),
): Promise<AchievementPaper | null> {
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.findMany({
      where: {
        runId,
        OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }],
        AND: verdictsFor(actor),
      },
      orderBy: { tierId: "asc" },
      select: { ...verdictFields, run: { select: { round: { select: roundFields } } } },
    });
    const first = rows[0];
    if (!first) return null;
    const { round } = first.run;
    const explained = await withExplanations(tx, rows);
    const { tiers } = round.terms as PlanTerms;
    const awards = before(await listEarlierAwards(tx, [first]), round);
    const posts = await listPosts(tx, first.personId ? [first.personId] : [], postDay(round, now));
    const block = await tx.emulationBlock.findFirst({
      where: { provinceId: actor.provinceId, code: first.blockCode },
      select: { name: true },
    });
    return {
      ...(await headOf(tx, actor, round, first.unitId)),
      subject: {
        isPerson: first.personId !== null,
        name: first.subjectName,
        post: (first.personId && posts.get(first.personId)) || "",
      },
      blockName: block?.name ?? null,
      pledge: await findPledge(tx, round.id, first),
      year: dayOf(now).slice(0, 4),
      verdicts: explained.map((row) => ({
        tierName: tiers.find(({ id }) => id === row.tierId)?.name ?? "",
        outcome: row.outcome,
        // Whether consideration is put off is not for a paper that the unit prints.
        lines: clauseLines(row.explanation).filter(({ kind }) => kind !== "no-open-hold"),
      })),
      awards: awards.map((award) => ({ ...award, awardName: awardNameOf(award.awardCode) })),
    };
  });
}

/** What the subject pledged on the accepted registration of its unit; null where nothing was. */
async function findPledge(
  tx: Transaction,
  roundId: string,
  { unitId, personId }: Pick<Verdict, "unitId" | "personId">,
) {
  const line = await tx.registrationLine.findFirst({
    where: {
      registration: { roundId, status: "ACCEPTED" },
      ...(personId ? { personId } : { unitId, kind: "COLLECTIVE" as const }),
    },
    select: { pledge: true },
  });
  return line?.pledge || null;
}

/** Of a subject's awards those of before a round: its own are none of them, nor those of years after it. */
const before = (awards: readonly EarlierAward[], round: { id: string; endsOn: Date }) =>
  awards.filter(
    ({ roundId, period }) => roundId !== round.id && period.through <= fromDateColumn(round.endsOn),
  );

const earlierOf = (awards: readonly EarlierAward[], one: { unitId: string; personId: string | null }) =>
  awards
    .filter(
      (award) => award.personId === one.personId && (one.personId !== null || award.unitId === one.unitId),
    )
    .map(({ awardCode, decision }) => `${awardNameOf(awardCode)} (${decision})`);

const summaryLine = (
  row: Omit<Verdict, "runId" | "answers" | "batch" | "explanation" | "blockCode" | "outcome"> & {
    explanation: Explanation;
    post?: string;
  },
  { tiers, awards }: { tiers: PlanTerms["tiers"]; awards: readonly EarlierAward[] },
): SummaryLine => ({
  subjectKind: row.subjectKind,
  subjectName: row.subjectName,
  post: row.post ?? "",
  unitName: row.unitName,
  tierName: tiers.find(({ id }) => id === row.tierId)?.name ?? "",
  conditions: `${row.conditionsMet}/${row.conditionsTotal}`,
  summary: summaryText(clauseLines(row.explanation)),
  earlier: earlierOf(awards, row),
});

/** A unit's request: every subject of the unit and those below it that meets its tier in a run; null when out of reach or with nobody to ask for. */
export function findUnitRequest(
  actor: Actor,
  runId: string,
  unitId: string,
  now = new Date(),
): Promise<RequestPaper | null> {
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.findMany({
      where: {
        runId,
        outcome: "MET",
        unit: { versions: { some: { path: { contains: `/${unitId}/` } } } },
        AND: verdictsFor(actor),
      },
      orderBy: [{ subjectKind: "asc" }, { subjectName: "asc" }, { id: "asc" }],
      take: 500,
      select: { ...verdictFields, run: { select: { round: { select: roundFields } } } },
    });
    const round = rows[0]?.run.round;
    if (!round) return null;
    const { tiers } = round.terms as PlanTerms;
    const awards = before(await listEarlierAwards(tx, rows), round);
    const people = rows.flatMap(({ personId }) => personId ?? []);
    const posts = await listPosts(tx, people, postDay(round, now));
    return {
      ...(await headOf(tx, actor, round, unitId)),
      office: await findOfficeName(tx, actor),
      year: dayOf(now).slice(0, 4),
      lines: (await withExplanations(tx, rows)).map((row) =>
        summaryLine({ ...row, post: (row.personId && posts.get(row.personId)) || "" }, { tiers, awards }),
      ),
    };
  });
}

/** The standing office by name: the unit of whoever heads it. */
async function findOfficeName(tx: Transaction, { provinceId }: Pick<Actor, "provinceId">) {
  const membership = await tx.membership.findFirst({
    where: { provinceId, role: "PLANNING_HEAD" },
    orderBy: { validFrom: "desc" },
    select: {
      unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
    },
  });
  return membership?.unit.versions[0]?.name ?? "Sở Nội vụ";
}

/** Tóm tắt thành tích of the cases of a round that still stand; null when out of reach. A few statements, however many. */
export function findSummary(actor: Actor, roundId: string): Promise<SummaryPaper | null> {
  return read(actor, async (tx) => {
    const round = await tx.round.findFirst({
      where: { id: roundId, AND: rowsOfProvince(actor, "nomination.read") },
      select: roundFields,
    });
    if (!round) return null;
    const rows = await tx.nomination.findMany({
      where: { roundId, status: { in: [...standing] } },
      orderBy: [{ blockCode: "asc" }, { subjectName: "asc" }, { id: "asc" }],
      select: {
        id: true,
        tierId: true,
        subjectKind: true,
        unitId: true,
        personId: true,
        subjectName: true,
        unitName: true,
        post: true,
        verdict: { select: { conditionsMet: true, conditionsTotal: true, ...explainable } },
      },
    });
    const { tiers } = round.terms as PlanTerms;
    const awards = before(await listEarlierAwards(tx, rows), round);
    const explained = await withExplanations(
      tx,
      rows.map(({ verdict }) => verdict),
    );
    return {
      committee: await findCommitteeName(tx, actor),
      office: await findOfficeName(tx, actor),
      campaignTitle: round.campaign.title,
      roundTitle: round.title,
      lines: explained.flatMap((verdict, at) => {
        const row = rows[at];
        return row ? [summaryLine({ ...verdict, ...row }, { tiers, awards })] : [];
      }),
    };
  });
}
