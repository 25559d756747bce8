"use server";
import { action } from "@/lib/action";
import { startFromText } from "@/lib/campaigns/reading/commands";
import { textStart } from "@/lib/campaigns/reading/schema";

export const startFromTextAction = action(textStart, startFromText);
