import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { findValues, type StoredValue } from "../cells/queries";
import { assertOpen, namesOf, refused, takeHead, touch } from "../standing/commands";
import type { PinAnswers } from "./schema";

/** Ends pins of a returned filing with `Đã sửa` or `Giải trình`; `Đã sửa` only where something changed since. */
export function answerPins(actor: Actor, { filingId, answers }: PinAnswers, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    const pins = new Map(head.pins.map((pin) => [pin.id, pin]));
    const values = await findValues(tx, filingId);
    answers.forEach(({ pinId, kind }, index) => {
      const pin = pins.get(pinId);
      if (!pin) throw new Refusal("not-found");
      assertOpen(head, [pin.indicatorId]);
      const value = values.get(pin.indicatorId);
      if (kind === "FIXED" && !isChangedSinceMarked(value))
        throw refused(
          `answers.${index}.kind`,
          "Ô này chưa thay đổi. Sửa số liệu hoặc tài liệu kiểm chứng, nếu không thì chọn “Giải trình”.",
        );
    });
    await tx.$executeRaw`
      update "ReturnPin" p set "answerKind" = a."kind"::"PinAnswer", "answer" = a."text", "answeredById" = ${actor.userId}, "answeredAt" = ${now}
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a("pinId" text, "kind" text, "text" text)
      where p."id" = a."pinId" and p."filingId" = ${filingId}`;
    await touch(tx, actor, head, now);
    const { label } = namesOf(head);
    const after = Object.fromEntries(
      answers.map(({ pinId, kind, text }) => [pins.get(pinId)?.indicatorId ?? pinId, { kind, text }]),
    );
    await recordAudit(tx, actor, "filing.answer", filingId, { label, unitId: head.unitId, at: now, after });
    return { filingId, version: head.version + 1, answered: answers.length };
  });
}

/** Figures and files alike: any change of a line is a new version of it. */
const isChangedSinceMarked = (value: StoredValue | undefined) =>
  value ? value.marks.every(({ valueVersion }) => valueVersion < value.version) : false;
