"use server";
import { action } from "@/lib/action";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { decisionDraft } from "@/lib/commendations/decisions/schema";
import { recordSignedProposal } from "@/lib/commendations/prints/signed/commands";
import { signedCopyInput } from "@/lib/commendations/prints/signed/schema";
import { returnProposal, signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { redraftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import {
  lineInput,
  proposalReturn,
  proposalVerb,
  redraftInput,
  signInput,
} from "@/lib/commendations/proposals/schema";

export const recordSignedProposalAction = action(signedCopyInput, recordSignedProposal);
export const submitProposalAction = action(signInput, submitProposal);
export const redraftProposalAction = action(redraftInput, redraftProposal);
export const returnProposalAction = action(proposalReturn, returnProposal);
export const readAttentionAction = action(proposalVerb, readAttention);
export const decideLineAction = action(lineInput, decideLine);
export const agreeRestAction = action(proposalVerb, agreeRest);
export const signProposalAction = action(signInput, signProposal);
export const draftDecisionAction = action(decisionDraft, draftDecision);
