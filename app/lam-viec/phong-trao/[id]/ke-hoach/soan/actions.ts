"use server";
import { action } from "@/lib/action";
import { chooseParent } from "@/lib/campaigns/commands";
import { acceptFinding, chooseMilestone, discardDraft, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import {
  draftInput,
  findingAcceptance,
  milestoneChoice,
  planReasonInput,
  planVerbInput,
} from "@/lib/campaigns/plans/schema";
import { publishPlan } from "@/lib/campaigns/publishing/commands";
import { publication } from "@/lib/campaigns/publishing/schema";
import { parentChoice } from "@/lib/campaigns/schema";
import { recallPlan, returnPlan, submitPlan } from "@/lib/campaigns/submission/commands";

export const saveDraftAction = action(draftInput, saveDraftTerms);
export const chooseMilestoneAction = action(milestoneChoice, chooseMilestone);
export const acceptFindingAction = action(findingAcceptance, acceptFinding);
export const submitPlanAction = action(planVerbInput, submitPlan);
export const recallPlanAction = action(planVerbInput, recallPlan);
export const returnPlanAction = action(planReasonInput, returnPlan);
export const discardDraftAction = action(planReasonInput, discardDraft);
export const publishPlanAction = action(publication, publishPlan);
export const chooseParentAction = action(parentChoice, chooseParent);
