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
import type { SignatureForm } from "../schema";

type Sent = { submittedById: string | null; draftedById: string; submitterForm?: string };

/**
 * The office that sends a paper up: the unit of whoever submitted it, or, before that, drafted it. Signed TL. or TUQ.
 * it is the department's own paper, whichever of its parts the signer heads.
 */
export async function findOffice(tx: Transaction, { submittedById, draftedById, submitterForm }: Sent) {
  const membership = await tx.membership.findFirst({
    where: {
      userId: submittedById ?? draftedById,
      role: { in: submittedById ? ["PLANNING_HEAD"] : ["PLANNER", "PLANNING_HEAD"] },
    },
    orderBy: { validFrom: "desc" },
    select: {
      unit: {
        select: officeFields,
      },
    },
  });
  const unit = membership?.unit;
  const [version] = unit?.versions ?? [];
  const isByOrder = submitterForm === "TL" || submitterForm === "TUQ";
  const above =
    isByOrder && version?.kind === "DIVISION" && version.parentId
      ? await tx.orgUnit.findUnique({ where: { id: version.parentId }, select: officeFields })
      : null;
  const office = above ?? unit;
  return { code: office?.code ?? "", name: office?.versions[0]?.name ?? "" };
}

const officeFields = {
  code: true,
  versions: {
    orderBy: { validFrom: "desc" },
    take: 1,
    select: { name: true, kind: true, parentId: true },
  },
} satisfies Prisma.OrgUnitSelect;

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
      submitterForm: true,
      signedById: true,
      signedAt: true,
      signerTitle: true,
      signatureForm: true,
      authority: true,
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
          decision: true,
          reason: true,
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
  const people = await tx.user.findMany({
    where: { id: { in: [row.submittedById, row.signedById].flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  const committee = await findCommitteeName(tx, actor);
  return {
    code: row.code,
    title: row.title,
    office: await findOffice(tx, row),
    committee,
    place: header.place ?? committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
    submittedOn: row.submittedAt && dayOf(row.submittedAt),
    submitterName: nameOf(row.submittedById),
    submitterPost: row.submittedById ? await findPost(tx, row.submittedById) : null,
    submitterForm: row.submitterForm as SignatureForm,
    approval: row.signedAt && {
      signedOn: dayOf(row.signedAt),
      name: nameOf(row.signedById) ?? "",
      post: row.signerTitle,
      form: row.signatureForm as SignatureForm,
      authority: row.authority,
    },
    campaignTitle: round.campaign.title,
    roundTitle: round.title,
    plan: {
      number: round.planVersion.documentNumber,
      issuedOn: round.planVersion.issuedOn && fromDateColumn(round.planVersion.issuedOn),
    },
    councilOn: session && fromDateColumn(session.heldOn),
    lines: row.lines.map(
      ({ attention, decision, reason: decisionReason, nomination: { id, tierId, verdict, ...subject } }) => {
        const vote = session?.cases.find(({ nominationId }) => nominationId === id);
        return {
          ...subject,
          tierName: tiers.find((tier) => tier.id === tierId)?.name ?? "",
          vote: vote ? `${vote.agree ?? 0}/${vote.base ?? 0}` : "",
          conditions: `${verdict.conditionsMet}/${verdict.conditionsTotal}`,
          attention: attention as Attention[],
          decision,
          decisionReason,
        };
      },
    ),
  };
}
