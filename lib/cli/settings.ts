import { resolve } from "node:path";
import { z } from "zod";

/** A sentence for the person who starts the portal; shown without a stack. */
export class Advice extends Error {}

const secret = z.string().min(32, "must have at least 32 characters");
const whole = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`);
const address = (protocols: string[]) =>
  z.string().refine(
    (text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, hostname } = new URL(text);
      return protocols.includes(protocol) && hostname !== "";
    },
    `must be an address starting with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  );

/** Every setting the portal reads from its environment, with what each must look like. README lists the same names. */
export const settingsSchema = z.object({
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  BASE_URL: address(["http:", "https:"]).optional(),
  NEXTAUTH_URL: address(["http:", "https:"]).optional(),
  DATA_DIR: z.string().default(".data"),
  FILES_DIR: z.string().optional(),
  DATABASE_URL: address(["postgres:", "postgresql:"]).optional(),
  APP_DATABASE_URL: address(["postgres:", "postgresql:"]).optional(),
  DATABASE_POOL: whole(2, 200).default(10),
  APP_SECRET: secret.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  AUDIT_KEY: secret.optional(),
  AUDIT_ANCHOR_FILE: z.string().optional(),
  SMTP_URL: address(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().optional(),
  SCAN_COMMAND: z.string().optional(),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: whole(1, 65_535).default(3310),
  WORKER_CONCURRENCY: whole(1, 50).default(2),
  DEMO_DATA: z.enum(["auto", "off"], "must be auto or off").default("auto"),
});

export type Settings = z.output<typeof settingsSchema> & {
  DATA_DIR: string;
  FILES_DIR: string;
  origin: string;
};

/**
 * Reads and checks the whole environment at once. An empty value counts as not set. Throws an `Advice` with one
 * sentence per wrong setting; folders come out absolute.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { success, data, error } = settingsSchema.safeParse(given);
  if (!success) {
    const sentences = error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const shown = /SECRET|KEY|URL/.test(name) ? "" : ` (it is ${JSON.stringify(given[name])})`;
      return `${name} ${message}${shown}.`;
    });
    throw new Advice(sentences.join("\n"));
  }
  if (data.APP_DATABASE_URL && !data.DATABASE_URL) {
    throw new Advice(
      "APP_DATABASE_URL is set without DATABASE_URL; set both, or neither for the embedded database.",
    );
  }
  const folder = resolve(data.DATA_DIR);
  const host = ["0.0.0.0", "::"].includes(data.HOST) ? "localhost" : data.HOST;
  return {
    ...data,
    DATA_DIR: folder,
    FILES_DIR: resolve(data.FILES_DIR ?? `${folder}/files`),
    AUDIT_ANCHOR_FILE: resolve(data.AUDIT_ANCHOR_FILE ?? `${folder}/audit-anchors.jsonl`),
    origin: new URL(data.BASE_URL ?? data.NEXTAUTH_URL ?? `http://${host}:${data.PORT}`).origin,
  };
}
