"use server";
import { action } from "@/lib/action";
import { confirmReconsidered } from "@/lib/campaigns/renewal/commands";
import { reconsideration } from "@/lib/campaigns/renewal/schema";

export const confirmReconsideredAction = action(reconsideration, confirmReconsidered);
