import "server-only";
import { createDecipheriv, hkdfSync } from "node:crypto";

let derived: { from: string; key: Buffer } | undefined;

/** The key next-auth encrypts its cookie with (next-auth/jwt); derived once, not at every request as there. */
function keyFrom(secret: string): Buffer {
  if (derived?.from !== secret) {
    const key = Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
    derived = { from: secret, key };
  }
  return derived.key;
}

/** The session secret inside next-auth's cookie, a JWE of A256GCM; null when it was not made here or is too old. */
export function secretInCookie(cookie: string, serverSecret: string, now: Date): string | null {
  const [header, key, ...rest] = cookie.split(".");
  const [iv, text, tag] = rest.map((part) => Buffer.from(part, "base64url"));
  if (!header || key !== "" || !iv || !text || !tag || rest.length !== 3) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(serverSecret), iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(header)).setAuthTag(tag);
    const { secret, exp } = JSON.parse(
      `${decipher.update(text, undefined, "utf8")}${decipher.final("utf8")}`,
    );
    const isFresh = typeof exp === "number" && exp * 1000 > now.getTime();
    return isFresh && typeof secret === "string" ? secret : null;
  } catch {
    return null;
  }
}
