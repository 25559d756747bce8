"use server";
import { action } from "@/lib/action";
import { saveCells } from "@/lib/filings/cells/commands";
import { cellsInput } from "@/lib/filings/cells/schema";
import { joinSheet } from "@/lib/filings/colleagues/commands";
import { sheetPresence } from "@/lib/filings/colleagues/schema";
import {
  handOverFiling,
  recallFiling,
  sendBackFiling,
  submitFiling,
  withdrawFiling,
} from "@/lib/filings/commands";
import { linkEvidence, unlinkEvidence } from "@/lib/filings/evidence/commands";
import { evidenceLink, evidenceUnlink } from "@/lib/filings/evidence/schema";
import { explainFinding } from "@/lib/filings/findings/commands";
import { findingAnswer } from "@/lib/filings/findings/schema";
import { addNote } from "@/lib/filings/notes/commands";
import { noteInput } from "@/lib/filings/notes/schema";
import { requestOpening } from "@/lib/filings/openings/commands";
import { openingRequest } from "@/lib/filings/openings/schema";
import { stateOpinion } from "@/lib/filings/opinions/commands";
import { lineOpinion } from "@/lib/filings/opinions/schema";
import { exceptPeriod, lockPeriod, requestReopening } from "@/lib/filings/periods/commands";
import { periodException, periodLocking, reopeningRequest } from "@/lib/filings/periods/schema";
import { answerPins } from "@/lib/filings/pins/commands";
import { pinAnswers } from "@/lib/filings/pins/schema";
import { remindOfFilings } from "@/lib/filings/reminders/commands";
import { filingReminder } from "@/lib/filings/reminders/schema";
import { correctFiling, openFiling } from "@/lib/filings/revisions/commands";
import {
  filingCorrection,
  filingOpening,
  filingReason,
  filingSubmission,
  filingVerb,
} from "@/lib/filings/schema";

export const openFilingAction = action(filingOpening, openFiling);
export const saveCellsAction = action(cellsInput, saveCells);
export const joinSheetAction = action(sheetPresence, joinSheet, { inBackground: true });
export const linkEvidenceAction = action(evidenceLink, linkEvidence);
export const unlinkEvidenceAction = action(evidenceUnlink, unlinkEvidence);
export const answerPinsAction = action(pinAnswers, answerPins);
export const explainFindingAction = action(findingAnswer, explainFinding);
export const addNoteAction = action(noteInput, addNote, { inBackground: true });
export const handOverFilingAction = action(filingVerb, handOverFiling);
export const recallFilingAction = action(filingVerb, recallFiling);
export const sendBackFilingAction = action(filingReason, sendBackFiling);
export const submitFilingAction = action(filingSubmission, submitFiling);
export const withdrawFilingAction = action(filingVerb, withdrawFiling);
export const correctFilingAction = action(filingCorrection, correctFiling);
export const requestReopeningAction = action(reopeningRequest, requestReopening);
export const lockPeriodAction = action(periodLocking, lockPeriod);
export const exceptPeriodAction = action(periodException, exceptPeriod);
export const requestOpeningAction = action(openingRequest, requestOpening);
export const stateOpinionAction = action(lineOpinion, stateOpinion);
export const remindOfFilingsAction = action(filingReminder, remindOfFilings);
