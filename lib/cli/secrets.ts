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

const stored = z.object({ appSecret: z.string(), auditKey: z.string(), postgresPassword: z.string() });

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

/**
 * The secrets of this installation: from the settings where given, otherwise made once and kept in the data folder,
 * readable by this user only.
 */
export function readSecrets(settings: Settings): Secrets {
  prepareDataFolder(settings.DATA_DIR);
  const file = join(settings.DATA_DIR, "secrets.json");
  if (!existsSync(file)) {
    const random = () => randomBytes(32).toString("base64url");
    const made = { appSecret: random(), auditKey: random(), postgresPassword: random() };
    writeFileSync(`${file}.part`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  chmodSync(file, 0o600);
  const kept = stored.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!kept.success) throw new Advice(`${file} is not what this portal wrote; restore it from a backup.`);
  const appSecret = settings.NEXTAUTH_SECRET ?? settings.APP_SECRET ?? kept.data.appSecret;
  return {
    appSecret,
    auditKey: settings.AUDIT_KEY ?? kept.data.auditKey,
    postgresPassword: kept.data.postgresPassword,
    appDatabasePassword: createHmac("sha256", appSecret)
      .update("database role thi_dua_app")
      .digest("base64url"),
  };
}
