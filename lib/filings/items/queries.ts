import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findingKey } from "@/lib/indicators";
import { findNames } from "../cells/queries";
import { evidenceOf, figuresOf } from "../grid/rules";
import { loadSheet } from "../lines/queries";
import { windowOf } from "../periods/queries";
import { filingsFor } from "../policy";
import { isLate } from "../rules";
import { type FilingList, filingPage } from "../schema";
import { filingFacts, periodFacts } from "../sheet/queries";
import { findFilingHead, unitOf } from "../standing/queries";

/** Filings within reach, newest first, page by page: the list of REST v1. */
export function listFilings(actor: Actor, { cursor, limit, status, unitId, periodId, roundId }: FilingList) {
  const after = filingPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.filing.findMany({
      where: {
        AND: [filingsFor(actor, "filing.read"), after ? { id: { lt: after[0] } } : {}],
        ...(status ? { status } : {}),
        ...(unitId ? { unitId } : {}),
        ...(periodId ? { periodId } : {}),
        ...(roundId ? { period: { roundId } } : {}),
      },
      orderBy: { id: "desc" },
      take: limit + 1,
      select: {
        id: true,
        version: true,
        revision: true,
        current: true,
        status: true,
        late: true,
        receiptCode: true,
        submittedAt: true,
        unitId: true,
        unitVersion: { select: { name: true } },
        period: { select: { id: true, code: true, name: true, roundId: true } },
      },
    });
    const items = rows.slice(0, limit).map(({ unitVersion, period, ...row }) => ({
      ...row,
      unitName: unitVersion.name,
      periodId: period.id,
      periodCode: period.code,
      periodName: period.name,
      roundId: period.roundId,
    }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? filingPage.write(last.id) : null };
  });
}

/** One filing with every line, as REST v1 hands it out; null when it is out of reach. */
export function findFiling(actor: Actor, filingId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const head = await findFilingHead(tx, actor, "filing.read", filingId, now);
    if (!head) return null;
    const sheet = await loadSheet(tx, head.period, unitOf(head), head);
    const names = await findNames(tx, [
      head.reviewerId,
      head.preparedById,
      head.submittedById,
      head.confirmedById,
    ]);
    const seesMarks =
      head.status === "RETURNED" ||
      head.status === "CONFIRMED" ||
      reach(actor, "filing.verify") === "province";
    const { unitId, name, code } = unitOf(head);
    return {
      ...filingFacts(head, names),
      ...periodFacts(head.period),
      unit: { id: unitId, name, code },
      dueAt: head.window.dueAt,
      isOverdue: isLate(head.window),
      lines: sheet.lines.map((line) => ({
        indicatorId: line.indicator.id,
        code: line.indicator.code,
        name: line.indicator.name,
        version: line.version,
        ...figuresOf(line),
        explanation: line.explanation,
        expectedOn: line.expectedOn,
        evidence: (line.value?.evidence ?? []).map(evidenceOf),
        findings: line.findings.map((finding) => ({
          ...finding,
          key: findingKey(finding),
          answer: sheet.answers[findingKey(finding)]?.text ?? null,
        })),
        standing: seesMarks ? line.standing : null,
      })),
      pins: head.pins.map(({ pinnedById: _, ...pin }) => pin),
    };
  });
}

/** The reporting periods of a round with their deadlines and locks, in order. */
export function listPeriods(actor: Actor, roundId: string, now = new Date()) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.read")) return { items: [], nextCursor: null };
    const rows = await tx.reportingPeriod.findMany({
      where: { provinceId: actor.provinceId, roundId },
      orderBy: { position: "asc" },
      select: {
        id: true,
        code: true,
        name: true,
        position: true,
        cumulative: true,
        startsOn: true,
        endsOn: true,
        opensOn: true,
        dueOn: true,
        version: true,
        lock: { select: { lockedAt: true } },
        round: { select: { status: true } },
      },
    });
    const items = rows.map(({ lock, round, startsOn, endsOn, opensOn, dueOn, ...row }) => {
      const days = { opensOn: fromDateColumn(opensOn), dueOn: fromDateColumn(dueOn) };
      const lockedAt = lock?.lockedAt ?? null;
      const { dueAt } = windowOf({ ...days, lockedAt, roundStatus: round.status }, null, null, now);
      return {
        ...row,
        ...days,
        startsOn: fromDateColumn(startsOn),
        endsOn: fromDateColumn(endsOn),
        dueAt,
        lockedAt,
      };
    });
    return { items, nextCursor: null };
  });
}
