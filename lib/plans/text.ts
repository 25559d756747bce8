import { type AppliesWhen, type Condition, type QuotaScope, quotasOf } from "@/lib/scoring";
import { quotaPlaceText, readingText, thresholdText } from "@/lib/scoring/text";
import { documentCount, formatNumber } from "@/lib/vietnamese";
import { unitKindName } from "./labels";
import { firstDayOf } from "./milestones";
import type { AwardTier, Milestone, PlanIndicator, PlanTerms } from "./terms";

export * from "./labels";
export { inheritedPartText, planFindingText } from "./lint/text";

/** `trên 50%`: what an indicator asks for in the words plans use; null for what is only tracked. */
export function targetText({
  target,
  unit,
  kind,
  standard,
}: Pick<PlanIndicator, "target" | "unit" | "kind" | "standard">): string | null {
  if (standard) return standard.phrase;
  const threshold = target && thresholdText(target.comparator, target.value, unit);
  return threshold && kind === "reduction" ? `giảm ${threshold}` : threshold;
}

/** `So với năm 2025 (nguồn: Báo cáo số 12/BC-SNV)`; null for what is not compared with an earlier period. */
export const baselineText = ({ baseline }: Pick<PlanIndicator, "baseline">): string | null =>
  baseline?.period
    ? `So với ${baseline.period}${baseline.source ? ` (nguồn: ${baseline.source})` : ""}`
    : null;

/** `không quá 02, mỗi khối thi đua; đồng thời không quá 20% số đã đăng ký, toàn phong trào`: how many may be commended. */
export const quotaText = (quota: AwardTier["quota"]): string =>
  quotasOf(quota).map(limitOfText).join("; đồng thời ") || "không giới hạn";

/** `sau ít nhất 2 năm kể từ thời gian thành tích của lần khen trước`; null where the plan says nothing. */
export const againText = ({ againAfterYears }: Pick<AwardTier, "againAfterYears">): string | null =>
  againAfterYears
    ? `sau ít nhất ${documentCount(againAfterYears)} năm kể từ thời gian thành tích của lần khen trước`
    : null;

function limitOfText({ per, limit }: QuotaScope): string {
  const most =
    limit.kind === "number"
      ? documentCount(limit.most)
      : `${formatNumber(limit.percent)}% số ${limit.of === "registered" ? "đã đăng ký" : "đạt điều kiện"}`;
  return `không quá ${most}, ${quotaPlaceText[per]}`;
}

/** `trước ngày 30/3 hằng năm, lần đầu năm 2022`: a limit in the plan's words, with its first year where it comes every year. */
export function limitText(milestone: Milestone, terms: PlanTerms): string {
  const first = firstDayOf(milestone, terms);
  return first ? `${milestone.phrase}, lần đầu năm ${first.slice(0, 4)}` : milestone.phrase;
}

const attributes: Record<string, string> = { SUBJECT_TO_DDCI: "thuộc diện đánh giá DDCI" };

/** Whom a clause speaks about: `Chỉ áp dụng với đơn vị thuộc diện đánh giá DDCI`; null when about everybody. */
export function appliesWhenText(when: AppliesWhen | undefined): string | null {
  if (!when) return null;
  const parts = [
    when.attribute && (attributes[when.attribute] ?? when.attribute),
    when.unitKinds?.length && when.unitKinds.map(unitKindName).join("; "),
    when.blockCodes?.length && `khối ${when.blockCodes.join(", ")}`,
  ].filter(Boolean);
  return parts.length > 0 ? `Chỉ áp dụng với đơn vị ${parts.join("; ")}` : null;
}

/** A condition as one sentence, groups joined by “và” and “hoặc”; names come from the plan. */
export function conditionText(
  condition: Condition,
  terms: Pick<PlanTerms, "indicators" | "tiers">,
  gradeName = (code: string) => code,
): string {
  const say = (part: Condition): string => conditionText(part, terms, gradeName);
  // A part of a longer sentence says there and then whom it is for.
  const nested = (part: Condition) => {
    const scope = "appliesWhen" in part ? appliesWhenText(part.appliesWhen) : null;
    const words = part.kind === "all" || part.kind === "any" ? `(${say(part)})` : say(part);
    return scope ? `${words} (${scope.charAt(0).toLocaleLowerCase("vi")}${scope.slice(1)})` : words;
  };
  switch (condition.kind) {
    case "all":
      return condition.of.map(nested).join(" và ");
    case "any":
      return condition.of.map(nested).join(" hoặc ");
    case "at-least":
      return `ít nhất ${condition.count} trong ${condition.of.length} điều kiện: ${condition.of.map(nested).join("; ")}`;
    case "not":
      return `không thuộc trường hợp: ${say(condition.of)}`;
    case "streak":
      return `${say(condition.condition)} trong ${condition.years} năm liên tục`;
    case "index-value":
      return readingText({ ...condition, year: 0, threshold: condition.value });
    case "index-grade":
      return readingText({ ...condition, year: 0, atLeastName: gradeName(condition.atLeast) });
    case "indicator": {
      const indicator = terms.indicators.find(({ id }) => id === condition.indicatorId);
      const [name, thing] = [indicator?.name ?? condition.indicatorId, indicator?.countedThing ?? null];
      return readingText({ ...condition, name, thing, threshold: condition.value });
    }
    case "unit-meets": {
      const tierName = terms.tiers.find(({ id }) => id === condition.tierId)?.name ?? condition.tierId;
      return readingText({ ...condition, tierName, movers: condition.movers ?? "most-months" });
    }
    default:
      return readingText(condition);
  }
}
