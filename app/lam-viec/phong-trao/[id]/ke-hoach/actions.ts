"use server";
import { action } from "@/lib/action";
import { amendPlan } from "@/lib/campaigns/plans/commands";
import { amendment, planReasonInput } from "@/lib/campaigns/plans/schema";
import { withdrawPlan } from "@/lib/campaigns/publishing/commands";

export const amendPlanAction = action(amendment, amendPlan);
export const withdrawPlanAction = action(planReasonInput, withdrawPlan);
