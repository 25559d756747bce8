import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { checkLine } from "@/lib/indicators";
import { findingText } from "@/lib/indicators/text";
import { Refusal } from "@/lib/refusal";
import { assertHeld } from "../custody/commands";
import { loadSheet, type Sheet, type SheetLine, spanOf } from "../lines/queries";
import { isOwnWork } from "../rules";
import { cellOf, isCumulative } from "../sheet/rules";
import { namesOf, takeHead } from "../standing/commands";
import { type FilingHead, unitOf } from "../standing/queries";
import { filingObstacleText } from "../text";
import { isClean, isNewFinding } from "./rules";
import type { CleanLines, LineMarkInput, LineMarks } from "./schema";

/**
 * Marks lines of a filing under review: `Đồng ý`, `Yêu cầu sửa`, `Thiếu tài liệu kiểm chứng`, or
 * `Điều chỉnh theo tài liệu` with the verifier's own figure beside the unit's. Each mark is a new row
 * bound to the version that was looked at; taking one back is a row as well.
 */
export function markLines(actor: Actor, { filingId, marks }: LineMarks, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { head, sheet } = await takeReview(tx, actor, filingId, now);
    await writeMarks(tx, actor, head, sheet, marks, now);
    return { filingId, marked: marks.length };
  });
}

/** `Đồng ý các dòng không có cảnh báo`: agrees to exactly the lines the verifier was shown, none with an objection. */
export function agreeCleanLines(actor: Actor, { filingId, lines }: CleanLines, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { head, sheet } = await takeReview(tx, actor, filingId, now);
    const marks = lines.map((line) => ({ ...line, mark: "AGREED" as const }));
    const doubtful = lines.find(({ indicatorId }) => !isClean(lineOf(sheet, indicatorId)));
    if (doubtful)
      throw new Refusal(
        "conflict",
        `Chỉ tiêu ${lineOf(sheet, doubtful.indicatorId).indicator.code} đã có cảnh báo hoặc ý kiến. Tải lại trang rồi xem lại.`,
        "line-not-clean",
      );
    await writeMarks(tx, actor, head, sheet, marks, now);
    return { filingId, marked: marks.length };
  });
}

async function takeReview(tx: Transaction, actor: Actor, filingId: string, now: Date) {
  const head = await takeHead(tx, actor, "filing.verify", filingId, now);
  if (head.status !== "UNDER_REVIEW") throw new Refusal("conflict", undefined, "wrong-state");
  const sheet = await loadSheet(tx, head.period, unitOf(head), head);
  if (
    isOwnWork(ownAmong(actor, [head.preparedById, head.submittedById, ...sheet.enteredByIds]), {
      ...head,
      enteredByIds: sheet.enteredByIds,
    })
  )
    throw new Refusal("rule", filingObstacleText["own-work"], "own-work");
  await assertHeld(tx, actor, head);
  return { head, sheet };
}

function lineOf(sheet: Sheet, indicatorId: string): SheetLine {
  const line = sheet.lines.find(({ indicator }) => indicator.id === indicatorId);
  if (!line?.value) throw new Refusal("not-found");
  return line;
}

async function writeMarks(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  sheet: Sheet,
  marks: readonly LineMarkInput[],
  now: Date,
) {
  const rows = marks.map((mark, index) => {
    const line = lineOf(sheet, mark.indicatorId);
    assertFits(head, line, mark, `marks.${index}`);
    const { indicatorId, ...rest } = mark;
    const valueId = line.value?.id ?? "";
    return { ...rest, valueId, provinceId: actor.provinceId, verifierId: actor.userId, verifiedAt: now };
  });
  await tx.verification.createMany({ data: rows });
  const { label } = namesOf(head);
  const after = Object.fromEntries(
    marks.map(({ indicatorId, valueVersion, ...mark }) => [lineOf(sheet, indicatorId).indicator.code, mark]),
  );
  await recordAudit(tx, actor, "filing.mark", head.id, { label, unitId: head.unitId, at: now, after });
}

/** Refuses a mark on another version, an unmarked new finding, and a figure of the verifier that does not add up. */
function assertFits(head: FilingHead, line: SheetLine, mark: LineMarkInput, path: string) {
  if (line.version !== mark.valueVersion) throw new Refusal("conflict");
  if ((mark.mark === "AGREED" || mark.mark === "ADJUSTED") && line.infectedFiles?.length)
    throw new Refusal("rule", filingObstacleText["infected-file"], "infected-file");
  if (!("reason" in mark)) return;
  if (!mark.newFinding && isNewFinding(line.value?.marks ?? [], line.version, head.returnedAt))
    throw new Refusal(
      "rule",
      `Chỉ tiêu ${line.indicator.code} đã được đồng ý ở lần trước. Đánh dấu “Phát hiện mới” và nêu rõ vì sao.`,
      "new-finding",
      { [`${path}.newFinding`]: "Đánh dấu “Phát hiện mới”." },
    );
  if (mark.mark !== "ADJUSTED") return;
  const [error] = checkLine({
    indicator: line.indicator,
    cell: {
      ...cellOf(mark, spanOf(head.period)),
      isCumulative: isCumulative(line.indicator, spanOf(head.period)),
    },
    evidenceCount: line.evidenceCount,
    explanation: mark.reason,
    earlier: line.earlier,
  }).filter(({ level }) => level === "error");
  if (error)
    throw new Refusal("invalid", findingText(error, { label: line.indicator.code }), error.code, {
      [`${path}.${error.field === "number" ? "amount" : error.field}`]: findingText(error, {
        label: line.indicator.code,
      }),
    });
}
