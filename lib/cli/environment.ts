import type { Database } from "./embedded";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

/** The environment of a server process: what it needs, checked, and never the owner's connection. */
export function serverEnvironment(
  settings: Settings,
  secrets: Secrets,
  database: Database,
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, APP_SECRET: __, ...inherited } = process.env;
  const {
    PORT,
    HOST,
    DATA_DIR,
    FILES_DIR,
    DATABASE_POOL,
    CLAMD_PORT,
    WORKER_CONCURRENCY,
    AUDIT_ANCHOR_FILE,
  } = settings;
  return {
    ...inherited,
    NODE_ENV: "production",
    APP_DATABASE_URL: database.appUrl,
    NEXTAUTH_SECRET: secrets.appSecret,
    NEXTAUTH_URL: settings.origin,
    BASE_URL: settings.origin,
    AUDIT_KEY: secrets.auditKey,
    AUDIT_ANCHOR_FILE,
    DATA_DIR,
    FILES_DIR,
    HOST,
    PORT: String(PORT),
    DATABASE_POOL: String(DATABASE_POOL),
    CLAMD_PORT: String(CLAMD_PORT),
    WORKER_CONCURRENCY: String(WORKER_CONCURRENCY),
  };
}

/** The environment of a tool that may act as owner: migrations, demo data, audit verification, backup. */
export function toolEnvironment(settings: Settings, secrets: Secrets, database: Database): NodeJS.ProcessEnv {
  return { ...serverEnvironment(settings, secrets, database), DATABASE_URL: database.ownerUrl };
}
