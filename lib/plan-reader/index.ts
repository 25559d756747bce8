export { type Draft, draftTerms, type Fallback, type Provenance } from "./draft";
export { readPlan } from "./read";
export * from "./reading";
