import "server-only";
import type { Transaction } from "@/lib/database";
import { listContestedCases } from "@/lib/evaluation/requests/queries";
import { caseKey } from "@/lib/evaluation/requests/rules";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";
import { subjectKey } from "../../nominations/rules";
import { listHeldSubjects } from "../../nominations/standing/queries";
import { isSignedCopyStale } from "../../prints/signed/queries";
import { proposalDocument } from "../document";
import { loadProposalPaper } from "../paper/queries";
import type { ProposalFacts, Stopped } from "../rules";

const fields = {
  id: true,
  code: true,
  title: true,
  status: true,
  version: true,
  roundId: true,
  sessionId: true,
  draftedById: true,
  submittedById: true,
  attentionReadByIds: true,
  round: { select: { title: true, campaignId: true } },
  lines: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      version: true,
      attention: true,
      decision: true,
      reason: true,
      decidedById: true,
      decidedAt: true,
      nomination: {
        select: {
          id: true,
          tierId: true,
          unitId: true,
          personId: true,
          subjectName: true,
          verdict: { select: { outcome: true } },
        },
      },
    },
  },
} satisfies Prisma.ProposalSelect;
export type ProposalHead = Prisma.ProposalGetPayload<{ select: typeof fields }>;

/** A paper with its lines as its verbs need them; null when out of reach. */
export const findProposalHead = (tx: Transaction, actor: Actor, action: Action, id: string) =>
  tx.proposal.findFirst({ where: { id, AND: rowsOfProvince(actor, action) }, select: fields });

/** What of a round may not go on now: subjects held, and cases on which a request for review is open. */
export const findStopped = async (tx: Transaction, roundId: string): Promise<Stopped> => ({
  held: await listHeldSubjects(tx, roundId),
  contested: await listContestedCases(tx, roundId),
});

/** What submitting and signing look at. */
export async function proposalFacts(
  tx: Transaction,
  actor: Pick<Actor, "userId" | "onBehalfOfId" | "provinceId">,
  head: ProposalHead,
): Promise<ProposalFacts> {
  const { held, contested } = await findStopped(tx, head.roundId);
  const isHeldAgreed = ({ decision, nomination }: ProposalHead["lines"][number]) =>
    decision === "AGREED" && held.has(subjectKey(nomination));
  return {
    actorId: ownAmong(actor, [head.draftedById, head.submittedById]),
    draftedById: head.draftedById,
    submittedById: head.submittedById,
    decisions: head.lines.map(({ decision }) => decision),
    held: head.lines.filter(isHeldAgreed).length,
    contested: head.lines.filter(
      ({ decision, nomination }) => decision === "AGREED" && contested.has(caseKey(nomination)),
    ).length,
    isSignedCopyStale: await isSignedCopyStale(tx, "proposal", head.id, async () => {
      const paper = await loadProposalPaper(tx, actor, { id: head.id });
      if (!paper) throw new Error(`proposal ${head.id} is gone`);
      return proposalDocument(paper);
    }),
  };
}

export const proposalLabel = ({ code, title }: Pick<ProposalHead, "code" | "title">) => `${code} – ${title}`;
export const proposalHref = ({ round, code }: Pick<ProposalHead, "round" | "code">) =>
  `/lam-viec/phong-trao/${round.campaignId}/to-trinh/${code.toLowerCase()}`;
