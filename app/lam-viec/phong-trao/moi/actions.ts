"use server";
import { action } from "@/lib/action";
import { createCampaign } from "@/lib/campaigns/commands";
import { newCampaign } from "@/lib/campaigns/schema";

export const createCampaignAction = action(newCampaign, createCampaign);
