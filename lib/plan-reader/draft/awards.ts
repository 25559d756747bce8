import type { AwardTier, PlanTerms, RoundKind } from "@/lib/plans";
import { type Condition, type QuotaScope, quotasOf } from "@/lib/scoring";
import { searchKey } from "@/lib/vietnamese";
import type { AwardConditionFound, AwardFound, AwardLevel } from "../reading";
import type { Anchor, DraftContext } from "./context";
import { catalogueMatch } from "./indicators";

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

/** One round a year and one for the stage where the period is longer than a year. */
export const roundsOf = ({ period }: PlanTerms): RoundKind[] =>
  period.from.slice(0, 4) === period.through.slice(0, 4) ? ["annual"] : ["annual", "stage"];

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
function tierOf(terms: PlanTerms, name: string, award: Award, subject: AwardTier["subject"], anchor: Anchor) {
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
const worded = "thanh-tich";

const indexNames: [RegExp, string][] = [
  [/sipas|hai long/u, "SIPAS"],
  [/ddci|nang luc canh tranh cap so/u, "DDCI"],
  [/papi/u, "PAPI"],
  [/\bpci\b|nang luc canh tranh cap tinh/u, "PCI"],
  [/\bdti\b|chuyen doi so/u, "DTI"],
  [/par ?index|cchc|cai cach hanh chinh/u, "PAR_INDEX"],
];

/** The condition a text sets, as a leaf; null when it speaks of nothing the plan can look up. */
function leafOf(
  item: AwardConditionFound,
  { id, clauseId }: Anchor,
  terms: PlanTerms,
  context: DraftContext,
): Condition | null {
  const key = searchKey(item.indicator);
  const code = indexNames.find(([pattern]) => pattern.test(key))?.[1];
  const index = context.indices.find((one) => one.code === code);
  const clause = clauseId ? { clauseId } : {};
  const scope =
    item.scope && /ddci/u.test(searchKey(item.scope))
      ? { appliesWhen: { attribute: "SUBJECT_TO_DDCI" } }
      : {};
  if (index && item.grade !== null) {
    const grade = index.grades.find(({ name }) => searchKey(name) === searchKey(item.grade ?? ""));
    if (!grade) return null;
    const leaf = { id, ...clause, ...scope, index: index.code, scope: "internal" } as const;
    return { ...leaf, kind: "index-grade", atLeast: grade.code };
  }
  if (item.value === null) return null;
  const measured = { comparator: item.comparator, value: String(item.value), unit: item.unit ?? "" };
  if (index && /chi so|index|sipas|ddci|papi|pci|dti/u.test(key))
    return {
      ...clause,
      ...scope,
      id,
      kind: "index-value",
      index: index.code,
      scope: "internal",
      ...measured,
    };
  const indicator =
    terms.indicators.find(({ name }) => searchKey(name) === key) ??
    terms.indicators.find(({ code: own }) => own === catalogueMatch(item.indicator, context.catalogue)?.code);
  if (!indicator) return null;
  return {
    ...clause,
    ...scope,
    id,
    kind: "indicator",
    indicatorId: indicator.id,
    combine: indicator.combine,
    ...measured,
  };
}

/** Enters one condition of an award: into the collectives' gate, which people take from their unit, or the people's own. */
export function withCondition(
  terms: PlanTerms,
  item: AwardConditionFound,
  anchor: Anchor,
  context: DraftContext,
): PlanTerms {
  const leaf = leafOf(item, anchor, terms, context);
  const award = awardOf(item.award ?? "Bằng khen", /huyện/iu.test(item.award ?? "") ? "district" : null);
  if (!leaf || !award) return terms;
  const subject = item.appliesTo === "individual" ? "individual" : "collective";
  const name = item.award ?? "Bằng khen";
  const { terms: known, tier } = tierOf(terms, name, award, subject, anchor);
  const condition = joined(tier.condition, leaf, tier.id);
  const next = {
    ...known,
    tiers: known.tiers.map((one) => (one.id === tier.id ? { ...tier, condition } : one)),
  };
  return item.appliesTo === null ? tierOf(next, name, award, "individual", anchor).terms : next;
}

/** A gate with one more condition that must hold; the placeholder of a new tier gives way. */
function joined(condition: Condition, leaf: Condition, tierId: string): Condition {
  if (condition.kind === "judgement" && condition.id.endsWith(worded))
    return { kind: "all", id: `${tierId}-tat-ca`, of: [leaf] };
  if (condition.kind === "all")
    return condition.of.some(({ id }) => id === leaf.id)
      ? condition
      : { ...condition, of: [...condition.of, leaf] };
  return { kind: "all", id: `${tierId}-tat-ca`, of: [condition, leaf] };
}
