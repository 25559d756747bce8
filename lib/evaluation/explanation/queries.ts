import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { runKindText } from "../text";
import { findExplanation } from "../verdicts/queries";
import type { ExplanationPaper } from "./document";

/** One subject's explanation as data for its paper; null when out of reach. */
export async function findExplanationPaper(
  actor: Actor,
  runId: string,
  subjectId: string,
): Promise<ExplanationPaper | null> {
  const found = await findExplanation(actor, runId, subjectId);
  const first = found?.verdicts[0];
  if (!found || !first) return null;
  const { run, terms, verdicts } = found;
  const committee = await read(actor, (tx) =>
    tx.orgUnitVersion.findFirst({
      where: { provinceId: actor.provinceId, kind: "PROVINCE_COMMITTEE" },
      orderBy: { validFrom: "desc" },
      select: { name: true },
    }),
  );
  return {
    committee: committee?.name ?? terms.header.issuer,
    campaignTitle: run.round.campaign.title,
    roundTitle: run.round.title,
    subject: { name: first.subjectName, unitName: first.unitName, isPerson: first.personId !== null },
    run: {
      title: `${runKindText[run.kind]} lần ${run.number}`,
      dataAt: run.dataAt,
      resultHash: run.resultHash,
    },
    clauses: terms.clauses,
    verdicts: verdicts.map(({ tierId, explanation, rank, rankTied, quotaReason }) => {
      const tier = terms.tiers.find(({ id }) => id === tierId);
      return {
        tierName: tier?.name ?? tierId,
        quota: tier?.quota ?? null,
        explanation,
        rank,
        rankTied,
        quotaReason,
      };
    }),
  };
}
