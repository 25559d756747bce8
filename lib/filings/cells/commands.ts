import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { ValueOrigin } from "@/prisma/generated/enums";
import { findAttributes } from "../lines/queries";
import { indicatorsOf } from "../sheet/rules";
import { assertOpen, namesOf, refused, takeHead, touch } from "../standing/commands";
import { type FilingHead, unitOf } from "../standing/queries";
import { findNames, findValues, type StoredValue } from "./queries";
import { type CellContent, type CellPart, contentOnly, differences, mergeCells } from "./rules";
import type { CellInput, CellsInput } from "./schema";

/**
 * Saves a batch of lines of a draft, or of the pinned lines of a returned filing. A cell that another
 * person changed meanwhile is left alone and answered with what stands there, who wrote it and when;
 * the others, of the same line too, are saved. Nothing is lost on either side, and a request sent twice saves once.
 */
export function saveCells(actor: Actor, { filingId, cells }: CellsInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    return writeCells(tx, actor, head, cells, { now });
  });
}

/** What the log calls a save, by where its figures came from. */
const verbOf: Record<ValueOrigin, string> = {
  TYPED: "filing.save",
  EXCEL: "filing.import",
  SNAPSHOT: "filing.adopt",
};
type Saving = { now: Date; origin?: ValueOrigin };

/** The step behind every way cells are saved; each changed line keeps where its figures came from. */
export async function writeCells(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  cells: CellInput[],
  { now, origin = "TYPED" }: Saving,
) {
  await assertFits(tx, head, cells);
  const stored = await findValues(tx, head.id);
  const { fresh, changed, conflicts } = mergeCells(cells, stored, actor.userId);

  const isChanged = fresh.length + changed.length > 0;
  if (isChanged) {
    const saving = { now, origin };
    await insertCells(tx, actor, head, fresh, saving);
    await updateCells(
      tx,
      actor,
      head,
      changed.map(({ sent }) => sent),
      saving,
    );
    await touch(tx, actor, head, now);
    await recordAudit(tx, actor, verbOf[origin], head.id, logOf(head, fresh, changed, now));
  }
  const names = await findNames(
    tx,
    conflicts.map(({ stored }) => stored.enteredById),
  );
  const saved = [
    ...fresh.map((cell) => ({ indicatorId: cell.indicatorId, version: 1, content: contentOnly(cell) })),
    ...changed.map(({ sent, stored }) => ({
      indicatorId: stored.indicatorId,
      version: stored.version + 1,
      content: contentOnly(sent),
    })),
  ];
  const savedOf = ({ stored }: Contested) =>
    saved.find(({ indicatorId }) => indicatorId === stored.indicatorId);
  return {
    filingId: head.id,
    version: head.version + (isChanged ? 1 : 0),
    savedAt: now,
    saved,
    conflicts: conflicts.map((conflict) => conflictOf(conflict, names, savedOf(conflict))),
  };
}

/** Refuses lines the unit may not change now, lines the plan does not have, and states it does not allow. */
async function assertFits(tx: Transaction, head: FilingHead, cells: CellInput[]) {
  assertOpen(
    head,
    cells.map(({ indicatorId }) => indicatorId),
  );
  const unit = unitOf(head);
  const attributes = await findAttributes(tx, head.unitId, head.period.endsOn);
  const indicators = new Map(
    indicatorsOf(head.period.terms, { ...unit, attributes }).map((indicator) => [indicator.id, indicator]),
  );
  cells.forEach(({ indicatorId, state }, index) => {
    const indicator = indicators.get(indicatorId);
    const field = `cells.${index}.state`;
    if (!indicator) throw refused(field, `Chỉ tiêu “${indicatorId}” không có trong biểu của đơn vị.`);
    if (state === "NOT_APPLICABLE" && !indicator.mayNotApply)
      throw refused(field, `Kế hoạch không cho chọn “Không áp dụng” với chỉ tiêu ${indicator.code}.`);
  });
}

const columnsOf = (cell: CellInput, actor: Actor, { now, origin }: Required<Saving>) => ({
  state: cell.state,
  numerator: cell.numerator,
  denominator: cell.denominator,
  amount: cell.amount,
  explanation: cell.explanation,
  expectedOn: cell.expectedOn && toDateColumn(cell.expectedOn),
  origin,
  enteredById: actor.userId,
  enteredAt: now,
});

async function insertCells(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  cells: CellInput[],
  saving: Required<Saving>,
) {
  if (cells.length === 0) return;
  await tx.filingValue.createMany({
    data: cells.map((cell) => ({
      provinceId: actor.provinceId,
      filingId: head.id,
      indicatorId: cell.indicatorId,
      ...columnsOf(cell, actor, saving),
    })),
  });
}

/** One statement for the whole batch: a pasted range of 200 cells costs what one cell does. */
async function updateCells(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  cells: CellInput[],
  { now, origin }: Required<Saving>,
) {
  if (cells.length === 0) return;
  await tx.$executeRaw`
    update "FilingValue" v set
      "state" = c."state"::"ValueState", "numerator" = c."numerator", "denominator" = c."denominator", "amount" = c."amount",
      "explanation" = c."explanation", "expectedOn" = c."expectedOn",
      "origin" = ${origin}::"ValueOrigin", "enteredById" = ${actor.userId}, "enteredAt" = ${now}, "version" = v."version" + 1
    from jsonb_to_recordset(${JSON.stringify(cells.map(({ base: _, ...cell }) => cell))}::jsonb) as c("indicatorId" text, "state" text, "numerator" numeric,
      "denominator" numeric, "amount" numeric, "explanation" text, "expectedOn" date)
    where v."filingId" = ${head.id} and v."indicatorId" = c."indicatorId"`;
}

type Changed = { sent: CellInput; stored: StoredValue }[];

function logOf(head: FilingHead, fresh: CellInput[], changed: Changed, at: Date) {
  const codes = new Map(head.period.terms.indicators.map(({ id, code }) => [id, code]));
  const lines = [...fresh.map((sent) => ({ sent, stored: null })), ...changed].map(({ sent, stored }) => ({
    code: codes.get(sent.indicatorId) ?? sent.indicatorId,
    ...differences(stored, sent),
  }));
  const side = (which: "before" | "after") =>
    Object.fromEntries(lines.map((line) => [line.code, line[which]]));
  const { label } = namesOf(head);
  return { label, unitId: head.unitId, at, before: side("before"), after: side("after") };
}

type Saved = { version: number; content: CellContent };
type Contested = { stored: StoredValue; parts: CellPart[] };

/** The parts of a line that wait for a choice; `theirs` is the line as it stands now, with what of it met nobody. */
function conflictOf({ stored, parts }: Contested, names: Map<string, string>, saved: Saved | undefined) {
  const { version, content } = saved ?? { version: stored.version, content: contentOnly(stored) };
  return {
    indicatorId: stored.indicatorId,
    parts,
    theirs: { version, ...content },
    by: names.get(stored.enteredById) ?? "",
    at: stored.enteredAt,
  };
}
