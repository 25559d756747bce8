"use server";
import { action } from "@/lib/action";
import { applyImport, discardImport, matchImport, undoImport } from "@/lib/indices/imports/commands";
import { applyInput, importVerb, matchInput } from "@/lib/indices/schema";

export const applyImportAction = action(applyInput, applyImport);
export const discardImportAction = action(importVerb, discardImport);
export const undoImportAction = action(importVerb, undoImport);
export const matchImportAction = action(matchInput, matchImport);
