"use server";
import { action } from "@/lib/action";
import {
  acceptRegistration,
  rejectLateRegistration,
  returnRegistration,
} from "@/lib/registrations/decisions/commands";
import { remindUnits } from "@/lib/registrations/reminders/commands";
import { registrationReminder } from "@/lib/registrations/reminders/schema";
import { registrationReason, registrationVerb } from "@/lib/registrations/schema";

export const acceptAction = action(registrationVerb, acceptRegistration);
export const returnAction = action(registrationReason, returnRegistration);
export const rejectLateAction = action(registrationReason, rejectLateRegistration);
export const remindUnitsAction = action(registrationReminder, remindUnits);
