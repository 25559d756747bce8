"use server";
import { action } from "@/lib/action";
import { addRule, endRule, reviseRule, verifyRule } from "@/lib/organizations/rules/commands";
import {
  endRuleInput,
  newRuleInput,
  reviseRuleInput,
  verifyRuleInput,
} from "@/lib/organizations/rules/schema";

export const reviseRuleAction = action(reviseRuleInput, reviseRule);
export const verifyRuleAction = action(verifyRuleInput, verifyRule);
export const addRuleAction = action(newRuleInput, addRule);
export const endRuleAction = action(endRuleInput, endRule);
