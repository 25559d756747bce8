import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { assertMay, organizationFor } from "../policy";
import { type BlockObstacle, type BlockUses, removalObstacle } from "./rules";
import type { BlockChoice, BlockEdit, NewBlock } from "./schema";
import { blockObstacleText } from "./text";

const refuse = (obstacle: BlockObstacle, field?: string) => {
  const text = blockObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, field ? { [field]: text } : undefined);
};

async function findBlockToChange(tx: Transaction, actor: Actor, { blockId, version }: BlockChoice) {
  const block = await tx.emulationBlock.findFirst({
    where: { id: blockId, AND: organizationFor(actor, "organization.manage") },
    select: { id: true, code: true, name: true, position: true, version: true },
  });
  if (!block) throw new Refusal("not-found");
  if (block.version !== version) throw new Refusal("conflict");
  return block;
}

/** A new emulation block; its code belongs to it for good. */
export function addBlock(actor: Actor, { code, name, position }: NewBlock, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "organization.manage");
    const { provinceId } = actor;
    const taken = await tx.emulationBlock.findFirst({ where: { provinceId, code }, select: { id: true } });
    if (taken) throw refuse("code-taken", "code");
    const { id, version } = await tx.emulationBlock.create({
      data: { provinceId, code, name, position },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "block.add", id, { label: name, after: { code, position }, at: now });
    return { id, version };
  });
}

/** Another name or place in the order; units and results stay with the block. */
export function editBlock(actor: Actor, input: BlockEdit, now = new Date()) {
  return transaction(actor, async (tx) => {
    const block = await findBlockToChange(tx, actor, input);
    const { name, position, version } = input;
    await tx.emulationBlock.updateMany({
      where: { id: block.id, version },
      data: { name, position, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "block.edit", block.id, {
      label: name,
      before: { name: block.name, position: block.position },
      after: { name, position },
      at: now,
    });
    return { id: block.id, version: version + 1 };
  });
}

/** Takes away a block that nothing of any time refers to. */
export function removeBlock(actor: Actor, input: BlockChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { id, code, name, position } = await findBlockToChange(tx, actor, input);
    const obstacle = removalObstacle(await usesOf(tx, actor.provinceId, { id, code }));
    if (obstacle) throw refuse(obstacle);
    await tx.emulationBlock.deleteMany({ where: { id, version: input.version } });
    await recordAudit(tx, actor, "block.remove", id, { label: name, before: { code, position }, at: now });
    return { id };
  });
}

/** What refers to a block by its id, and what names it by its code. One statement. */
async function usesOf(tx: Transaction, provinceId: string, { id, code }: { id: string; code: string }) {
  const [uses] = await tx.$queryRaw<BlockUses[]>`
    with "plan" as (
      select "terms" from "PlanVersion" where "provinceId" = ${provinceId}
      union all select "terms" from "Round" where "provinceId" = ${provinceId})
    select (select count(*) from "OrgUnitVersion" where "provinceId" = ${provinceId} and "blockId" = ${id})::int as "units",
           (select count(*) from "GradeScale" where "provinceId" = ${provinceId} and "blockId" = ${id})::int as "scales",
           (select count(*) from "plan" where jsonb_path_exists("terms", '$.**.blockCodes[*] ? (@ == $code)',
              jsonb_build_object('code', ${code}::text)))::int as "plans",
           ((select count(*) from "VerdictRow" where "provinceId" = ${provinceId} and "blockCode" = ${code})
            + (select count(*) from "Nomination" where "provinceId" = ${provinceId} and "blockCode" = ${code}))::int as "results"`;
  if (!uses) throw new Error("the uses of a block were not counted");
  return uses;
}
