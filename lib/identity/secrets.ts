import { createHash, randomBytes, randomInt } from "node:crypto";

/** 256 random bits as text: session and token secrets. Only their hash is stored. */
export const newSecret = () => randomBytes(32).toString("base64url");
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to read out or write on paper: 20 signs in fives, none that look alike; about 99 bits. */
export function newPasswordText(): string {
  const signs = Array.from({ length: 20 }, () => readable[randomInt(readable.length)]);
  return [0, 5, 10, 15].map((at) => signs.slice(at, at + 5).join("")).join("-");
}
