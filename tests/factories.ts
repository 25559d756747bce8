export * from "./factories/campaigns";
export * from "./factories/evaluation";
export * from "./factories/filings";
export * from "./factories/identity";
export * from "./factories/organizations";
export { owner, unique } from "./factories/owner";
export * from "./factories/publications";
export * from "./factories/rules";
export { someTerms } from "./factories/terms";
