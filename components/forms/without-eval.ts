// For the browser, before the first schema is made: zod would else try `new Function`, which the content
// security policy forbids and reports.
if (typeof window !== "undefined") {
  const host = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
  host.__zod_globalConfig = { ...host.__zod_globalConfig, jitless: true };
}
