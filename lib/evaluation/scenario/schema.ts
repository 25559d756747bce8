import { z } from "zod";

const text = z.string().max(80).optional();

/** Whose scenario, and for which open round; one's own unit and the newest round when left out. */
export const scenarioFilter = z.object({ unit: text, round: text });
export type ScenarioFilter = z.infer<typeof scenarioFilter>;
