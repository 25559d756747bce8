import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { listCandidates } from "./queries";
import type { AppointmentInput } from "./schema";

/**
 * A new appointment decision of the council: members by seat, and substitutes. The former council ends the
 * day this one begins; sessions whose vote is open or over keep the council they were opened with.
 */
export async function appointCouncil(actor: Actor, input: AppointmentInput, now = new Date()) {
  if (!reach(actor, "council.prepare")) throw new Refusal("forbidden");
  const { provinceId } = actor;
  const { name, document, validFrom, seats } = input;
  return transaction(actor, async (tx) => {
    const former = await tx.council.findFirst({
      where: { provinceId },
      orderBy: { validFrom: "desc" },
      select: { id: true, validFrom: true },
    });
    if (former && validFrom <= fromDateColumn(former.validFrom)) {
      const text = `Hội đồng hiện hành có hiệu lực từ ${formatDate(fromDateColumn(former.validFrom))}. Nhập ngày sau ngày đó.`;
      throw new Refusal("rule", text, "not-later", { validFrom: text });
    }
    const candidates = await listCandidates(tx, actor, toDateColumn(dayOf(now)));
    const people = new Map(candidates.map((one) => [one.id, one]));
    if (seats.some(({ userId }) => !people.has(userId)))
      throw new Refusal("rule", "Có người chưa có vai trò trong Hội đồng trên Cổng.", "not-a-candidate");
    if (former)
      await tx.council.updateMany({ where: { id: former.id }, data: { validTo: toDateColumn(validFrom) } });
    const council = await tx.council.create({
      data: { provinceId, name, document, validFrom: toDateColumn(validFrom) },
      select: { id: true },
    });
    await tx.councilMember.createMany({
      data: seats.map(({ userId, seat }, at) => ({
        provinceId,
        councilId: council.id,
        userId,
        name: people.get(userId)?.name ?? "",
        post: people.get(userId)?.post ?? "",
        seat: seat === "substitute" ? "member" : seat,
        isSubstitute: seat === "substitute",
        position: at + 1,
      })),
    });
    const substitutes = seats.filter(({ seat }) => seat === "substitute").length;
    await recordAudit(tx, actor, "council.appoint", council.id, {
      at: now,
      label: `${name} (${document})`,
      after: { validFrom, members: seats.length - substitutes, substitutes },
    });
    return { id: council.id, members: seats.length - substitutes, substitutes };
  });
}
