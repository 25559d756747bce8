import { z } from "zod";
import { pageLimit } from "@/lib/input-number";
import { keyset, textColumn } from "@/lib/keyset";

export const touchedPage = keyset("touched-verdicts", textColumn);
export const touchedFilter = z.object({ cursor: touchedPage.field, limit: pageLimit(50) });
export type TouchedFilter = z.infer<typeof touchedFilter>;
