import { formatInstant, formatNumber } from "@/lib/vietnamese";
import { snapshotProblemText } from "../text";
import type { Dropped } from "./commands";

const shown = 10;
const words = { dry: "chạy thử, chưa ghi", written: "đã ghi", refused: "không ghi dòng nào" };

/** What became of a file, line by line, as the command line says it. */
export function dropReport(name: string, result: Dropped): string[] {
  if (result.kind === "known")
    return [`${name}: đã ghi lúc ${result.at ? formatInstant(result.at) : "trước đây"}, bỏ qua.`];
  const { page } = result;
  if (page.problem) return [page.problem];
  const { total, newCount, changedCount, errorCount, differenceCount, unknown, problems, changes } = page;
  const same = total - newCount - changedCount - errorCount;
  const counts = [
    `${formatNumber(newCount)} mới`,
    `${formatNumber(changedCount)} thay đổi`,
    `${formatNumber(same)} không đổi`,
    `${formatNumber(errorCount)} lỗi`,
  ].join(", ");
  return [
    `${name}: ${words[result.kind]}. ${formatNumber(total)} dòng: ${counts}.`,
    ...(differenceCount > 0
      ? [`  ${formatNumber(differenceCount)} ô khác số đơn vị đã trình; số đã trình giữ nguyên.`]
      : []),
    ...changes
      .filter(({ before }) => before !== null)
      .slice(0, shown)
      .map(
        (change) =>
          `  Dòng ${change.number}: ${change.unit}, ${change.indicatorCode}: ${change.before} → ${change.after}`,
      ),
    ...unknown
      .slice(0, shown)
      .map(({ given, count }) => `  Chưa ghép được “${given}” (${formatNumber(count)} dòng)`),
    ...problems
      .slice(0, shown)
      .flatMap(({ number, found }) =>
        found.slice(0, 1).map((one) => `  Dòng ${number}: ${snapshotProblemText(one)}`),
      ),
  ];
}
