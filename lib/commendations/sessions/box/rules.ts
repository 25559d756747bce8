import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import type { VoteChoice } from "@/prisma/generated/enums";

/**
 * What a secret ballot box holds: how often each answer was given to each case, and the receipts of
 * the ballots in alphabetical order. Who dropped which ballot in, or when, is not in it.
 */
export const ballotBox = z.object({
  counts: z.record(
    z.string(),
    z.object({ AGREE: z.number().int(), DISAGREE: z.number().int(), OTHER: z.number().int() }),
  ),
  receipts: z.array(z.string()),
});
export type BallotBox = z.infer<typeof ballotBox>;
export type BoxSize = { members: number; cases: readonly string[] };
type Choices = readonly { caseId: string; choice: VoteChoice }[];

/** A box with every case at nought, in the order of their ids. */
export const emptyBox = (cases: readonly string[]): BallotBox => ({
  counts: Object.fromEntries([...cases].sort().map((id) => [id, { AGREE: 0, DISAGREE: 0, OTHER: 0 }])),
  receipts: [],
});

/** The box with one more ballot in it. */
export function dropIn(box: BallotBox, receipt: string, choices: Choices): BallotBox {
  const counts = structuredClone(box.counts);
  for (const { caseId, choice } of choices) {
    const count = counts[caseId];
    if (!count) throw new RangeError(`no case ${caseId} in the box`);
    count[choice] += 1;
  }
  return { counts, receipts: [...box.receipts, receipt].sort() };
}

/** The ballots of a box one by one, in an order nobody can foretell. */
export const ballotsOf = (box: BallotBox) =>
  shuffled(
    Object.entries(box.counts).flatMap(([caseId, count]) =>
      (Object.entries(count) as [VoteChoice, number][]).flatMap(([choice, times]) =>
        Array.from({ length: times }, () => ({ caseId, choice })),
      ),
    ),
  );

/** Fisher–Yates with a source nobody can foretell. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** "7KQM-2R9D-XW4H": sixty bits that lead to nobody. */
export const newReceipt = () =>
  Array.from({ length: 12 }, (_, at) => (at > 0 && at % 4 === 0 ? "-" : "") + alphabet[randomInt(32)]).join(
    "",
  );

/** The box as text of one length for a session, however many ballots are in it. */
export function boxText(box: BallotBox, { members, cases }: BoxSize): string {
  const ids = cases.reduce((length, id) => length + id.length, 0);
  return JSON.stringify(box).padEnd(64 + ids + cases.length * 60 + members * 20);
}

const algorithm = "aes-256-gcm";
const keyOf = (key: string, sessionId: string) =>
  Buffer.from(hkdfSync("sha256", key, sessionId, "secret ballot box", 32));

/** The box under a key that the database does not hold: nonce, tag, cipher. */
export function sealBox(box: BallotBox, size: BoxSize, key: string, sessionId: string) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(key, sessionId), nonce);
  const text = Buffer.concat([cipher.update(boxText(box, size), "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/** The box behind the seal; throws when the key is another or a byte was changed. */
export function openBox(sealed: Uint8Array, key: string, sessionId: string): BallotBox {
  const decipher = createDecipheriv(algorithm, keyOf(key, sessionId), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  return ballotBox.parse(JSON.parse(text.toString("utf8")));
}
