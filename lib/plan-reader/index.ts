export * from "./draft";
export { type Passage, passagesOf } from "./passages";
export { readPlan } from "./read";
export * from "./reading";
