// Everything here also runs in the browser (Phương án thử). Hashing needs node:crypto and stands apart: "@/lib/scoring/hash".
export { type Combination, combineParts, type Part } from "./algebra";
export { clausesOf, countClauses, type Obstacles, obstaclesOf, sourceIds } from "./clauses";
export * from "./condition";
export { type Assessment, assess, engineVersion, evaluate } from "./evaluate";
export * from "./facts";
export { type Placed, placeWithinQuota, type QuotaReason, quotaLimit, quotasOf } from "./quota";
export { type RankEntry, type Ranked, rank } from "./ranking";
export type {
  EvaluationTerms,
  IndicatorTerms,
  QuotaScope,
  Quotas,
  QuotaTerms,
  RankBy,
  TierTerms,
} from "./terms";
export * from "./verdict";
