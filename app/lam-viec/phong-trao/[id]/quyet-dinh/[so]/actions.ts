"use server";
import { action } from "@/lib/action";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { decisionVerb, issueInput, revocationInput } from "@/lib/commendations/decisions/schema";

export const issueDecisionAction = action(issueInput, issueDecision);
export const publishDecisionAction = action(decisionVerb, publishDecision);
export const revokeAwardAction = action(revocationInput, revokeAward);
