import type { Database } from "./embedded";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

/** What every command works on; `signal` ends it early. */
export type Context = { settings: Settings; secrets: Secrets; database: Database; signal: AbortSignal };
