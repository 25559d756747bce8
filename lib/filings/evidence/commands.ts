import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { findValues, type StoredValue } from "../cells/queries";
import { namesOf, takeHead } from "../move";
import { findAttributes } from "../sheet/load";
import { indicatorsOf } from "../sheet/rules";
import { type FilingHead, unitOf } from "../standing/queries";
import { assertOpen, touch } from "../touch";
import { linkObstacle } from "./rules";
import type { EvidenceLink, EvidenceUnlink } from "./schema";
import { linkObstacleText } from "./text";

/** Attaches a file to a line as its proof, or changes page, number and date of one already attached. */
export function linkEvidence(actor: Actor, input: EvidenceLink, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { filingId, indicatorId, fileId } = input;
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    assertOpen(head, [indicatorId]);
    const file = await tx.storedFile.findFirst({
      // Own uploads, and what the unit has handed in before: one file may prove several lines and periods.
      where: { id: fileId, purpose: "filing", unitId: head.unitId },
      select: { id: true, name: true, pages: true, linkedAt: true },
    });
    if (!file) throw new Refusal("not-found");
    const value = await takeValue(tx, actor, head, indicatorId, now);
    const linked = value.evidence;
    const facts = {
      page: input.page ?? null,
      pages: file.pages,
      linked: linked.length,
      isAlreadyLinked: linked.some((one) => one.file.id === fileId),
    };
    const obstacle = linkObstacle(facts);
    if (obstacle) throw new Refusal("invalid", linkObstacleText[obstacle](file.pages), obstacle);

    const described = {
      page: input.page ?? null,
      documentNumber: input.documentNumber,
      documentDate: input.documentDate ? toDateColumn(input.documentDate) : null,
      note: input.note,
    };
    const evidence = await tx.evidence.upsert({
      where: { valueId_fileId: { valueId: value.id, fileId } },
      create: {
        provinceId: actor.provinceId,
        valueId: value.id,
        fileId,
        linkedById: actor.userId,
        linkedAt: now,
        ...described,
      },
      update: described,
      select: { id: true },
    });
    if (!file.linkedAt) await tx.storedFile.updateMany({ where: { id: fileId }, data: { linkedAt: now } });
    await changed(
      tx,
      actor,
      head,
      value,
      { verb: "filing.attach", after: { file: file.name, ...described } },
      now,
    );
    return { id: evidence.id, fileId, valueVersion: value.version + 1 };
  });
}

/** Takes a file off a line. The file itself stays as long as a record has shown it to the office. */
export function unlinkEvidence(actor: Actor, { filingId, evidenceId }: EvidenceUnlink, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    const values = [...(await findValues(tx, filingId)).values()];
    const value = values.find(({ evidence }) => evidence.some(({ id }) => id === evidenceId));
    const evidence = value?.evidence.find(({ id }) => id === evidenceId);
    if (!value || !evidence) throw new Refusal("not-found");
    assertOpen(head, [value.indicatorId]);
    await tx.evidence.deleteMany({ where: { id: evidenceId } });
    const isUsed = await tx.evidence.count({ where: { fileId: evidence.file.id } });
    if (!isUsed && !head.receiptCode)
      await tx.storedFile.updateMany({ where: { id: evidence.file.id }, data: { linkedAt: null } });
    await changed(
      tx,
      actor,
      head,
      value,
      { verb: "filing.detach", before: { file: evidence.file.name } },
      now,
    );
    return { filingId, valueVersion: value.version + 1 };
  });
}

/** The line a file belongs to; a line nobody has typed into begins with its first file. */
async function takeValue(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  indicatorId: string,
  now: Date,
): Promise<StoredValue> {
  const stored = (await findValues(tx, head.id)).get(indicatorId);
  if (stored) return stored;
  const attributes = await findAttributes(tx, head.unitId, head.period.endsOn);
  const indicators = indicatorsOf(head.period.terms, { ...unitOf(head), attributes });
  if (!indicators.some(({ id }) => id === indicatorId)) throw new Refusal("not-found");
  await tx.filingValue.create({
    data: {
      provinceId: actor.provinceId,
      filingId: head.id,
      indicatorId,
      enteredById: actor.userId,
      enteredAt: now,
      version: 0,
    },
    select: { id: true },
  });
  const created = (await findValues(tx, head.id)).get(indicatorId);
  if (!created) throw new Refusal("not-found");
  return created;
}

type Change = { verb: "filing.attach" | "filing.detach"; before?: object; after?: object };

/** A line whose proof changed is another version of the line: marks on the old one no longer count. */
async function changed(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  value: StoredValue,
  { verb, before, after }: Change,
  now: Date,
) {
  await tx.filingValue.updateMany({
    where: { id: value.id },
    data: { version: { increment: 1 } },
  });
  await touch(tx, actor, head, now);
  const code = head.period.terms.indicators.find(({ id }) => id === value.indicatorId)?.code ?? "";
  const { label } = namesOf(head);
  const details = { label, unitId: head.unitId, at: now };
  await recordAudit(tx, actor, verb, head.id, {
    ...details,
    before: before && { [code]: before },
    after: after && { [code]: after },
  });
}
