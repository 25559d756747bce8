"use server";
import { action } from "@/lib/action";
import { confirmParentChange } from "@/lib/campaigns/parents/commands";
import { parentReview } from "@/lib/campaigns/parents/schema";
import { amendPlan } from "@/lib/campaigns/plans/commands";
import { amendment, withdrawal } from "@/lib/campaigns/plans/schema";
import { withdrawPlan } from "@/lib/campaigns/publishing/commands";

export const amendPlanAction = action(amendment, amendPlan);
export const withdrawPlanAction = action(withdrawal, withdrawPlan);
export const confirmParentChangeAction = action(parentReview, confirmParentChange);
