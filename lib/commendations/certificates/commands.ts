import "server-only";
import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { decisionNumber } from "../decisions/text";
import { codeLength, codeOf, nextNumbers } from "./rules";
import type { GoldenBookInput, LayoutInput } from "./schema";

/**
 * `Vào sổ vàng`: every award of an issued decision that is not in the golden book gets the next number of
 * the year it was signed in and a code of its own. Entered twice it adds nothing.
 */
export async function enterGoldenBook(actor: Actor, { decisionId }: GoldenBookInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const decision = await tx.decision.findFirst({
      where: { id: decisionId, kind: "award", AND: rowsOfProvince(actor, "certificate.print") },
      select: {
        status: true,
        number: true,
        symbol: true,
        year: true,
        title: true,
        awards: {
          where: { status: { not: "REVOKED" }, certificate: null },
          orderBy: { position: "asc" },
          select: { id: true },
        },
      },
    });
    if (!decision) throw new Refusal("not-found");
    if (decision.status === "DRAFT" || decision.year === null)
      throw new Refusal("conflict", "Quyết định chưa ban hành nên chưa vào sổ vàng được.", "wrong-state");
    const { year, awards } = decision;
    const latest = await tx.certificate.findFirst({
      where: { provinceId: actor.provinceId, year },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const numbers = nextNumbers(latest?.number ?? 0, awards.length);
    await tx.certificate.createMany({
      data: awards.map((award, at) => ({
        provinceId: actor.provinceId,
        awardId: award.id,
        year,
        number: numbers[at] ?? 0,
        code: codeOf(randomBytes(codeLength)),
        enteredById: actor.userId,
        enteredAt: now,
      })),
    });
    if (awards.length > 0)
      await recordAudit(tx, actor, "certificate.enter", decisionId, {
        at: now,
        label: `${decisionNumber(decision.number, decision.symbol)} – ${decision.title}`,
        after: { awards: awards.length, from: numbers[0], to: numbers.at(-1) },
      });
    return {
      id: decisionId,
      entered: awards.length,
      first: numbers[0] ?? null,
      last: numbers.at(-1) ?? null,
    };
  });
}

/** Keeps where the fields stand on a province's printed sheets of one form. */
export async function saveLayout(
  actor: Actor,
  { awardCode, version, fields }: LayoutInput,
  now = new Date(),
) {
  if (reach(actor, "certificate.print") !== "province") throw new Refusal("forbidden");
  return transaction(actor, async (tx) => {
    const { provinceId, userId } = actor;
    const key = { provinceId, awardCode };
    const data = { fields, savedById: userId, savedAt: now };
    if (version === 0 && (await tx.certificateLayout.count({ where: key })) === 0)
      await tx.certificateLayout.create({ data: { ...key, ...data }, select: { id: true } });
    else {
      const { count } = await tx.certificateLayout.updateMany({
        where: { ...key, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count !== 1) throw new Refusal("conflict");
    }
    await recordAudit(tx, actor, "certificate.place", `${provinceId}:${awardCode}`, {
      at: now,
      label: awardCode,
    });
    return { awardCode, version: version + 1 };
  });
}
