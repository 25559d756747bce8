export { acceptInto, type DraftContext, type Standing, standingOf } from "./accept";
export { ruleOf } from "./deadlines";
export { changed, type Proposal, type ProposalField, proposalFields, proposalsOf } from "./proposals";
