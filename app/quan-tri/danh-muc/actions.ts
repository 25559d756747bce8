"use server";
import { action } from "@/lib/action";
import { reviseRule, verifyRule } from "@/lib/organizations/rules/commands";
import { reviseRuleInput, verifyRuleInput } from "@/lib/organizations/rules/schema";

export const reviseRuleAction = action(reviseRuleInput, reviseRule);
export const verifyRuleAction = action(verifyRuleInput, verifyRule);
