import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { Prisma } from "@/prisma/generated/client";
import { findValues, type StoredEvidence, type StoredValue } from "../cells/queries";
import { findAttributes } from "../lines/queries";
import { indicatorsOf } from "../sheet/rules";
import { assertOpen, namesOf, takeHead, touch } from "../standing/commands";
import { type FilingHead, unitOf } from "../standing/queries";
import { type LinkFacts, linkObstacle } from "./rules";
import type { EvidenceLink, EvidenceUnlink } from "./schema";
import { linkObstacleText } from "./text";

/** Attaches a file to lines as their proof, or changes page, number and date where it is attached already. */
export function linkEvidence(actor: Actor, input: EvidenceLink, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { filingId, fileId, lines } = input;
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    assertOpen(
      head,
      lines.map(({ indicatorId }) => indicatorId),
    );
    const file = await tx.storedFile.findFirst({
      // What the unit uploaded, now or for an earlier period: one file may prove several lines.
      where: { id: fileId, purpose: "filing", unitId: head.unitId },
      select: {
        id: true,
        name: true,
        pages: true,
        scan: true,
        linkedAt: true,
        evidence: { orderBy: { linkedAt: "desc" }, take: 1, select: { validThrough: true } },
      },
    });
    if (!file) throw new Refusal("not-found");
    const validThrough = validityOf(input, file.evidence[0]?.validThrough ?? null);
    const values = await takeValues(tx, actor, head, lines, now);
    for (const [index, { page }] of lines.entries())
      assertFits(
        { ...file, validThrough, startsOn: head.period.startsOn },
        page ?? null,
        values[index]?.evidence ?? [],
      );

    await writeLinks(tx, actor, { ...input, validThrough }, values, now);
    if (!file.linkedAt) await tx.storedFile.updateMany({ where: { id: fileId }, data: { linkedAt: now } });
    const { documentNumber, documentDate } = input;
    const after = { file: file.name, documentNumber, documentDate: documentDate ?? null, validThrough };
    await changed(tx, actor, head, values, { verb: "filing.attach", after }, now);
    return {
      fileId,
      version: head.version + 1,
      lines: values.map(({ indicatorId, version }) => ({ indicatorId, version: version + 1 })),
    };
  });
}

/** How long the document holds: as said now, or as it was said when the file was used before. */
function validityOf({ validThrough }: EvidenceLink, before: Date | null): Day | null {
  if (validThrough !== undefined) return validThrough;
  return before && fromDateColumn(before);
}

type File = Pick<LinkFacts, "pages" | "scan" | "validThrough" | "startsOn"> & { id: string };
function assertFits({ id, ...file }: File, page: number | null, linked: StoredEvidence[]) {
  const isAlreadyLinked = linked.some((one) => one.file.id === id);
  const facts = { ...file, page, linked: linked.length, isAlreadyLinked };
  const obstacle = linkObstacle(facts);
  if (obstacle) throw new Refusal("invalid", linkObstacleText[obstacle](facts), obstacle);
}

async function writeLinks(
  tx: Transaction,
  actor: Actor,
  input: EvidenceLink,
  values: StoredValue[],
  now: Date,
) {
  const { fileId, lines, documentNumber, note } = input;
  const documentDate = input.documentDate ? toDateColumn(input.documentDate) : null;
  const validThrough = input.validThrough ? toDateColumn(input.validThrough) : null;
  await tx.evidence.deleteMany({ where: { fileId, valueId: { in: values.map(({ id }) => id) } } });
  await tx.evidence.createMany({
    data: values.map(({ id: valueId }, index) => ({
      provinceId: actor.provinceId,
      valueId,
      fileId,
      page: lines[index]?.page ?? null,
      region: lines[index]?.region ?? Prisma.DbNull,
      documentNumber,
      documentDate,
      validThrough,
      note,
      linkedById: actor.userId,
      linkedAt: now,
    })),
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
      [value],
      { verb: "filing.detach", before: { file: evidence.file.name } },
      now,
    );
    return { filingId, version: head.version + 1, valueVersion: value.version + 1 };
  });
}

/** The lines a file belongs to, in the order asked for; a line nobody has typed into begins with its first file. */
async function takeValues(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  lines: EvidenceLink["lines"],
  now: Date,
): Promise<StoredValue[]> {
  const stored = await findValues(tx, head.id);
  const missing = lines.filter(({ indicatorId }) => !stored.has(indicatorId));
  if (missing.length === 0) return lines.flatMap(({ indicatorId }) => stored.get(indicatorId) ?? []);

  const attributes = await findAttributes(tx, head.unitId, head.period.endsOn);
  const known = new Set(indicatorsOf(head.period.terms, { ...unitOf(head), attributes }).map(({ id }) => id));
  if (missing.some(({ indicatorId }) => !known.has(indicatorId))) throw new Refusal("not-found");
  const { provinceId, userId: enteredById } = actor;
  await tx.filingValue.createMany({
    data: missing.map(({ indicatorId }) => ({
      provinceId,
      filingId: head.id,
      indicatorId,
      enteredById,
      enteredAt: now,
      version: 0,
    })),
  });
  const all = await findValues(tx, head.id);
  return lines.flatMap(({ indicatorId }) => all.get(indicatorId) ?? []);
}

type Change = { verb: "filing.attach" | "filing.detach"; before?: object; after?: object };

/** A line whose proof changed is another version of the line: marks on the old one no longer count. */
async function changed(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  values: StoredValue[],
  { verb, before, after }: Change,
  now: Date,
) {
  await tx.filingValue.updateMany({
    where: { id: { in: values.map(({ id }) => id) } },
    data: { version: { increment: 1 } },
  });
  await touch(tx, actor, head, now);
  const codes = values.map(
    ({ indicatorId }) => head.period.terms.indicators.find(({ id }) => id === indicatorId)?.code ?? "",
  );
  const each = (what: object | undefined) => what && Object.fromEntries(codes.map((code) => [code, what]));
  const { label } = namesOf(head);
  const details = { label, unitId: head.unitId, at: now, before: each(before), after: each(after) };
  await recordAudit(tx, actor, verb, head.id, details);
}
