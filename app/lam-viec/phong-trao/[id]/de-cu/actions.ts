"use server";
import { action } from "@/lib/action";
import { liftHold, openHold } from "@/lib/commendations/holds/commands";
import { holdInput, liftInput } from "@/lib/commendations/holds/schema";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import {
  dropNomination,
  justifyNomination,
  reconsiderNomination,
  resumeNomination,
} from "@/lib/commendations/nominations/decisions/commands";
import {
  additionInput,
  justificationInput,
  proposeInput,
  reasonedNomination,
} from "@/lib/commendations/nominations/schema";
import { publishResults } from "@/lib/commendations/results/commands";
import { resultsInput } from "@/lib/commendations/results/schema";

export const proposeFromRunAction = action(proposeInput, proposeFromRun);
export const addNominationAction = action(additionInput, addNomination);
export const dropNominationAction = action(reasonedNomination, dropNomination);
export const resumeNominationAction = action(reasonedNomination, resumeNomination);
export const reconsiderNominationAction = action(reasonedNomination, reconsiderNomination);
export const justifyNominationAction = action(justificationInput, justifyNomination);
export const openHoldAction = action(holdInput, openHold);
export const liftHoldAction = action(liftInput, liftHold);
export const publishResultsAction = action(resultsInput, publishResults);
