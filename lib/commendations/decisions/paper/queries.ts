import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans/terms";
import { awardText } from "@/lib/plans/text";
import { findOffice } from "../../proposals/paper/queries";
import { proposalNumber } from "../../proposals/text";
import type { DecisionPaper } from "../document";
import { findCommitteeName, findRates, listAgreed } from "../head/queries";
import { awardLines } from "../lines/queries";
import { citation, decisionNumber, type LegalText, numberIn, type Wording, wordingText } from "../text";

const awardFields = {
  id: true,
  nominationId: true,
  position: true,
  subjectKind: true,
  subjectName: true,
  post: true,
  unitName: true,
  awardCode: true,
  money: true,
  moneyFormula: true,
  status: true,
  version: true,
  // What was signed is what the first correction found.
  corrections: {
    orderBy: { correctedAt: "asc" as const },
    select: {
      reason: true,
      before: true,
      decision: { select: { id: true, number: true, symbol: true, signedOn: true } },
    },
  },
  revocation: {
    select: {
      reason: true,
      recoverMoney: true,
      decision: { select: { id: true, number: true, symbol: true, signedOn: true, slug: true } },
    },
  },
} as const;

const originalFields = {
  id: true,
  slug: true,
  title: true,
  number: true,
  symbol: true,
  signedOn: true,
  issuer: true,
  proposalId: true,
} as const;

/** Everything a decision's paper, page and publication say, of a draft as it would be signed today. Null when there is none. */
export async function loadDecision(tx: Transaction, id: string, now: Date) {
  const row = await tx.decision.findFirst({
    where: { id },
    include: {
      awards: { orderBy: { position: "asc" }, select: awardFields },
      revocations: {
        select: {
          reason: true,
          recoverMoney: true,
          award: {
            select: {
              ...awardFields,
              decision: { select: originalFields },
            },
          },
        },
      },
      corrections: {
        select: {
          reason: true,
          before: true,
          after: true,
          award: { select: { ...awardFields, decision: { select: originalFields } } },
        },
      },
      proposal: { select: { id: true, code: true, roundId: true, signedAt: true } },
    },
  });
  if (!row) return null;
  const original = (row.revocations[0] ?? row.corrections[0])?.award.decision ?? null;
  const source = await findSource(tx, row.proposalId ?? original?.proposalId ?? null);
  const lines =
    row.kind === "revocation"
      ? row.revocations.map(({ award }) => shown(award))
      : row.kind === "correction"
        ? row.corrections.map(({ award, after }) => ({ ...shown(award), ...(after as Wording) }))
        : row.status === "DRAFT" && row.proposal
          ? await draftLines(tx, row, row.proposal, now)
          : row.awards.map(shown);
  return { row, lines, original, source, now };
}
export type LoadedDecision = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;

type Numbered = { id: string; number: number | null; symbol: string; signedOn: Date | null };
type AwardRow = {
  money: { toString(): string };
  awardCode: string;
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  corrections: { reason: string; before: unknown; decision: Numbered }[];
  revocation: {
    reason: string;
    recoverMoney: boolean;
    decision: { id: string; number: number | null; symbol: string; signedOn: Date | null; slug: string };
  } | null;
};
const nameOf = (code: string) => awardText[code as keyof typeof awardText] ?? code;
const shown = <A extends AwardRow>({ revocation, corrections, money, ...award }: A) => ({
  ...award,
  correction: correctionShown(award.subjectKind, corrections),
  awardName: nameOf(award.awardCode),
  money: money.toString(),
  revocation: revocation && {
    reason: revocation.reason,
    recoverMoney: revocation.recoverMoney,
    decisionId: revocation.decision.id,
    number: decisionNumber(revocation.decision.number, revocation.decision.symbol),
    signedOn: revocation.decision.signedOn && fromDateColumn(revocation.decision.signedOn),
  },
});

/** The last correction of a line, with the words it found; null for a line that stands as signed. */
function correctionShown(kind: "COLLECTIVE" | "INDIVIDUAL", corrections: AwardRow["corrections"]) {
  const last = corrections.at(-1);
  if (!last) return null;
  const { id, number, symbol, signedOn } = last.decision;
  return {
    from: wordingText(kind, last.before as Wording),
    reason: last.reason,
    decisionId: id,
    number: decisionNumber(number, symbol),
    signedOn: signedOn && fromDateColumn(signedOn),
  };
}

/** The lines of a draft as they would be signed today. */
async function draftLines(
  tx: Transaction,
  actor: Pick<Actor, "provinceId">,
  proposal: { id: string; roundId: string },
  now: Date,
) {
  const agreed = await listAgreed(tx, proposal.id);
  const { awards } = await awardLines(tx, actor, { proposal, agreed, signedOn: dayOf(now) });
  return awards.map(
    ({
      nominationId,
      position,
      subjectKind,
      subjectName,
      post,
      unitName,
      awardCode,
      money,
      moneyFormula,
    }) => ({
      id: null,
      nominationId,
      position,
      subjectKind,
      subjectName,
      post,
      unitName,
      awardCode,
      awardName: nameOf(awardCode),
      money,
      moneyFormula,
      status: "ISSUED" as const,
      version: 1,
      correction: null,
      revocation: null,
    }),
  );
}

/** Campaign, round, plan and council that a decision goes back to; null for one without a paper. */
async function findSource(tx: Transaction, proposalId: string | null) {
  if (!proposalId) return null;
  const proposal = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      code: true,
      draftedById: true,
      submittedById: true,
      submittedAt: true,
      sessionId: true,
      round: {
        select: {
          id: true,
          title: true,
          terms: true,
          campaign: { select: { id: true, slug: true, title: true } },
          planVersion: { select: { documentNumber: true, issuedOn: true } },
        },
      },
    },
  });
  const session = await tx.councilSession.findUnique({
    where: { id: proposal.sessionId },
    select: { heldOn: true },
  });
  const { round, code, submittedAt } = proposal;
  const { planVersion, terms, campaign, ...roundShown } = round;
  const office = await findOffice(tx, proposal);
  return {
    round: roundShown,
    campaign,
    terms: terms as PlanTerms,
    proposal: {
      number: proposalNumber(code, office.code),
      office: office.name,
      submittedOn: submittedAt && dayOf(submittedAt),
    },
    councilOn: session && fromDateColumn(session.heldOn),
    plan: {
      number: planVersion.documentNumber,
      issuedOn: planVersion.issuedOn && fromDateColumn(planVersion.issuedOn),
    },
  };
}

/** Sources as a paper cites them: with date, issuer and subject where the catalogue of legal texts has the number. */
async function citedInFull(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  sources: readonly string[],
): Promise<string> {
  const texts = await tx.ruleSet.findMany({
    where: {
      provinceId,
      kind: "legal-instrument",
      key: { in: sources.flatMap((one) => numberIn(one) ?? []) },
    },
    select: { key: true, value: true },
  });
  return sources
    .map((source) => {
      const found = texts.find(({ key }) => key === numberIn(source));
      return found ? citation(found.key, found.value as LegalText) : source;
    })
    .join("; ");
}

/** The paper of a decision, as plain data for `document.ts` and for the publication. */
export async function paperOf(
  tx: Transaction,
  actor: Pick<Actor, "provinceId">,
  { row, lines, original, source, now }: LoadedDecision,
): Promise<DecisionPaper> {
  const signedOn = row.signedOn && fromDateColumn(row.signedOn);
  const codes = [...new Set(lines.map(({ awardCode }) => awardCode))];
  const { rates } = await findRates(tx, actor, codes, signedOn ?? dayOf(now));
  const committee = await findCommitteeName(tx, actor);
  return {
    kind: row.kind === "revocation" || row.kind === "correction" ? row.kind : "award",
    title: row.title,
    committee,
    place: source?.terms.header.place ?? committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
    number: row.number === null ? null : decisionNumber(row.number, row.symbol),
    symbol: row.symbol,
    signedOn,
    year: (signedOn ?? dayOf(now)).slice(0, 4),
    signerName: row.signerName,
    signatureForm: row.signatureForm === "KT" ? "KT" : "NONE",
    moneySource: await citedInFull(tx, actor, [...new Set([...rates.values()].map((rate) => rate.source))]),
    campaignTitle: source?.campaign.title ?? null,
    roundTitle: source?.round.title ?? null,
    plan: source?.plan ?? null,
    proposal: source?.proposal ?? null,
    councilOn: source?.councilOn ?? null,
    lines: lines.map(({ position, subjectKind, subjectName, post, unitName, awardName, money }) => ({
      position,
      subjectKind,
      subjectName,
      post,
      unitName,
      awardName,
      money,
    })),
    original: original && {
      number: decisionNumber(original.number, original.symbol),
      signedOn: original.signedOn && fromDateColumn(original.signedOn),
      issuer: original.issuer,
    },
    revoked: row.revocations[0]
      ? { reason: row.revocations[0].reason, recoverMoney: row.revocations[0].recoverMoney }
      : null,
    corrected: row.corrections[0]
      ? {
          reason: row.corrections[0].reason,
          before: wordingText(row.corrections[0].award.subjectKind, row.corrections[0].before as Wording),
          after: wordingText(row.corrections[0].award.subjectKind, row.corrections[0].after as Wording),
        }
      : null,
  };
}
