import type { AwardTier, PlanTerms, RoundKind } from "@/lib/plans";
import { type Condition, type QuotaScope, quotasOf } from "@/lib/scoring";
import { searchKey } from "@/lib/vietnamese";
import type { AwardFound, AwardLevel } from "../reading";
import type { Anchor } from "./context";

type Award = AwardTier["award"];
const codes: [RegExp, Award["class"], Award["code"]][] = [
  [/co thi dua/u, "form", "EMULATION_FLAG"],
  [/giay khen/u, "form", "CERTIFICATE_OF_MERIT"],
  [/bang khen/u, "form", "DIPLOMA_OF_MERIT"],
  [/tap the lao dong/u, "title", "ADVANCED_COLLECTIVE"],
  [/lao dong tien tien/u, "title", "ADVANCED_WORKER"],
];

/** The award a text names, as the plan's terms know it; null for those a province does not give by a plan. */
export function awardOf(type: string, level: AwardLevel | null): Award | null {
  const found = codes.find(([pattern]) => pattern.test(searchKey(type)));
  if (!found || level === "central") return null;
  return { class: found[1], code: found[2], level: levelOf(type, level), basis: "plan" };
}

function levelOf(type: string, level: AwardLevel | null): Award["level"] {
  if (level === "province" || level === "department" || level === "district" || level === "commune")
    return level;
  return /giay khen|lao dong/u.test(searchKey(type)) ? "department" : "province";
}

/** One round a year and one for the stage; one alone for a year, or for a drive of less than one over New Year. */
export function roundsOf({ period: { from, through } }: PlanTerms): RoundKind[] {
  const year = Number(from.slice(0, 4));
  if (through.slice(0, 4) === String(year)) return ["annual"];
  return through < `${year + 1}${from.slice(4)}` ? ["topic"] : ["annual", "stage"];
}

const sameAward = (tier: AwardTier, award: Award, subject: AwardTier["subject"]) =>
  tier.award.code === award.code && tier.award.level === award.level && tier.subject === subject;

/** Enters one award with its quotas: a tier for collectives, one for people, or those that are there already. */
export function withAward(terms: PlanTerms, item: AwardFound, anchor: Anchor): PlanTerms {
  const award = awardOf(item.type, item.level);
  if (!award) return terms;
  const isTold = item.quotaCollective !== null || item.quotaIndividual !== null;
  const subjects: [AwardTier["subject"], number | null][] = [
    ["collective", item.quotaCollective],
    ["individual", item.quotaIndividual],
  ];
  return subjects
    .filter(([subject, most]) => fits(award, subject) && (!isTold || most !== null))
    .reduce((known, [subject, most]) => {
      const { terms: next, tier } = tierOf(known, item.quote, award, subject, anchor);
      const per = quotaBase(item.quotaText, subject);
      const quota =
        most === null || per === null
          ? tier.quota
          : withLimit(tier.quota, { per, limit: { kind: "number" as const, most } });
      return { ...next, tiers: next.tiers.map((one) => (one.id === tier.id ? { ...tier, quota } : one)) };
    }, terms);
}

/** A limit counted elsewhere holds beside those a tier has; one counted in the same place takes its turn. */
function withLimit(quota: AwardTier["quota"], limit: QuotaScope): AwardTier["quota"] {
  const others = quotasOf(quota).filter(({ per }) => per !== limit.per);
  return others.length > 0 ? [...others, limit] : limit;
}

/**
 * What a number is a quota of: "mỗi khối 02 tập thể" is for each block, "mỗi đơn vị 02 cá nhân" for the people of each
 * unit. Collectives within a unit, and the units of a district, are no base a quota can have.
 */
function quotaBase(text: string | null, subject: AwardTier["subject"]): "campaign" | "block" | "unit" | null {
  const each = /^(?:mỗi|từng) (cụm|khối|đơn vị|cơ quan|\p{L}+)/iu.exec(text ?? "")?.[1]?.toLowerCase();
  if (each === undefined) return "campaign";
  if (each === "cụm" || each === "khối") return "block";
  return subject === "individual" && (each === "đơn vị" || each === "cơ quan") ? "unit" : null;
}

const fits = ({ code }: Award, subject: AwardTier["subject"]) =>
  code === "ADVANCED_COLLECTIVE" || code === "EMULATION_FLAG"
    ? subject === "collective"
    : code !== "ADVANCED_WORKER" || subject === "individual";

/** The tier for an award and subject; a new one asks for people's judgement until a condition enters it. */
export function tierOf(
  terms: PlanTerms,
  name: string,
  award: Award,
  subject: AwardTier["subject"],
  anchor: Anchor,
) {
  const there = terms.tiers.find((tier) => sameAward(tier, award, subject));
  if (there) return { terms, tier: there };
  const id = `${anchor.id}-${subject}`;
  const gate = terms.tiers.find((tier) => sameAward(tier, award, "collective"));
  const clause = anchor.clauseId ? { clauseId: anchor.clauseId } : {};
  const condition: Condition =
    subject === "individual" && gate
      ? { kind: "unit-meets", id: `${id}-don-vi`, tierId: gate.id, ...clause }
      : { kind: "judgement", id: `${id}-${worded}`, question: "Thành tích tiêu biểu, xuất sắc", ...clause };
  const tier: AwardTier = {
    id,
    name: `${name.slice(0, 160)} cho ${subject === "collective" ? "tập thể" : "cá nhân"}`,
    subject,
    rounds: roundsOf(terms),
    award,
    condition,
    quota: null,
    ranking: null,
    ...clause,
  };
  return { terms: { ...terms, tiers: [...terms.tiers, tier] }, tier };
}
export const worded = "thanh-tich";
