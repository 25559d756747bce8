import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { findValues } from "../cells/queries";
import { markInForce } from "../marks/rules";
import { namesOf, takeHead } from "../standing/commands";
import type { LineOpinionInput } from "./schema";
import { opinionText } from "./text";

/** `Nêu ý kiến`: what the unit says to a figure the office has put beside its own. It changes nothing and stays. */
export function stateOpinion(
  actor: Actor,
  { filingId, indicatorId, text }: LineOpinionInput,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    if (head.status !== "RETURNED" && head.status !== "CONFIRMED")
      throw new Refusal("rule", opinionText.notSaid, "not-said-yet");
    const value = (await findValues(tx, filingId)).get(indicatorId);
    const mark = value && markInForce(value.marks, value.version);
    if (mark?.mark !== "ADJUSTED") throw new Refusal("rule", opinionText.notAdjusted, "not-adjusted");

    const { provinceId, userId } = actor;
    const opinion = await tx.lineOpinion.create({
      data: { provinceId, verificationId: mark.id, text, statedById: userId, statedAt: now },
      select: { id: true },
    });
    const code = head.period.terms.indicators.find(({ id }) => id === indicatorId)?.code ?? indicatorId;
    const { label, review } = namesOf(head);
    const log = { label, unitId: head.unitId, at: now, after: { [code]: { opinion: text } } };
    await recordAudit(tx, actor, "filing.state-opinion", filingId, log);
    const notice = {
      to: { userIds: [mark.verifierId] },
      kind: "filing.opinion",
      text: opinionText.stated(head.unitShortName, code, head.period.name),
      href: review,
    };
    await notify(tx, provinceId, notice, now);
    return opinion;
  });
}
