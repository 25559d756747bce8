import { z } from "zod";

/** A paper is asked for as PDF unless Word is wanted. */
export const paperFormat = z.enum(["pdf", "docx"]).default("pdf");
export const paperQuery = z.object({ format: paperFormat });
