"use server";
import { action } from "@/lib/action";
import { agreeCleanLines, markLines } from "@/lib/filings/marks/commands";
import { cleanLines, lineMarks } from "@/lib/filings/marks/schema";
import { filingVerb } from "@/lib/filings/schema";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import { filingReturn } from "@/lib/filings/verification/schema";

export const receiveFilingAction = action(filingVerb, receiveFiling);
export const markLinesAction = action(lineMarks, markLines);
export const agreeCleanLinesAction = action(cleanLines, agreeCleanLines);
export const returnFilingAction = action(filingReturn, returnFiling);
export const confirmFilingAction = action(filingVerb, confirmFiling);
