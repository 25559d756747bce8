"use server";
import { action } from "@/lib/action";
import { addIndicator, endIndicator, reviseIndicator } from "@/lib/campaigns/catalogue/commands";
import { endIndicatorInput, newIndicatorInput, reviseIndicatorInput } from "@/lib/campaigns/catalogue/schema";

export const addIndicatorAction = action(newIndicatorInput, addIndicator);
export const reviseIndicatorAction = action(reviseIndicatorInput, reviseIndicator);
export const endIndicatorAction = action(endIndicatorInput, endIndicator);
