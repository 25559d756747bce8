"use server";
import { action } from "@/lib/action";
import { applyImport, discardImport } from "@/lib/commendations/register/imports/commands";
import { applyInput, importVerb } from "@/lib/commendations/register/imports/schema";

export const applyAwardImportAction = action(applyInput, applyImport);
export const discardAwardImportAction = action(importVerb, discardImport);
