export { readPlan } from "./read";
export * from "./reading";
