import "server-only";
import { startOfDay } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { formatInstant } from "@/lib/vietnamese";
import { loadWork, type Sheet } from "../lines/queries";
import { isRemark } from "../marks/rules";
import type { FilingVerb } from "../schema";
import { moveFiling, namesOf, takeHead } from "../standing/commands";
import type { FilingHead } from "../standing/queries";
import { noticeText } from "../text";
import { pinOf } from "./rules";
import type { FilingReturn } from "./schema";

/** `Tiếp nhận`: the office takes the filing up; from here on the unit cannot withdraw it. */
export function receiveFiling(actor: Actor, { filingId, version }: FilingVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.verify", filingId, now);
    const { facts } = await loadWork(tx, actor, head);
    const data = { reviewerId: actor.userId, reviewedAt: now };
    return moveFiling(tx, actor, "receive", head, { version, now, step: { facts }, data });
  });
}

/**
 * `Trả lại đơn vị`: pins every remark to its line at once and opens just these lines, until the given
 * moment (UX §0 rule 5).
 */
export function returnFiling(
  actor: Actor,
  { filingId, version, dueOn, dueTime }: FilingReturn,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.verify", filingId, now);
    const { sheet, facts } = await loadWork(tx, actor, head);
    const dueAt = instantOf(dueOn, dueTime);
    if (dueAt <= now)
      throw new Refusal("invalid", "Hạn trình lại phải sau thời điểm này.", "due-in-past", {
        dueOn: "Chọn hạn trình lại sau thời điểm này.",
      });

    const pins = pinsOf(actor, head, sheet, now);
    const notices = [
      {
        to: { roles: ["UNIT_HEAD" as const, "UNIT_OFFICER" as const], unitId: head.unitId },
        kind: "filing.returned",
        text: noticeText.returned(pins.length, head.period.name, formatInstant(dueAt)),
        href: namesOf(head).sheet,
      },
    ];
    const after = { dueAt, remarks: pins.map(({ indicatorId, remark }) => ({ indicatorId, remark })) };
    const data = { returnedAt: now, returnDueAt: dueAt };
    const moved = await moveFiling(tx, actor, "return", head, {
      version,
      now,
      step: { facts, notices, after },
      data,
    });
    await tx.returnPin.createMany({ data: pins });
    return { ...moved, pins: pins.length, dueAt };
  });
}

const instantOf = (day: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
};

const pinsOf = (actor: Actor, head: FilingHead, sheet: Sheet, now: Date) =>
  sheet.lines
    .filter(({ standing }) => isRemark(standing))
    .map((line) =>
      pinOf(line, {
        head,
        pinnedById: line.mark?.verifierId ?? actor.userId,
        pinnedAt: now,
        remark: line.mark?.reason ?? "",
      }),
    );

/** `Xác nhận số liệu`: once every line is agreed or adjusted, the figures settle verdicts and never change again. */
export function confirmFiling(actor: Actor, { filingId, version }: FilingVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.verify", filingId, now);
    const { sheet, facts } = await loadWork(tx, actor, head);
    const notices = [
      {
        to: { roles: ["UNIT_HEAD" as const, "UNIT_OFFICER" as const], unitId: head.unitId },
        kind: "filing.confirmed",
        text: noticeText.confirmed(head.period.name),
        href: namesOf(head).sheet,
      },
    ];
    const adjusted = sheet.lines.filter(({ standing }) => standing === "adjusted").length;
    await supersede(tx, head, now);
    const data = { confirmedById: actor.userId, confirmedAt: now, current: true };
    const step = { facts, notices, after: { lines: sheet.lines.length, adjusted } };
    return moveFiling(tx, actor, "confirm", head, { version, now, step, data });
  });
}

/** A confirmed correction takes the place of the revision it corrects, which is kept. */
async function supersede(tx: Transaction, head: FilingHead, now: Date) {
  if (head.current) return;
  await tx.filing.updateMany({
    where: { periodId: head.periodId, unitId: head.unitId, current: true },
    data: { current: false, version: { increment: 1 }, updatedAt: now },
  });
}
