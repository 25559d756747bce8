import pg from "pg";
import { Advice } from "./settings";

/** The role under which the application runs: it owns nothing and no policy can be bypassed by it. */
export const APP_ROLE = "thi_dua_app";

/** The application's own connection string: the owner's server and database under the application role. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.toString();
}

async function canSignIn(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes sure the application role exists, is harmless and signs in with `password`. The migrations grant to it, so it
 * comes before them. On a server that is not ours alone an existing role is left as it is: another installation may
 * use it. Throws a sentence with the SQL to run when that leaves nothing to sign in with.
 */
export async function ensureAppRole(owner: pg.Client, ownerUrl: string, password: string, isOurs = true) {
  const { rows } = await owner.query<{ harmless: boolean }>(
    `SELECT rolcanlogin AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole AND NOT rolcreatedb AS harmless
     FROM pg_roles WHERE rolname = $1`,
    [APP_ROLE],
  );
  if (rows[0]?.harmless && (await canSignIn(appUrl(ownerUrl, password)))) return;

  const attributes = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB";
  const verb = rows.length > 0 ? "ALTER" : "CREATE";
  const advice = (reason: string) =>
    new Advice(
      `${reason} Let an administrator of the server run: ${verb} ROLE ${APP_ROLE} ${attributes} PASSWORD '…'; ` +
        "and set APP_DATABASE_URL to the same server and database with that user and password.",
    );
  if (rows.length > 0 && !isOurs) {
    throw advice(
      `The server of DATABASE_URL has a role ${APP_ROLE} already, with another password or with more rights.`,
    );
  }
  try {
    await owner.query(`${verb} ROLE ${APP_ROLE} ${attributes} PASSWORD ${owner.escapeLiteral(password)}`);
  } catch (error) {
    throw advice(
      `The user of DATABASE_URL may not create the role ${APP_ROLE} (${(error as Error).message}).`,
    );
  }
}
