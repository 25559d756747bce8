"use server";
import { action } from "@/lib/action";
import { chooseParent } from "@/lib/campaigns/commands";
import { joinAuthors } from "@/lib/campaigns/drafts/commands";
import { authorPresence } from "@/lib/campaigns/drafts/schema";
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
/** The same, while the author goes on typing. */
export const autosaveDraftAction = action(draftInput, saveDraftTerms, { inBackground: true });
export const joinAuthorsAction = action(authorPresence, joinAuthors, { inBackground: true });
export const chooseMilestoneAction = action(milestoneChoice, chooseMilestone);
export const acceptFindingAction = action(findingAcceptance, acceptFinding);
export const submitPlanAction = action(planVerbInput, submitPlan);
export const recallPlanAction = action(planVerbInput, recallPlan);
export const returnPlanAction = action(planReasonInput, returnPlan);
export const discardDraftAction = action(planReasonInput, discardDraft);
export const publishPlanAction = action(publication, publishPlan);
export const chooseParentAction = action(parentChoice, chooseParent);
