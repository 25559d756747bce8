import type { DeadlineRule } from "@/lib/calendar";
import type { Milestone, PlanTerms } from "@/lib/plans";
import { searchKey } from "@/lib/vietnamese";
import type { Bound, DossierDeadline, RegistrationDeadline } from "../reading";
import { roundsOf } from "./awards";
import type { Anchor } from "./context";
import { inYear } from "./dates";

export const byDay = (bound: Bound, day: string): DeadlineRule =>
  bound === "before" ? { kind: "before", day } : { kind: "through", day };

/** The rule a limit of the text becomes; null when it names no day the portal could hold anybody to. */
export function ruleOf(
  item: RegistrationDeadline | DossierDeadline,
  { period }: PlanTerms,
): DeadlineRule | null {
  if ("kind" in item && item.kind === "relative") {
    const days = Number(item.value);
    if (!Number.isInteger(days) || days < 0 || days > 366 || !item.event) return null;
    return { kind: "after-event", event: eventOf(item.event), days, counting: item.dayKind ?? "calendar" };
  }
  const year = Number(period.from.slice(0, 4)) + (("yearOffset" in item && item.yearOffset) || 0);
  const day = inYear(String(item.value), year);
  return day ? byDay(item.bound, day) : null;
}

const eventOf = (words: string) => {
  const key = searchKey(words);
  if (/cong nhan/u.test(key)) return "recognition";
  if (/tong ket/u.test(key)) return "summing-up";
  return /phat dong/u.test(key) ? "launch" : words.slice(0, 80);
};

/** Enters one time limit, in the words of the plan. */
export function withDeadline(
  terms: PlanTerms,
  act: "registration" | "dossier",
  item: RegistrationDeadline | DossierDeadline,
  { id, clauseId }: Anchor,
): PlanTerms {
  const rule = ruleOf(item, terms);
  if (!rule) return terms;
  // "trước ngày 30/11 hằng năm" of a plan for several years is a day of each of its rounds.
  const isYearly = String(item.value).startsWith("--") && roundsOf(terms).length > 1;
  const scope = "scope" in item && item.scope ? ` (${item.scope})` : "";
  const milestone: Milestone = {
    id,
    act,
    label: `${act === "registration" ? "Đăng ký thi đua" : "Nộp hồ sơ đề nghị khen thưởng"}${scope}`.slice(
      0,
      300,
    ),
    rounds: isYearly ? ["annual"] : roundsOf(terms),
    rule,
    phrase: item.quote.slice(0, 300),
    ...(isYearly && { yearly: true, yearOffset: ("yearOffset" in item && item.yearOffset) || 0 }),
    applies: true,
    note: null,
    ...(clauseId && { clauseId }),
  };
  return { ...terms, milestones: [...terms.milestones, milestone] };
}
