"use server";
import { action } from "@/lib/action";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { judgementInput, runInput, startRunInput } from "@/lib/evaluation/schema";

export const startRunAction = action(startRunInput, startRun);
export const recogniseRunAction = action(runInput, recogniseRun);
export const giveJudgementAction = action(judgementInput, giveJudgement);
