import { z } from "zod";

export const filingFile = z.object({ periodId: z.string().min(1) });
export type FilingFile = z.infer<typeof filingFile>;

export const filingImportVerb = z.object({ id: z.string().min(1), version: z.coerce.number().int().min(1) });
export type FilingImportVerb = z.infer<typeof filingImportVerb>;
