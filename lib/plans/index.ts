export { blankTerms } from "./blank";
export { conditionsOf, indexCodes, indicatorIds, walk } from "./conditions";
export { diffTerms, type Json, type PlanChange } from "./diff";
export {
  type Basis,
  findingKey,
  type PlanFinding,
  type PlanFindingCode,
  planFindingCodes,
} from "./lint/finding";
export { type Catalogue, contentItems, type Law, noCatalogue, noLaw } from "./lint/law";
export { type LintOptions, lintTerms } from "./lint/lint";
export { type MergeConflict, mergeTerms } from "./merging/merge";
export { changedFields, fieldName, type TermsPath, valueAt, withValueAt } from "./merging/path";
export { type Savable, savableTerms } from "./merging/savable";
export { conflictText } from "./merging/text";
export { firstDayOf, type MilestoneInstant, milestoneInstants, registrationWindow } from "./milestones";
export { type PlannedPeriod, periodsOf } from "./periods";
export { type PhraseKind, type PhraseReading, phraseKind, readPhrase, vagueWords } from "./phrases";
export {
  type Inheritance,
  type InheritedPart,
  isParentClause,
  type ResolvedTerms,
  resolveTerms,
} from "./resolve";
export { type PlannedRound, roundsOf } from "./rounds";
export { type ReadableSentence, readableSentences } from "./sentences";
export * from "./terms";
export { isAtLeastAsStrict, looseningsOf } from "./tighten";
