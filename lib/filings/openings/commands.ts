import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { loadSheet } from "../lines/queries";
import { assertOpen, namesOf, takeHead } from "../standing/commands";
import { unitOf } from "../standing/queries";
import { pinOf } from "../verification/rules";
import type { OpeningDecision, OpeningRequestInput } from "./schema";
import { openingProblem, openingText } from "./text";

const refuse = (problem: keyof typeof openingProblem) =>
  new Refusal("rule", openingProblem[problem], problem);

/** `Đề nghị mở thêm ô`: the unit asks for lines nobody pinned to be opened as well; the office decides. */
export function requestOpening(
  actor: Actor,
  { filingId, indicatorIds, reason }: OpeningRequestInput,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    if (head.status !== "RETURNED") throw refuse("not-returned");
    assertOpen(head, []);
    const { lines } = await loadSheet(tx, head.period, unitOf(head), head);
    const known = new Set(lines.map(({ indicator }) => indicator.id));
    if (indicatorIds.some((id) => !known.has(id))) throw new Refusal("not-found");
    if (indicatorIds.some((id) => head.pinned.has(id))) throw refuse("already-open");
    if (await tx.openingRequest.count({ where: { filingId, granted: null } })) throw refuse("already-asked");

    const wanted = [...new Set(indicatorIds)];
    const request = await tx.openingRequest.create({
      data: {
        provinceId: actor.provinceId,
        filingId,
        indicatorIds: wanted,
        reason,
        askedById: actor.userId,
        askedAt: now,
      },
      select: { id: true, version: true },
    });
    const { label, review } = namesOf(head);
    const codes = lines.filter(({ indicator }) => wanted.includes(indicator.id));
    await recordAudit(tx, actor, "filing.ask-opening", filingId, {
      label,
      unitId: head.unitId,
      at: now,
      reason,
      after: { lines: codes.map(({ indicator }) => indicator.code) },
    });
    const to = head.reviewerId ? { userIds: [head.reviewerId] } : { roles: ["PLANNER" as const] };
    const text = openingText.asked(head.unitShortName, wanted.length, head.period.name);
    await notify(tx, actor.provinceId, { to, kind: "filing.opening-asked", text, href: review }, now);
    return request;
  });
}

/** The office opens the lines, each with a pin the unit answers like any other, or says why not. */
export function decideOpening(
  actor: Actor,
  { requestId, version, granted, answer }: OpeningDecision,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const request = await tx.openingRequest.findFirst({
      where: { id: requestId, provinceId: actor.provinceId },
      select: { filingId: true, indicatorIds: true, reason: true, granted: true },
    });
    if (!request) throw new Refusal("not-found");
    const head = await takeHead(tx, actor, "filing.verify", request.filingId, now);
    if (head.status !== "RETURNED") throw new Refusal("conflict", undefined, "wrong-state");
    const { count } = await tx.openingRequest.updateMany({
      where: { id: requestId, version, granted: null },
      data: { granted, answer, decidedById: actor.userId, decidedAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");

    if (granted) {
      const sheet = await loadSheet(tx, head.period, unitOf(head), head);
      const opened = sheet.lines.filter(({ indicator }) => request.indicatorIds.includes(indicator.id));
      const remark = openingText.remark(request.reason);
      await tx.returnPin.createMany({
        data: opened.map((line) => pinOf(line, { head, pinnedById: actor.userId, pinnedAt: now, remark })),
      });
      await tx.filing.updateMany({
        where: { id: head.id },
        data: { version: { increment: 1 }, updatedAt: now },
      });
    }
    const { label, sheet: href } = namesOf(head);
    const after = { granted, lines: request.indicatorIds.length };
    const log = { label, unitId: head.unitId, at: now, reason: answer || null, after };
    await recordAudit(tx, actor, "filing.decide-opening", head.id, log);
    const to = { roles: ["UNIT_HEAD" as const, "UNIT_OFFICER" as const], unitId: head.unitId };
    const text = granted
      ? openingText.granted(request.indicatorIds.length, head.period.name)
      : openingText.refused(head.period.name);
    await notify(tx, actor.provinceId, { to, kind: "filing.opening-decided", text, href }, now);
    return { id: requestId, granted, version: version + 1 };
  });
}
