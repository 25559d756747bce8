import "server-only";
import { recordAudit } from "@/lib/audit";
import { isDuplicate, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { assertMay, organizationFor } from "@/lib/organizations/policy";
import { Refusal } from "@/lib/refusal";
import { type Band, bandsOutside, gradeCode } from "./rules";
import type { IndexEdit, NewIndex, NewScale, ScaleCorrection } from "./schema";
import { catalogueText } from "./text";

const refuse = (kind: "conflict" | "rule", reason: string, field: string, text: string) =>
  new Refusal(kind, text, reason, { [field]: text });

/** A new index of the province's catalogue; results may be imported and conditions set on it at once. */
export function addIndex(actor: Actor, input: NewIndex, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "rule.manage");
    const row = await tx.indexDefinition.create({
      data: { provinceId: actor.provinceId, ...input },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "index.add", row.id, { label: input.shortName, after: input, at: now });
    return row;
  }).catch((error) => {
    if (isDuplicate(error))
      throw refuse("conflict", "code-taken", "code", catalogueText.codeTaken(input.code));
    throw error;
  });
}

/** How an index is called and who measures it; its unit and scale stay, for results and plans rest on them. */
export function editIndex(actor: Actor, { indexId, version, ...said }: IndexEdit, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.indexDefinition.findFirst({
      where: { id: indexId, AND: organizationFor(actor, "rule.manage") },
      select: { shortName: true, name: true, measuredBy: true },
    });
    if (!row) throw new Refusal("not-found");
    const { count } = await tx.indexDefinition.updateMany({
      where: { id: indexId, version },
      data: { ...said, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "index.edit", indexId, {
      label: said.shortName,
      before: row,
      after: said,
      at: now,
    });
    return { id: indexId, version: version + 1 };
  });
}

const indexFields = { id: true, shortName: true, scaleMin: true, scaleMax: true } as const;
type Index = { scaleMin: { toString(): string }; scaleMax: { toString(): string } };

function assertWithin(bands: readonly Band[], index: Index) {
  const range = { scaleMin: index.scaleMin.toString(), scaleMax: index.scaleMax.toString() };
  const outside = bandsOutside(bands, range);
  if (!outside) return;
  throw refuse("rule", outside.problem, `bands.${outside.at}.lowest`, catalogueText[outside.problem](range));
}

const writeBands = (tx: Transaction, provinceId: string, scaleId: string, bands: readonly Band[]) =>
  tx.gradeBand.createMany({
    data: bands.map(({ name, lowest }, at) => ({
      provinceId,
      scaleId,
      code: gradeCode(name),
      name,
      rank: at + 1,
      lowest,
    })),
  });

/** The grades of an index in one year, for one block or for all that have none of their own. */
export async function addScale(actor: Actor, input: NewScale, now = new Date()) {
  const { indexId, year, blockId, document, bands } = input;
  let block: string | null = null;
  return transaction(actor, async (tx) => {
    const { provinceId } = actor;
    const index = await tx.indexDefinition.findFirst({
      where: { id: indexId, AND: organizationFor(actor, "rule.manage") },
      select: indexFields,
    });
    if (!index) throw new Refusal("not-found");
    assertWithin(bands, index);
    if (blockId) {
      const found = await tx.emulationBlock.findFirst({
        where: { id: blockId, provinceId },
        select: { name: true },
      });
      if (!found) throw refuse("rule", "block-unknown", "blockId", catalogueText.blockUnknown);
      block = found.name;
    }
    const row = await tx.gradeScale.create({
      data: { provinceId, indexId, year, blockId, document },
      select: { id: true, version: true },
    });
    await writeBands(tx, provinceId, row.id, bands);
    await recordAudit(tx, actor, "index.scale-add", indexId, {
      label: `${index.shortName} năm ${year}`,
      after: { block, document, bands },
      at: now,
    });
    return row;
  }).catch((error) => {
    if (isDuplicate(error))
      throw refuse("conflict", "scale-taken", "year", catalogueText.scaleTaken(year, block));
    throw error;
  });
}

/** Puts a scale right as long as nothing has been graded by it. */
export function correctScale(actor: Actor, input: ScaleCorrection, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { scaleId, version, document, bands } = input;
    const row = await tx.gradeScale.findFirst({
      where: { id: scaleId, AND: organizationFor(actor, "rule.manage") },
      select: {
        provinceId: true,
        year: true,
        blockId: true,
        document: true,
        version: true,
        index: { select: indexFields },
        bands: { orderBy: { rank: "asc" }, select: { name: true, lowest: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    if (row.version !== version) throw new Refusal("conflict");
    if (await isUsed(tx, { ...row, indexId: row.index.id }))
      throw refuse("rule", "graded", "bands", catalogueText.graded(row.year));
    assertWithin(bands, row.index);
    await tx.gradeBand.deleteMany({ where: { scaleId } });
    await writeBands(tx, row.provinceId, scaleId, bands);
    const { count } = await tx.gradeScale.updateMany({
      where: { id: scaleId, version },
      data: { document, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "index.scale-correct", row.index.id, {
      label: `${row.index.shortName} năm ${row.year}`,
      before: {
        document: row.document,
        bands: row.bands.map(({ name, lowest }) => ({ name, lowest: lowest?.toString() ?? null })),
      },
      after: { document, bands },
      at: now,
    });
    return { id: scaleId, version: version + 1 };
  });
}

type Standing = { indexId: string; year: number; blockId: string | null };

/** Whether a result in force has a grade of this scale: of its block, or, for the scale of all blocks, any result of the year. */
async function isUsed(tx: Transaction, { indexId, year, blockId }: Standing) {
  const found = await tx.indexResult.findFirst({
    where: {
      indexId,
      year,
      gradeCode: { not: null },
      status: { not: "CORRECTED" },
      ...(blockId ? { unitVersion: { blockId } } : {}),
    },
    select: { id: true },
  });
  return found !== null;
}
