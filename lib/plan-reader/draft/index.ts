export { acceptInto, type Standing, standingOf } from "./accept";
export { type ConditionEntry, conditionEntry } from "./conditions";
export type { DraftContext } from "./context";
export { ruleOf } from "./deadlines";
export { catalogueMatch } from "./indicators";
export { changed, type Proposal, type ProposalField, proposalFields, proposalsOf } from "./proposals";
