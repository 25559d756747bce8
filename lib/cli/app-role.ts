import pg from "pg";

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
 * comes before them. Throws a sentence with the SQL to run when the owner may not create roles.
 */
export async function ensureAppRole(owner: pg.Client, ownerUrl: string, password: string) {
  const { rows } = await owner.query<{ harmless: boolean }>(
    `SELECT rolcanlogin AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole AND NOT rolcreatedb AS harmless
     FROM pg_roles WHERE rolname = $1`,
    [APP_ROLE],
  );
  if (rows[0]?.harmless && (await canSignIn(appUrl(ownerUrl, password)))) return;

  const attributes = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB";
  const verb = rows.length > 0 ? "ALTER" : "CREATE";
  try {
    await owner.query(`${verb} ROLE ${APP_ROLE} ${attributes} PASSWORD ${owner.escapeLiteral(password)}`);
  } catch (error) {
    throw new Error(
      `The user of DATABASE_URL may not set up the role ${APP_ROLE} (${(error as Error).message}). ` +
        `Let an administrator run: ${verb} ROLE ${APP_ROLE} ${attributes} PASSWORD '…'; ` +
        "and set APP_DATABASE_URL to the same server and database with that user and password.",
    );
  }
}
