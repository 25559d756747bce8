import type { AwardTier, RoundKind, SubjectKind } from "@/lib/plans/terms";
import type { Condition } from "@/lib/scoring/condition";
import { slugify } from "@/lib/vietnamese";
import type { AwardConditionFound, AwardFound, Found, PlanReading } from "./reading";

const codes: Record<string, AwardTier["award"]["code"]> = {
  "Bằng khen": "DIPLOMA_OF_MERIT",
  "Giấy khen": "CERTIFICATE_OF_MERIT",
  "Cờ thi đua": "EMULATION_FLAG",
};
const indices: [RegExp, string][] = [
  [/ddci/iu, "DDCI"],
  [/sipas|hài lòng của người dân/iu, "SIPAS"],
  [/par[\s-]?index|chỉ số cải cách hành chính|chỉ số cchc/iu, "PAR_INDEX"],
  [/papi/iu, "PAPI"],
  [/(?<!d)pci/iu, "PCI"],
  [/dti|chỉ số chuyển đổi số/iu, "DTI"],
];

type Level = AwardTier["award"]["level"];

/** The level of the award's giver; where nobody is named, the lowest that may give the form. */
function levelOf({ level, type }: AwardFound): Level {
  if (level === "province" || level === "department" || level === "district" || level === "commune")
    return level;
  return type === "Giấy khen" ? "department" : "province";
}

/** A condition as a leaf; what no leaf can hold is put before people in the text's own words. */
function leaf(found: AwardConditionFound, id: string, clauseId: string): Condition {
  const index = indices.find(([words]) => words.test(found.indicator))?.[1];
  const subjectToDdci = found.scope !== null && /ddci/iu.test(found.scope);
  const appliesWhen = subjectToDdci ? { appliesWhen: { attribute: "SUBJECT_TO_DDCI" } } : {};
  const held = index && (found.scope === null || subjectToDdci);
  if (held && found.value !== null && (found.unit === "%" || found.unit === "điểm")) {
    const { comparator, unit } = found;
    const value = String(found.value);
    return {
      kind: "index-value",
      id,
      clauseId,
      index,
      scope: "internal",
      comparator,
      value,
      unit,
      ...appliesWhen,
    };
  }
  if (held && found.grade && found.comparator === ">=") {
    return {
      kind: "index-grade",
      id,
      clauseId,
      index,
      scope: "internal",
      atLeast: slugify(found.grade),
      ...appliesWhen,
    };
  }
  return { kind: "judgement", id, clauseId, question: found.quote };
}

const belongs = (condition: AwardConditionFound, award: AwardFound, subject: SubjectKind) =>
  (condition.award === null || condition.award.toLowerCase().startsWith(award.type.toLowerCase())) &&
  (condition.appliesTo === null ||
    (condition.appliesTo === "individual") === (subject === "individual") ||
    condition.scope !== null);

/** One tier for each award and kind of subject, with the conditions the text ties to it. */
export function tiersOf(
  { awards, awardConditions }: PlanReading,
  rounds: RoundKind[],
  clauseOf: (found: Found, path: string) => string,
): { tiers: AwardTier[]; unplaced: AwardFound[] } {
  const tiers: AwardTier[] = [];
  const unplaced: AwardFound[] = [];
  for (const award of awards) {
    const code = codes[award.type];
    if (!code) {
      unplaced.push(award);
      continue;
    }
    const subjects: SubjectKind[] =
      award.type === "Cờ thi đua" ? ["collective"] : ["collective", "individual"];
    for (const subject of subjects) {
      const path = `tiers.${tiers.length}`;
      const id = `${slugify(award.type)}-${subject === "collective" ? "tap-the" : "ca-nhan"}-${tiers.length + 1}`;
      const conditions = awardConditions
        .filter((condition) => belongs(condition, award, subject))
        .map((condition, index) =>
          leaf(condition, `${id}-${index + 1}`, clauseOf(condition, `${path}.condition.of.${index}`)),
        );
      const judged: Condition = {
        kind: "judgement",
        id: `${id}-thanh-tich`,
        question: "Có thành tích tiêu biểu, xuất sắc trong phong trào thi đua",
      };
      const most = subject === "collective" ? award.quotaCollective : award.quotaIndividual;
      tiers.push({
        id,
        name: `${award.type} cho ${subject === "collective" ? "tập thể" : "cá nhân"}`,
        subject,
        rounds,
        award: { class: "form", code, level: levelOf(award), basis: award.level === null ? "law" : "plan" },
        condition: { kind: "all", id: `${id}-tat-ca`, of: [...conditions, judged] },
        quota: most === null ? null : { per: "campaign", limit: { kind: "number", most } },
        ranking: null,
        clauseId: clauseOf(award, path),
      });
    }
  }
  return { tiers, unplaced };
}
