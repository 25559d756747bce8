import { runKindText, runStatusText } from "@/lib/evaluation/text";
import { conditionsOf } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import { conditionText } from "@/lib/plans/text";
import { formatInstant, formatNumber } from "@/lib/vietnamese";
import type { RunKind, RunStatus, VerdictOutcome } from "@/prisma/generated/enums";
import type { Obstacle } from "./rules";

/** `18/67 đối tượng đủ điều kiện; 45 chưa đạt, 4 chưa đủ căn cứ kết luận.` */
export function takeawayText(counts: Record<VerdictOutcome, number>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return "Chưa có kết luận nào trong phạm vi này.";
  const parts = [
    [counts.NOT_MET, "chưa đạt"],
    [counts.MISSING_DATA, "chưa đủ căn cứ kết luận"],
    [counts.NEEDS_JUDGEMENT, "cần Hội đồng xem xét"],
    [counts.NOT_APPLICABLE, "không áp dụng"],
  ] as const;
  const rest = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatNumber(count)} ${words}`);
  const opening = `${formatNumber(counts.MET)}/${formatNumber(all)} đối tượng đủ điều kiện`;
  return `${[opening, rest.join(", ")].filter(Boolean).join("; ")}.`;
}

type Run = { kind: RunKind; number: number; status: RunStatus; dataAt: Date };
/** `Xét chính thức lần 2, Đã công nhận; số liệu đến 16:25, 03/11/2026.` */
export function sourceText({ kind, number, status, dataAt }: Run): string {
  const [day, time] = formatInstant(dataAt).split(", ");
  const provisional = status === "RECOGNISED" ? "" : " (dự kiến)";
  return `${runKindText[kind]} lần ${number}, ${runStatusText[status]}${provisional}; số liệu đến ${time}, ${day}.`;
}

/** The clause behind an obstacle, in words; its id where the plan no longer has it. */
export function clauseNames(
  terms: Pick<PlanTerms, "tiers" | "indicators">,
  grades: Readonly<Record<string, string>>,
): (id: string) => string {
  const conditions = new Map(conditionsOf(terms).map(({ condition }) => [condition.id, condition]));
  return (id) => {
    const condition = conditions.get(id);
    return condition ? conditionText(condition, terms, (code) => grades[code] ?? code) : id;
  };
}

/** `Vướng nhiều nhất: PAR INDEX từ 90% trở lên, 17 đối tượng.` */
export function obstacleTakeaway([first]: readonly Obstacle[], nameOf: (id: string) => string): string {
  if (!first) return "Không đối tượng nào vướng điều kiện.";
  return `Vướng nhiều nhất: ${nameOf(first.conditionId)}, ${formatNumber(first.failed + first.open)} đối tượng.`;
}
