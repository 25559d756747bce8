"use server";
import { action } from "@/lib/action";
import { closeRound, reopenRound } from "@/lib/campaigns/rounds/commands";
import { recordRoundEvent } from "@/lib/campaigns/rounds/events/commands";
import { openRound } from "@/lib/campaigns/rounds/opening/commands";
import { roundEvent, roundOpening, roundReason, roundVerb } from "@/lib/campaigns/rounds/schema";

export const openRoundAction = action(roundOpening, openRound);
export const recordRoundEventAction = action(roundEvent, recordRoundEvent);
export const closeRoundAction = action(roundVerb, closeRound);
export const reopenRoundAction = action(roundReason, reopenRound);
