export { type CatalogueIndicator, indicatorCatalogue, type ServiceVocabulary } from "./catalogue";
export { checkFiling, checkLine } from "./checks";
export {
  type Amount,
  type Cell,
  type CellState,
  type Combined,
  choosePeriods,
  combineCells,
  coveringPeriods,
  type IndicatorKind,
  inUnit,
  readCell,
} from "./combine";
export { alone, type ChildSums, contradictionsIn, type Snapshot, type Surroundings } from "./contradictions";
export * from "./exact";
export * from "./finding";
