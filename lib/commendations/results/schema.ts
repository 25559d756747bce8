import { z } from "zod";
import { id } from "../nominations/schema";

export const resultsInput = z.object({ roundId: id });
export type ResultsInput = z.infer<typeof resultsInput>;
