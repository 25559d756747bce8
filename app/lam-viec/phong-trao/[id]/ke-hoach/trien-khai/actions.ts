"use server";
import { action } from "@/lib/action";
import { remindCascade } from "@/lib/campaigns/references/commands";
import { cascadeReminder } from "@/lib/campaigns/references/schema";

export const remindCascadeAction = action(cascadeReminder, remindCascade);
