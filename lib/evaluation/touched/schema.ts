import { z } from "zod";
import { pageLimit } from "@/lib/input-number";

export const touchedFilter = z.object({ cursor: z.string().max(64).optional(), limit: pageLimit(50) });
export type TouchedFilter = z.infer<typeof touchedFilter>;
