import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { findCommitteeName, findPost } from "../../decisions/head/queries";
import type { ProposalPaper } from "../document";
import type { Attention } from "../rules";

/** The office that sends a paper up: the unit of whoever submitted it, or, before that, drafted it. */
export async function findOffice(
  tx: Transaction,
  { submittedById, draftedById }: { submittedById: string | null; draftedById: string },
) {
  const membership = await tx.membership.findFirst({
    where: {
      userId: submittedById ?? draftedById,
      role: { in: submittedById ? ["PLANNING_HEAD"] : ["PLANNER", "PLANNING_HEAD"] },
    },
    orderBy: { validFrom: "desc" },
    select: {
      unit: {
        select: { code: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
      },
    },
  });
  const unit = membership?.unit;
  return { code: unit?.code ?? "", name: unit?.versions[0]?.name ?? "" };
}

/** A paper as data for its document; null when out of reach. */
export const findProposalPaper = (actor: Actor, key: string) =>
  read(actor, (tx) =>
    loadProposalPaper(tx, actor, {
      OR: [{ id: key }, { code: key.toUpperCase() }],
      AND: rowsOfProvince(actor, "proposal.read"),
    }),
  );

/** The same as a step, for whoever has found the paper by its own policy. */
export async function loadProposalPaper(
  tx: Transaction,
  actor: Pick<Actor, "provinceId">,
  where: Prisma.ProposalWhereInput,
): Promise<ProposalPaper | null> {
  const row = await tx.proposal.findFirst({
    where,
    select: {
      code: true,
      title: true,
      sessionId: true,
      draftedById: true,
      submittedById: true,
      submittedAt: true,
      round: {
        select: {
          title: true,
          terms: true,
          campaign: { select: { title: true } },
          planVersion: { select: { documentNumber: true, issuedOn: true } },
        },
      },
      lines: {
        orderBy: { position: "asc" },
        select: {
          attention: true,
          nomination: {
            select: {
              id: true,
              tierId: true,
              subjectKind: true,
              subjectName: true,
              unitName: true,
              post: true,
              reason: true,
              justification: true,
              verdict: { select: { conditionsMet: true, conditionsTotal: true } },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const session = await tx.councilSession.findUnique({
    where: { id: row.sessionId },
    select: { heldOn: true, cases: { select: { nominationId: true, agree: true, base: true } } },
  });
  const { round } = row;
  const { tiers, header } = round.terms as PlanTerms;
  const submitter = row.submittedById
    ? await tx.user.findFirst({ where: { id: row.submittedById }, select: { name: true } })
    : null;
  const committee = await findCommitteeName(tx, actor);
  return {
    code: row.code,
    title: row.title,
    office: await findOffice(tx, row),
    committee,
    place: header.place ?? committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
    submittedOn: row.submittedAt && dayOf(row.submittedAt),
    submitterName: submitter?.name ?? null,
    submitterPost: row.submittedById ? await findPost(tx, row.submittedById) : null,
    campaignTitle: round.campaign.title,
    roundTitle: round.title,
    plan: {
      number: round.planVersion.documentNumber,
      issuedOn: round.planVersion.issuedOn && fromDateColumn(round.planVersion.issuedOn),
    },
    councilOn: session && fromDateColumn(session.heldOn),
    lines: row.lines.map(({ attention, nomination: { id, tierId, verdict, ...subject } }) => {
      const vote = session?.cases.find(({ nominationId }) => nominationId === id);
      return {
        ...subject,
        tierName: tiers.find((tier) => tier.id === tierId)?.name ?? "",
        vote: vote ? `${vote.agree ?? 0}/${vote.base ?? 0}` : "",
        conditions: `${verdict.conditionsMet}/${verdict.conditionsTotal}`,
        attention: attention as Attention[],
      };
    }),
  };
}
