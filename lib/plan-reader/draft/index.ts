export { acceptInto, type DraftContext, type Standing, standingOf } from "./accept";
export { ruleOf } from "./deadlines";
export { catalogueMatch } from "./indicators";
export { changed, type Proposal, type ProposalField, proposalFields, proposalsOf } from "./proposals";
