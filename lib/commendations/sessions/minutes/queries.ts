import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { formatDate } from "@/lib/vietnamese";
import { findCommitteeName } from "../../decisions/head/queries";
import { confirmationOf, confirmationsOf, hasAttended } from "../confirmations/rules";
import type { MinutesPaper } from "../document";
import { sessionKey } from "../queries";
import { seatFields } from "../seats/queries";
import { seatsOf } from "../seats/rules";
import { awardNameOf, recusalText } from "../text";
import type { VoteBase } from "../votes/rules";
import { minutesDraft } from "./text";

/** The minutes of a session whose vote is closed, as data for their document; null before that and out of reach. */
export function findMinutes(actor: Actor, key: string): Promise<MinutesPaper | null> {
  return read(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: {
        ...sessionKey(key),
        status: { in: ["CLOSED", "COMPLETED"] },
        AND: rowsOfProvince(actor, "council.read"),
      },
      select: {
        id: true,
        code: true,
        title: true,
        place: true,
        heldOn: true,
        openedAt: true,
        closedAt: true,
        ballotKind: true,
        awardCode: true,
        threshold: true,
        base: true,
        ruleSource: true,
        minutesText: true,
        round: { select: { title: true } },
        council: {
          select: {
            name: true,
            document: true,
            members: {
              orderBy: { position: "asc" },
              select: { ...seatFields(sessionKey(key)), name: true, post: true, seat: true },
            },
          },
        },
        minutesSentAt: true,
        turnouts: { select: { memberId: true, manner: true } },
        confirmations: { select: { memberId: true, agrees: true, note: true } },
        paper: { select: { present: true, absentIds: true } },
        cases: {
          orderBy: { position: "asc" },
          select: {
            agree: true,
            disagree: true,
            other: true,
            base: true,
            passed: true,
            recusals: { select: { reason: true, member: { select: { name: true } } } },
            nomination: { select: { subjectName: true, unitName: true, subjectKind: true } },
          },
        },
      },
    });
    if (!row) return null;
    const { seats } = seatsOf(row.council.members);
    const voted = new Set(row.turnouts.map(({ memberId }) => memberId));
    const awardName = awardNameOf(row.awardCode);
    const written = await listWritten(tx, row.id);
    const cases = row.cases.map(({ nomination, recusals, ...count }) => ({
      subjectName: nomination.subjectName,
      unitName: nomination.unitName,
      isCollective: nomination.subjectKind === "COLLECTIVE",
      agree: count.agree ?? 0,
      disagree: count.disagree ?? 0,
      other: count.other ?? 0,
      base: count.base ?? 0,
      passed: count.passed ?? false,
      recused: recusals.map(({ member, reason }) => ({ name: member.name, reason: recusalText(reason) })),
    }));
    const confirmed = confirmationsOf(
      seats.map(({ sits }) => ({
        name: sits.name,
        attended: hasAttended(row, sits.id),
        confirmation: confirmationOf(row.confirmations, sits.id),
      })),
    );
    const facts = {
      members: seats.length,
      voted: row.paper?.present ?? voted.size - written.length,
      onPaper: row.paper !== null,
      written,
      cases: cases.length,
      passed: cases.filter(({ passed }) => passed).length,
      roundTitle: row.round.title,
      awardName,
      ballotKind: row.ballotKind,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
    };
    return {
      code: row.code,
      title: row.title,
      committee: await findCommitteeName(tx, actor),
      place: row.place,
      heldOn: fromDateColumn(row.heldOn),
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      ballotKind: row.ballotKind,
      awardName,
      roundTitle: row.round.title,
      council: { name: row.council.name, document: row.council.document },
      threshold: row.threshold,
      base: row.base as VoteBase,
      ruleSource: row.ruleSource,
      members: seats.map(({ sits, standsFor }) => ({
        name: sits.name,
        post: sits.post,
        seat: sits.seat,
        standsFor: standsFor?.name ?? null,
        hasVoted: row.paper ? !row.paper.absentIds.includes(sits.id) : voted.has(sits.id),
      })),
      cases,
      confirmations: row.minutesSentAt && {
        confirmed: confirmed.confirmed,
        attended: confirmed.attended,
        reservations: confirmed.reservations.map(({ name, confirmation }) => ({
          name,
          note: confirmation?.note ?? "",
        })),
      },
      minutesText: row.minutesText || minutesDraft(facts),
    };
  });
}

/** Absent members who gave their opinion in writing: "Nguyễn Văn A (Công văn số 12 ngày 03/4/2027)". */
export async function listWritten(tx: Transaction, sessionId: string): Promise<string[]> {
  const rows = await tx.ballotTurnout.findMany({
    where: { sessionId, manner: "written" },
    orderBy: { member: { position: "asc" } },
    select: { document: true, documentOn: true, member: { select: { name: true } } },
  });
  return rows.map(
    ({ document, documentOn, member }) =>
      `${member.name} (${document}${documentOn ? ` ngày ${formatDate(fromDateColumn(documentOn))}` : ""})`,
  );
}
