import { readingText, verdictText } from "../reading/text";
import { reasonText } from "../text";
import { valueText, workingText } from "../values/text";
import type { ExactValue, Explanation, Source } from "../verdict";
import { type ConditionChange, changedSources } from "./changes";

/** `SIPAS từ 90% trở lên: 88,72% → 90,10%`: what of one condition changed, from what to what, and in which period or paper. */
export function differenceText(change: ConditionChange): string {
  const { before, after } = change;
  const node = after ?? before;
  if (!node) return "";
  const condition = `${readingText(node.reading)}${node.year === null ? "" : ` (năm ${node.year})`}`;
  if (!before) return `${condition}: điều kiện mới, ${datumText(node)}`;
  if (!after) return `${condition}: không còn điều kiện này`;
  const [was, is] = [readingText(before.reading), readingText(after.reading)];
  if (was !== is) return `Điều kiện đổi từ “${was}” thành “${is}”`;
  const [from, to] = [datumText(before), datumText(after)];
  const sources = changedSources(change).flatMap(sourceChange);
  const answer =
    verdictText(before) === verdictText(after) ? [] : [`${verdictText(before)} → ${verdictText(after)}`];
  const said = from === to ? answer : [`${from} → ${to}`];
  return `${condition}: ${[...said, ...sources].join("; ") || "căn cứ thay đổi"}`;
}

const thresholdOf = ({ reading }: Explanation) => ("threshold" in reading ? reading.threshold : null);

const figureText = (value: ExactValue, threshold: string | null) =>
  workingText(value, threshold) ?? valueText(value, threshold);

const datumText = (node: Explanation): string =>
  node.value ? figureText(node.value, thresholdOf(node)) : reasonText[node.reason].replace(/\.$/u, "");

/** `Quý III/2026: 50/100 = 50,00% → 60/100 = 60,00%`, `văn bản: 12/QĐ-UBND → 15/QĐ-UBND`. */
function sourceChange({ before, after }: { before: Source | null; after: Source | null }): string[] {
  const about = (after ?? before)?.period;
  const figure = (source: Source | null) => (source?.value ? figureText(source.value, null) : "chưa có");
  const paper = (source: Source | null) => source?.document ?? "chưa có";
  const isFigure = (after ?? before)?.type === "filing-value";
  return [
    ...(isFigure && figure(before) !== figure(after)
      ? [`${about ? `${about}: ` : ""}${figure(before)} → ${figure(after)}`]
      : []),
    ...(!isFigure && paper(before) !== paper(after) ? [`văn bản: ${paper(before)} → ${paper(after)}`] : []),
  ];
}
