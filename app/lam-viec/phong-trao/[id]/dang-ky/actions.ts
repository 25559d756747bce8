"use server";
import { action } from "@/lib/action";
import { saveRegistration } from "@/lib/registrations/commands";
import {
  registrationReason,
  registrationSheet,
  registrationSubmission,
  registrationVerb,
} from "@/lib/registrations/schema";
import { bindSlot, releaseSlot } from "@/lib/registrations/slots/commands";
import { slotBinding, slotRelease } from "@/lib/registrations/slots/schema";
import {
  askToFix,
  recallFromHead,
  sendToHead,
  submitRegistration,
  withdrawRegistration,
} from "@/lib/registrations/submission/commands";

export const saveRegistrationAction = action(registrationSheet, saveRegistration);
export const sendToHeadAction = action(registrationVerb, sendToHead);
export const recallAction = action(registrationVerb, recallFromHead);
export const askToFixAction = action(registrationReason, askToFix);
export const submitRegistrationAction = action(registrationSubmission, submitRegistration);
export const withdrawAction = action(registrationVerb, withdrawRegistration);
export const bindSlotAction = action(slotBinding, bindSlot);
export const releaseSlotAction = action(slotRelease, releaseSlot);
