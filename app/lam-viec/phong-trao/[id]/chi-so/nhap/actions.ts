"use server";
import { action } from "@/lib/action";
import { applyImport, discardImport, undoImport } from "@/lib/indices/imports/commands";
import { applyInput, importVerb } from "@/lib/indices/schema";

export const applyImportAction = action(applyInput, applyImport);
export const discardImportAction = action(importVerb, discardImport);
export const undoImportAction = action(importVerb, undoImport);
