export { documentDate, formatDate, formatInstant, formatLongDate } from "./date-format";
export { type ParsedDate, parseDate } from "./date-input";
export { deadlineDistance, deadlineText } from "./deadline-text";
export { formatFileSize } from "./file-size";
export { awardMoney, formatMoney } from "./money";
export { collator, compareNames, isPersonName } from "./names";
export {
  documentCount,
  echoNumber,
  formatAgainst,
  formatNumber,
  formatPercent,
  formatPoints,
  missingText,
  type NumberFormat,
} from "./number-format";
export { type NumberReading, type ParsedNumber, parseNumber } from "./number-input";
export { moneyInWords, numberInWords } from "./number-words";
export type { Numeric } from "./numeric";
export { nameProblem, pastedRows } from "./pasted";
export { periodName, periodSlug, stageName } from "./periods";
export { matches, matchScore, searchIn } from "./search";
export {
  capital,
  namingFile,
  normalize,
  quoted,
  searchKey,
  slugify,
  spellingKey,
  withoutDiacritics,
  withStop,
} from "./spelling";
export { unstorableIn } from "./storable";
