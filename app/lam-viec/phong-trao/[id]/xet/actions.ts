"use server";
import { action } from "@/lib/action";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { answerReview, fileReview, withdrawReview } from "@/lib/evaluation/requests/commands";
import { reviewAnswerInput, reviewChoice, reviewInput } from "@/lib/evaluation/requests/schema";
import { judgementInput, runInput, startRunInput } from "@/lib/evaluation/schema";

export const startRunAction = action(startRunInput, startRun);
export const recogniseRunAction = action(runInput, recogniseRun);
export const giveJudgementAction = action(judgementInput, giveJudgement);
export const fileReviewAction = action(reviewInput, fileReview);
export const answerReviewAction = action(reviewAnswerInput, answerReview);
export const withdrawReviewAction = action(reviewChoice, withdrawReview);
