import { createHmac, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Advice, type Settings } from "./settings";

const stored = z.object({ appSecret: z.string().min(32), auditKey: z.string().min(32) });

export type Secrets = {
  appSecret: string;
  auditKey: string;
  postgresPassword: string;
  appDatabasePassword: string;
};

/** Creates the data folder if need be; an `Advice` when it cannot be written. */
export function prepareDataFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Advice(
      `DATA_DIR ${folder} cannot be written (${code}); choose a folder this user may write to.`,
    );
  }
}

/** The text of a file only this user may read, made once and whole. */
function keptIn(file: string, make: () => string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.part`, make(), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  chmodSync(file, 0o600);
  return readFileSync(file, "utf8");
}

const random = () => randomBytes(32).toString("base64url");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The secrets of this installation: from the settings where given, otherwise made once and kept in secrets.json of
 * the data folder. The embedded server's password stands apart, for secrets.json also belongs to restored backups.
 */
export function readSecrets(settings: Settings): Secrets {
  prepareDataFolder(settings.DATA_DIR);
  const file = join(settings.DATA_DIR, "secrets.json");
  const text = keptIn(
    file,
    () => `${JSON.stringify({ appSecret: random(), auditKey: random() }, null, 2)}\n`,
  );
  const kept = stored.safeParse(parse(text));
  if (!kept.success) throw new Advice(`${file} is not what this portal wrote; bring it back from a copy.`);
  const appSecret = settings.NEXTAUTH_SECRET ?? settings.APP_SECRET ?? kept.data.appSecret;
  return {
    appSecret,
    auditKey: settings.AUDIT_KEY ?? kept.data.auditKey,
    postgresPassword: keptIn(join(settings.DATA_DIR, "postgres.password"), random),
    appDatabasePassword: createHmac("sha256", appSecret)
      .update("database role thi_dua_app")
      .digest("base64url"),
  };
}
