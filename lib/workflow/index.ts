export { type Attempt, perform, refusalTo, verbsFor } from "./perform";
export type { Move, StatusOf, Verb, Workflow } from "./workflow";
