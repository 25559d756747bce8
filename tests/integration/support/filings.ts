import { saveCells } from "@/lib/filings/cells/commands";
import { cellsInput } from "@/lib/filings/cells/schema";
import { submitFiling } from "@/lib/filings/commands";
import { markLines } from "@/lib/filings/marks/commands";
import { openFiling } from "@/lib/filings/revisions/commands";
import { receiveFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import { owner, type ReportingScene } from "@/tests/factories";

export const at = (text: string) => new Date(`${text}+07:00`);
/** Well inside the period of `aReportingScene`. */
export const inTime = at("2026-10-05T09:00:00");

type Sent = { indicatorId: string; version?: number; [field: string]: unknown };
export const save = (actor: Actor, filingId: string, cells: Sent[], now = inTime) =>
  saveCells(
    actor,
    cellsInput.parse({ filingId, cells: cells.map((cell) => ({ version: 0, ...cell })) }),
    now,
  );

/** Both indicators of `someTerms`, without an objection. */
export const goodCells: Sent[] = [
  { indicatorId: "ho-so-truc-tuyen", numerator: "350", denominator: "412" },
  { indicatorId: "dung-han", numerator: "391", denominator: "400" },
];

export const versionOf = async (id: string) =>
  (await owner.filing.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** A verb with the version as it stands now. */
export const verb = async (filingId: string) => ({ filingId, version: await versionOf(filingId) });

export async function aDraft({ officer, period }: Pick<ReportingScene, "officer" | "period">, now = inTime) {
  const { id } = await openFiling(officer, { periodId: period.id }, now);
  await save(officer, id, goodCells, now);
  return id;
}

export async function aSubmitted(scene: ReportingScene, now = inTime) {
  const id = await aDraft(scene, now);
  await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, now);
  return id;
}

export async function aReview(scene: ReportingScene, now = inTime) {
  const id = await aSubmitted(scene, now);
  await receiveFiling(scene.planner, await verb(id), now);
  return id;
}

export const agree = (
  actor: Actor,
  filingId: string,
  indicatorIds: string[],
  valueVersion = 1,
  now = inTime,
) =>
  markLines(
    actor,
    { filingId, marks: indicatorIds.map((indicatorId) => ({ indicatorId, valueVersion, mark: "AGREED" })) },
    now,
  );
