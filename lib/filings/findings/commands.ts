import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findingKey } from "@/lib/indicators";
import { Refusal } from "@/lib/refusal";
import { loadWork } from "../lines/queries";
import { assertOpen, namesOf, takeHead, touch } from "../standing/commands";
import type { FindingAnswerInput } from "./schema";

/** `Giải trình` of one finding: kept with the figures it is about, shown to the verifier. */
export function explainFinding(
  actor: Actor,
  { filingId, findingKey: key, reason }: FindingAnswerInput,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    assertOpen(head, []);
    const { sheet } = await loadWork(tx, actor, head);
    const finding = sheet.findings.find((one) => findingKey(one) === key);
    if (!finding)
      throw new Refusal("conflict", "Số liệu đã thay đổi. Xem lại nội dung cần giải trình.", "stale-finding");
    if (finding.level === "error")
      throw new Refusal("rule", "Nội dung này phải sửa số liệu, không giải trình được.", "must-be-corrected");
    const { provinceId, userId } = actor;
    const { indicatorId } = finding;
    await tx.findingAnswer.create({
      data: {
        provinceId,
        filingId,
        indicatorId,
        findingKey: key,
        text: reason,
        answeredById: userId,
        answeredAt: now,
      },
      select: { id: true },
    });
    await touch(tx, actor, head, now);
    const code =
      sheet.lines.find(({ indicator }) => indicator.id === indicatorId)?.indicator.code ?? indicatorId;
    const after = { [code]: { text: reason } };
    const { label } = namesOf(head);
    await recordAudit(tx, actor, "filing.explain", filingId, { label, unitId: head.unitId, at: now, after });
    return { filingId, version: head.version + 1 };
  });
}
