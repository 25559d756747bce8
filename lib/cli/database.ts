import { setTimeout as wait } from "node:timers/promises";
import { APP_ROLE, appUrl, ensureAppRole } from "./app-role";
import { connectTo } from "./connection";
import { claim, holderOf } from "./data-folder";
import { DATABASE, type Database, openEmbedded } from "./embedded";
import { ownerUrl } from "./postgres/cluster";
import type { Secrets } from "./secrets";
import { Advice, type Settings } from "./settings";

/** An `Advice` unless the application's user is the role the migrations grant to and the walls hold against it. */
async function checkAppUser(url: string) {
  const client = await connectTo(url, "APP_DATABASE_URL");
  try {
    const { rows } = await client.query<{ name: string; free: boolean }>(
      "SELECT rolname AS name, rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user",
    );
    if (rows[0]?.name !== APP_ROLE)
      throw new Advice(`APP_DATABASE_URL must sign in as the user ${APP_ROLE}.`);
    if (rows[0].free)
      throw new Advice(
        `The user ${APP_ROLE} must be neither superuser nor BYPASSRLS: it could see every province.`,
      );
  } finally {
    await client.end();
  }
}

async function outside(settings: Settings, url: string, secrets: Secrets): Promise<Database> {
  const owner = await connectTo(url);
  try {
    if (!settings.APP_DATABASE_URL) await ensureAppRole(owner, url, secrets.appDatabasePassword, false);
  } finally {
    await owner.end();
  }
  const application = settings.APP_DATABASE_URL ?? appUrl(url, secrets.appDatabasePassword);
  await checkAppUser(application);
  return { ownerUrl: url, appUrl: application, close: async () => undefined };
}

/** The embedded server as long as one command needs it: the one `npm start` runs, or one of its own. */
async function borrowed(settings: Settings, secrets: Secrets, command: string): Promise<Database> {
  for (let patience = 300; patience > 0; patience--) {
    const holder = holderOf(settings.DATA_DIR);
    if (!holder) break;
    if (holder.postgresPort) {
      const owner = ownerUrl(holder.postgresPort, secrets.postgresPassword, DATABASE);
      return {
        ownerUrl: owner,
        appUrl: appUrl(owner, secrets.appDatabasePassword),
        close: async () => undefined,
      };
    }
    await wait(200);
  }
  const folder = claim(settings.DATA_DIR, command);
  try {
    const database = await openEmbedded(settings, secrets);
    folder.note({ postgresPort: database.cluster?.port });
    const close = async () => {
      await database.close();
      folder.release();
    };
    return { ...database, close };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** The database one command works on: DATABASE_URL if set, else the embedded one. */
export function openDatabase(settings: Settings, secrets: Secrets, command: string): Promise<Database> {
  return settings.DATABASE_URL
    ? outside(settings, settings.DATABASE_URL, secrets)
    : borrowed(settings, secrets, command);
}
