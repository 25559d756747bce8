import { z } from "zod";
import { numberFrom } from "@/lib/input-number";

export const filingFile = z.object({ periodId: z.string().min(1) });
export type FilingFile = z.infer<typeof filingFile>;

export const filingImportVerb = z.object({ id: z.string().min(1), version: numberFrom(z.int32().min(1)) });
export type FilingImportVerb = z.infer<typeof filingImportVerb>;
