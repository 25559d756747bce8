import "server-only";
import { read, type Transaction } from "@/lib/database";
import { openFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findUnitOn } from "@/lib/organizations/queries";
import { loadSheet, type SheetLine } from "../lines/queries";
import { findPeriod, findPeriodById, findReopening, type Period, windowOf } from "../periods/queries";
import { isEditable, windowObstacle } from "../rules";
import { isInvited } from "../sheet/rules";
import { findNewestHead } from "../standing/queries";
import type { TemplateSheet } from "./document";
import { headOf } from "./document";
import type { LineChange, LineProblem } from "./lines/rules";
import { filingImportsFor } from "./policy";
import { stampOf, type TemplateLine, type TemplateOf } from "./rules";
import { lineProblemText } from "./text";

/** What templates are sealed with; nobody outside the server has it. */
export const sealKey = () => `template ${process.env.NEXTAUTH_SECRET ?? ""}`;

/** The newest sheet of the actor's own unit for a period, with what may be changed in it now; null without figures to report. */
export async function loadOwnSheet(tx: Transaction, actor: Actor, period: Period, now: Date) {
  const unit = await findUnitOn(tx, actor.unitId, period.endsOn);
  if (!unit || !isInvited(period.terms, unit, period.ownerUnitId)) return null;
  const head = await findNewestHead(tx, period, actor.unitId, now);
  const sheet = await loadSheet(tx, period, { ...unit, blockCode: unit.block?.code ?? null }, head);
  if (sheet.lines.length === 0) return null;
  const window =
    head?.window ?? windowOf(period, null, await findReopening(tx, period.id, actor.unitId, now), now);
  const obstacle = windowObstacle(window);
  const mayEdit = (line: SheetLine) => !obstacle && (!head || isEditable(head, line.indicator.id));
  const lines = sheet.lines.map((line) => ({ ...line, isEditable: mayEdit(line) }));
  return { period, unit, head, sheet, lines, obstacle };
}
export type OwnSheet = NonNullable<Awaited<ReturnType<typeof loadOwnSheet>>>;

/** Which sheet a template is for, and which plan it follows. */
export async function templateOf(tx: Transaction, actor: Actor, { period, unit, head }: OwnSheet) {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: period.roundId },
    select: { termsHash: true, planVersion: { select: { number: true } } },
  });
  const of: TemplateOf = {
    province: actor.provinceId,
    campaign: period.campaignId,
    campaignName: period.campaignTitle,
    unit: unit.unitId,
    unitName: unit.name,
    period: period.id,
    periodName: period.name,
    plan: round.termsHash,
    sheet: head ? `${head.id}:${head.version}` : "",
  };
  return { of, planNumber: round.planVersion.number };
}

export const templateLine = (line: SheetLine): TemplateLine => {
  const { indicator, state, numerator, denominator, amount, explanation, expectedOn } = line;
  const base = { state, numerator, denominator, amount, explanation, expectedOn };
  return { id: indicator.id, head: headOf(line), base };
};

type Address = { campaignId: string; periodCode: string } | { periodId: string };

/** What the template of the actor's unit for a period is made of; null when there is nothing to fill in. */
export function findTemplate(actor: Actor, address: Address, now = new Date()) {
  return read(actor, async (tx): Promise<TemplateSheet | null> => {
    if (!reach(actor, "filing.prepare")) return null;
    const period =
      "periodId" in address
        ? await findPeriodById(tx, address.periodId)
        : await findPeriod(tx, address.campaignId, address.periodCode);
    const own = period && (await loadOwnSheet(tx, actor, period, now));
    if (!own) return null;
    const { of, planNumber } = await templateOf(tx, actor, own);
    const { unit, lines } = own;
    return {
      period: own.period,
      planNumber,
      unit,
      lines,
      stamp: stampOf(of, lines.map(templateLine), sealKey()),
    };
  });
}

/** What the page to upload a template says first; null when the actor's unit has nothing to fill in there. */
export function findTemplatePage(
  actor: Actor,
  { campaignId, periodCode }: { campaignId: string; periodCode: string },
  now = new Date(),
) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.prepare")) return null;
    const period = await findPeriod(tx, campaignId, periodCode);
    const own = period && (await loadOwnSheet(tx, actor, period, now));
    if (!own) return null;
    const isWithUnit = !own.head || own.head.status === "DRAFT" || own.head.status === "RETURNED";
    const rows = await tx.filingImport.findMany({
      where: { periodId: own.period.id, AND: filingImportsFor(actor, "filing.prepare") },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 5,
      select: {
        id: true,
        status: true,
        createdAt: true,
        errorCount: true,
        changeCount: true,
        file: { select: { name: true } },
      },
    });
    return {
      period: { id: own.period.id, name: own.period.name },
      campaignTitle: own.period.campaignTitle,
      unit: { name: own.unit.name },
      obstacle: own.obstacle,
      isWithUnit,
      earlier: rows.map(({ file, ...row }) => ({ ...row, fileName: file.name })),
    };
  });
}

/** What an import keeps beside its problems. */
export type CheckedFile = {
  changes: LineChange[];
  /** Lines that stay as they are. */
  same: number;
  remarks: LineProblem[];
  isStale: boolean;
  isOtherPlan: boolean;
  sheetName: string;
  headingRow: number;
  /** Codes and names of the indicators the file speaks of, for the words of the screen. */
  labels: Record<string, { code: string; name: string }>;
  /** Code by row of the file. */
  codes: Record<number, string>;
};

const select = {
  id: true,
  version: true,
  status: true,
  cells: true,
  problems: true,
  errorCount: true,
  changeCount: true,
  createdAt: true,
  appliedAt: true,
  createdById: true,
  file: { select: { name: true, storageKey: true } },
  period: { select: { code: true, name: true, round: { select: { campaignId: true } } } },
  unit: { select: { id: true } },
} as const;

/** A checked file with every change and every error; null when it is out of reach. */
export function findFilingImport(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const row = await tx.filingImport.findFirst({
      where: { id, AND: filingImportsFor(actor, "filing.prepare") },
      select,
    });
    if (!row) return null;
    const { file, period, unit: _, cells, problems, createdById: __, ...rest } = row;
    const checked = cells as unknown as CheckedFile;
    return {
      ...rest,
      fileName: file.name,
      period: { code: period.code, name: period.name },
      campaignId: period.round.campaignId,
      ...checked,
      problems: problems as unknown as LineProblem[],
    };
  });
}
export type FilingImportPage = NonNullable<Awaited<ReturnType<typeof findFilingImport>>>;

/** The person's own file with the sentences that belong beside its rows; null when it is out of reach. */
export async function findFilingImportFile(actor: Actor, id: string) {
  const found = await findFilingImport(actor, id);
  if (!found) return null;
  const key = await read(actor, (tx) =>
    tx.filingImport.findUniqueOrThrow({ where: { id }, select: { file: { select: { storageKey: true } } } }),
  );
  const bytes = new Uint8Array(await new Response(await openFile(key.file.storageKey)).arrayBuffer());
  const remarks = new Map<number, string[]>();
  for (const problem of [...found.problems, ...found.remarks]) {
    const text = lineProblemText(problem, found.codes[problem.row] ?? "");
    remarks.set(problem.row, [...(remarks.get(problem.row) ?? []), text]);
  }
  return { name: found.fileName, sheetName: found.sheetName, headingRow: found.headingRow, bytes, remarks };
}
