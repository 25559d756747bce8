import { z } from "zod";

/** What an uploaded file is for; each belongs to those who may do that. */
export const filePurpose = z.enum(["filing", "index-import", "decision", "minutes", "plan"]);
export type FilePurpose = z.infer<typeof filePurpose>;
