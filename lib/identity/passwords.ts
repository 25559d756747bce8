import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP: argon2id, 19 MiB, two passes. 2 is the enum's Argon2id (a const enum, not importable).
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id of the composed form: keyboards that type decomposed Vietnamese mean the same password. */
export const hashPassword = (password: string) => hash(password.normalize("NFC"), cost);
export const isPassword = (stored: string, password: string) => verify(stored, password.normalize("NFC"));

let decoy: Promise<string> | undefined;
/** Spends the time of a real check, so that an unknown account answers no faster than a known one. */
export async function spendPasswordTime(password: string) {
  decoy ??= hashPassword("không có tài khoản này");
  await isPassword(await decoy, password);
}
