"use server";
import { action } from "@/lib/action";
import { applyFilingImport, discardFilingImport } from "@/lib/filings/templates/commands";
import { filingImportVerb } from "@/lib/filings/templates/schema";

export const applyFilingImportAction = action(filingImportVerb, applyFilingImport);
export const discardFilingImportAction = action(filingImportVerb, discardFilingImport);
