"use server";
import { action } from "@/lib/action";
import { addPosting, correctPosting, endPosting } from "@/lib/organizations/people/commands";
import { correctPostingInput, endPostingInput, newPostingInput } from "@/lib/organizations/people/schema";

export const addPostingAction = action(newPostingInput, addPosting);
export const correctPostingAction = action(correctPostingInput, correctPosting);
export const endPostingAction = action(endPostingInput, endPosting);
