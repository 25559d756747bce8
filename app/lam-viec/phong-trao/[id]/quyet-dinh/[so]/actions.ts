"use server";
import { action } from "@/lib/action";
import { answerObjection, openComments } from "@/lib/commendations/decisions/comments/commands";
import { correctAward } from "@/lib/commendations/decisions/corrections/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import {
  answerInput,
  commentsInput,
  correctionInput,
  issueInput,
  publicationInput,
  revocationInput,
} from "@/lib/commendations/decisions/schema";
import { recordSignedDecision } from "@/lib/commendations/prints/signed/commands";
import { signedCopyInput } from "@/lib/commendations/prints/signed/schema";

export const recordSignedDecisionAction = action(signedCopyInput, recordSignedDecision);
export const issueDecisionAction = action(issueInput, issueDecision);
export const publishDecisionAction = action(publicationInput, publishDecision);
export const openCommentsAction = action(commentsInput, openComments);
export const answerObjectionAction = action(answerInput, answerObjection);
export const correctAwardAction = action(correctionInput, correctAward);
export const revokeAwardAction = action(revocationInput, revokeAward);
