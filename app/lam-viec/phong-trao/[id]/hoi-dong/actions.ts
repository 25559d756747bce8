"use server";
import { action } from "@/lib/action";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { draftInput } from "@/lib/commendations/proposals/schema";
import { castBallots, declareRecusal } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession, updateSession } from "@/lib/commendations/sessions/commands";
import { confirmMinutes, sendMinutes } from "@/lib/commendations/sessions/confirmations/commands";
import { appointCouncil } from "@/lib/commendations/sessions/council/commands";
import { appointmentInput } from "@/lib/commendations/sessions/council/schema";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { enterPaperCount } from "@/lib/commendations/sessions/onpaper/commands";
import { recordOpinion } from "@/lib/commendations/sessions/opinions/commands";
import {
  ballotInput,
  confirmationInput,
  minutesInput,
  opinionInput,
  paperInput,
  recusalInput,
  seatReturn,
  sessionChange,
  sessionInput,
  sessionVerb,
  substitutionInput,
} from "@/lib/commendations/sessions/schema";
import { returnSeat, seatSubstitute } from "@/lib/commendations/sessions/seats/commands";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";

export const appointCouncilAction = action(appointmentInput, appointCouncil);
export const createSessionAction = action(sessionInput, createSession);
export const updateSessionAction = action(sessionChange, updateSession);
export const openVotingAction = action(sessionVerb, openVoting);
export const closeVotingAction = action(sessionVerb, closeVoting);
export const completeSessionAction = action(minutesInput, completeSession);
export const sendMinutesAction = action(minutesInput, sendMinutes);
export const confirmMinutesAction = action(confirmationInput, confirmMinutes);
export const castBallotsAction = action(ballotInput, castBallots);
export const enterPaperCountAction = action(paperInput, enterPaperCount);
export const recordOpinionAction = action(opinionInput, recordOpinion);
export const seatSubstituteAction = action(substitutionInput, seatSubstitute);
export const returnSeatAction = action(seatReturn, returnSeat);
export const declareRecusalAction = action(recusalInput, declareRecusal);
export const draftProposalAction = action(draftInput, draftProposal);
