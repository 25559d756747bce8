"use server";
import { action } from "@/lib/action";
import {
  attachDossierFile,
  detachDossierFile,
  exceptDossier,
  openIntake,
} from "@/lib/commendations/dossiers/commands";
import { answerSupplement, requestSupplement } from "@/lib/commendations/dossiers/requests/commands";
import {
  dossierFileInput,
  dossierRemoval,
  exceptionInput,
  intakeInput,
  supplementAnswer,
  supplementInput,
} from "@/lib/commendations/dossiers/schema";

export const openIntakeAction = action(intakeInput, openIntake);
export const attachDossierFileAction = action(dossierFileInput, attachDossierFile);
export const detachDossierFileAction = action(dossierRemoval, detachDossierFile);
export const exceptDossierAction = action(exceptionInput, exceptDossier);
export const requestSupplementAction = action(supplementInput, requestSupplement);
export const answerSupplementAction = action(supplementAnswer, answerSupplement);
