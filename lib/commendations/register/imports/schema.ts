import { z } from "zod";
import { id, version } from "../../nominations/schema";

export const importVerb = z.object({ id, version });
export type ImportVerb = z.infer<typeof importVerb>;
export const applyInput = importVerb.extend({ validRowsOnly: z.boolean().default(false) });
export type ApplyInput = z.infer<typeof applyInput>;
