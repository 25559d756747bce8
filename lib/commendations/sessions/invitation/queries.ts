import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { findCommitteeName } from "../../decisions/head/queries";
import { sessionKey } from "../queries";
import { seatedAt } from "../seats/queries";
import { awardNameOf } from "../text";
import type { InvitationPaper } from "./document";

/** The invitation to a session as data for its document; null when out of reach. */
export function findInvitation(actor: Actor, key: string): Promise<InvitationPaper | null> {
  return read(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: { ...sessionKey(key), AND: rowsOfProvince(actor, "council.read") },
      select: {
        code: true,
        title: true,
        heldOn: true,
        place: true,
        ballotKind: true,
        awardCode: true,
        round: { select: { title: true } },
        council: {
          select: {
            name: true,
            document: true,
            members: {
              where: seatedAt(sessionKey(key)),
              orderBy: { position: "asc" },
              select: { name: true, post: true, seat: true },
            },
          },
        },
        cases: { select: { nomination: { select: { subjectKind: true } } } },
      },
    });
    if (!row) return null;
    const { cases, council, round, awardCode, heldOn, ...shown } = row;
    const committee = await findCommitteeName(tx, actor);
    const collectives = cases.filter(({ nomination }) => nomination.subjectKind === "COLLECTIVE").length;
    const { members, ...named } = council;
    return {
      ...shown,
      committee,
      province: committee.replace(/^.*(?:tỉnh|thành phố)\s+/iu, ""),
      council: named,
      members,
      roundTitle: round.title,
      awardName: awardNameOf(awardCode),
      heldOn: fromDateColumn(heldOn),
      cases: { collectives, individuals: cases.length - collectives },
    };
  });
}
