export { type CatalogueIndicator, indicatorCatalogue, type ServiceVocabulary } from "./catalogue";
export {
  type CheckedIndicator,
  checkFiling,
  checkLine,
  type FilingLine,
  type Finding,
  type FindingCode,
  type FindingField,
  findingCodes,
} from "./checks";
export {
  type Amount,
  type Cell,
  type CellState,
  type Combined,
  combineCells,
  coveringPeriods,
  type IndicatorKind,
  inUnit,
  readCell,
} from "./combine";
export * from "./exact";
