import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfUnits } from "@/lib/identity/policy";
import { findOffice } from "../../proposals/paper/queries";
import { findCommitteeName } from "../head/queries";
import { decisionNumber } from "../text";
import type { RejectionPaper } from "./document";
import type { RejectedCase } from "./rules";

/** The notice to one unit with a decision, for the unit itself and for the office; null when out of reach. */
export function findRejection(
  actor: Actor,
  decisionId: string,
  unitId: string,
): Promise<RejectionPaper | null> {
  return read(actor, async (tx) => {
    const row = await tx.rejectionNotice.findFirst({
      where: { decisionId, unitId, AND: rowsOfUnits(actor, "award.read") },
      select: {
        cases: true,
        sentAt: true,
        unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
        decision: {
          select: {
            number: true,
            symbol: true,
            signedOn: true,
            proposal: {
              select: {
                draftedById: true,
                submittedById: true,
                round: { select: { title: true, campaign: { select: { title: true } } } },
              },
            },
          },
        },
      },
    });
    const proposal = row?.decision.proposal;
    if (!row || !proposal) return null;
    const { decision, unit, cases, sentAt } = row;
    const committee = await findCommitteeName(tx, actor);
    return {
      committee,
      office: await findOffice(tx, proposal),
      place: committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
      unitName: unit.versions[0]?.name ?? "",
      campaignTitle: proposal.round.campaign.title,
      roundTitle: proposal.round.title,
      decision: {
        number: decisionNumber(decision.number, decision.symbol),
        signedOn: decision.signedOn && fromDateColumn(decision.signedOn),
      },
      sentOn: dayOf(sentAt),
      cases: cases as RejectedCase[],
    };
  });
}

/** The notices sent with a decision, by unit. */
export function listRejections(actor: Actor, decisionId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.rejectionNotice.findMany({
      where: { decisionId, AND: rowsOfUnits(actor, "award.read") },
      orderBy: { id: "asc" },
      select: {
        unitId: true,
        cases: true,
        unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
      },
    });
    return rows.map(({ unitId, cases, unit }) => ({
      unitId,
      unitName: unit.versions[0]?.name ?? "",
      cases: cases as RejectedCase[],
    }));
  });
}
