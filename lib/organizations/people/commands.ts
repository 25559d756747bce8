import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { searchKey } from "@/lib/vietnamese";
import { assertMay, organizationFor } from "../policy";
import { findUnitOn } from "../queries";
import { endObstacle, marksOf, type PostingObstacle, postingObstacle } from "./rules";
import type { NewPosting, PostingCorrection, PostingEnd } from "./schema";
import { postingObstacleText } from "./text";

const refuse = (obstacle: PostingObstacle, field: string) => {
  const text = postingObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, { [field]: text });
};

/** Somebody begins in a unit; whoever served in another one until then leaves it on that day. */
export function addPosting(actor: Actor, input: NewPosting, now = new Date()) {
  const { unitId, staffCode, fullName, post, place, validFrom } = input;
  return transaction(actor, async (tx) => {
    assertMay(actor, "organization.manage");
    const { provinceId } = actor;
    const unit = await findUnitOn(tx, unitId, validFrom);
    if (!unit) throw refuse("unit-not-in-force", "validFrom");
    const known = await tx.person.findUnique({
      where: { provinceId_staffCode: { provinceId, staffCode } },
      select: {
        id: true,
        fullName: true,
        postings: { select: { unitId: true, validFrom: true, validTo: true } },
      },
    });
    if (known && searchKey(known.fullName) !== searchKey(fullName))
      throw refuse("code-of-another", "staffCode");
    const held = (known?.postings ?? []).map((posting) => ({ unitId: posting.unitId, ...daysOf(posting) }));
    const obstacle = postingObstacle(unitId, validFrom, held);
    if (obstacle) throw refuse(obstacle, "validFrom");
    const { id: personId } =
      known ??
      (await tx.person.create({
        data: { provinceId, staffCode, fullName, searchKey: searchKey(fullName) },
        select: { id: true },
      }));
    const from = toDateColumn(validFrom);
    await tx.personPosting.updateMany({
      where: { personId, OR: [{ validTo: null }, { validTo: { gt: from } }] },
      data: { validTo: from },
    });
    const { id } = await tx.personPosting.create({
      data: { provinceId, personId, unitId, post, ...marksOf(place), validFrom: from },
      select: { id: true },
    });
    await recordAudit(tx, actor, "person.post", personId, {
      label: fullName,
      unitId,
      after: { staffCode, post, unit: unit.name, validFrom },
      at: now,
    });
    return { id, personId };
  });
}

/** Puts right how somebody is called or what their post is; when they began stays. */
export function correctPosting(actor: Actor, input: PostingCorrection, now = new Date()) {
  const { postingId, fullName, post, place } = input;
  return transaction(actor, async (tx) => {
    const posting = await findPosting(tx, actor, postingId);
    const { personId, unitId } = posting;
    await tx.person.updateMany({
      where: { id: personId },
      data: { fullName, searchKey: searchKey(fullName) },
    });
    await tx.personPosting.updateMany({ where: { id: postingId }, data: { post, ...marksOf(place) } });
    await recordAudit(tx, actor, "person.correct", personId, {
      label: fullName,
      unitId,
      before: { name: posting.person.fullName, post: posting.post },
      after: { name: fullName, post },
      at: now,
    });
    return { id: postingId };
  });
}

/** The last day somebody serves in a unit: retired, or gone to another province. */
export function endPosting(actor: Actor, { postingId, lastDay }: PostingEnd, now = new Date()) {
  return transaction(actor, async (tx) => {
    const posting = await findPosting(tx, actor, postingId);
    const obstacle = endObstacle(daysOf(posting), lastDay);
    if (obstacle) throw refuse(obstacle, "lastDay");
    await tx.personPosting.updateMany({
      where: { id: postingId },
      data: { validTo: toDateColumn(addDays(lastDay, 1)) },
    });
    const { personId, unitId, person } = posting;
    await recordAudit(tx, actor, "person.leave", personId, {
      label: person.fullName,
      unitId,
      after: { lastDay },
      at: now,
    });
    return { id: postingId };
  });
}

const daysOf = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  validFrom: fromDateColumn(validFrom),
  validTo: validTo && fromDateColumn(validTo),
});

async function findPosting(tx: Transaction, actor: Actor, id: string) {
  const posting = await tx.personPosting.findFirst({
    where: { id, AND: organizationFor(actor, "organization.manage") },
    select: {
      personId: true,
      unitId: true,
      post: true,
      validFrom: true,
      validTo: true,
      person: { select: { fullName: true } },
    },
  });
  if (!posting) throw new Refusal("not-found");
  return posting;
}
