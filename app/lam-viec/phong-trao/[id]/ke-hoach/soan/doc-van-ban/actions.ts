"use server";
import { action } from "@/lib/action";
import { acceptProposals, keepText, usePassage } from "@/lib/campaigns/reading/commands";
import { acceptanceInput, passageUse, textInput } from "@/lib/campaigns/reading/schema";

export const keepTextAction = action(textInput, keepText);
export const acceptProposalsAction = action(acceptanceInput, acceptProposals);
export const usePassageAction = action(passageUse, usePassage);
