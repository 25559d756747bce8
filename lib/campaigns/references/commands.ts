import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notifyUnits } from "@/lib/notifications/notify";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { campaignsFor } from "../policy";
import { cascadeOf, findIssuedBy } from "./queries";
import { unitsToRemind } from "./rules";
import type { CascadeReminder } from "./schema";
import { cascadeNotice } from "./text";

/**
 * Writes what an issued plan refers to, leading to the campaigns that are here too, and lets what
 * others cite under this number lead here: a step of issuing.
 */
export async function linkReferences(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  campaignId: string,
  terms: PlanTerms,
) {
  const here = await findIssuedBy(
    tx,
    terms.references.flatMap(({ number }) => number ?? []),
  );
  await tx.planReference.deleteMany({ where: { fromId: campaignId } });
  if (terms.references.length > 0)
    await tx.planReference.createMany({
      data: terms.references.map(({ relation, number, issuedOn, issuer, title }) => ({
        provinceId,
        fromId: campaignId,
        toId: here.find((one) => one.number === number && one.issuedOn === issuedOn)?.campaignId ?? null,
        relation,
        number,
        issuedOn: issuedOn && toDateColumn(issuedOn),
        issuer,
        title,
      })),
    });
  const { number, issuedOn } = terms.header;
  if (!number || !issuedOn) return;
  await tx.planReference.updateMany({
    where: { number, issuedOn: toDateColumn(issuedOn), toId: null, fromId: { not: campaignId } },
    data: { toId: campaignId },
  });
}

/** Reminds the units that were told to issue a plan of their own and have none in force; answers how many. */
export async function remindCascade(actor: Actor, input: CascadeReminder, now = new Date()) {
  const { campaignId, unitIds } = input;
  return transaction(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: campaignsFor(actor, "round.manage") },
      select: { id: true, title: true, ownerUnitId: true },
    });
    const cascade = campaign && (await cascadeOf(tx, actor, campaignId, now));
    if (!campaign || !cascade) throw new Refusal("not-found");
    const units = unitsToRemind(cascade.rows, unitIds);
    if (units.length === 0)
      throw new Refusal(
        "conflict",
        "Các đơn vị được chọn đều đã ban hành kế hoạch riêng.",
        "nobody-to-remind",
      );
    const notice = {
      kind: "plan.remind-cascade",
      text: cascadeNotice(cascade),
      href: `/lam-viec/phong-trao/moi?tren=${campaignId}`,
    };
    await notifyUnits(
      tx,
      actor.provinceId,
      units.map(({ unitId }) => ({ unitId, ...notice })),
      now,
    );
    await recordAudit(tx, actor, "plan.remind-cascade", campaignId, {
      at: now,
      label: campaign.title,
      unitId: campaign.ownerUnitId,
      after: { unitIds: units.map(({ unitId }) => unitId), units: units.length },
    });
    return { reminded: units.length };
  });
}
