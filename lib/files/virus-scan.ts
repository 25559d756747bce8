import { connect } from "node:net";

/**
 * What the scanner said. `not-scanned`: none is configured. `unavailable`: one is, and gave no answer,
 * so the file must wait.
 */
export type ScanVerdict =
  | { state: "clean" }
  | { state: "infected"; signature: string }
  | { state: "not-scanned" }
  | { state: "unavailable" };

const answerWithin = 30_000;
const chunkSize = 64 * 1024;

/** One INSTREAM exchange with clamd: length-prefixed chunks, a zero length, one line back. */
function ask(host: string, port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const answer: Buffer[] = [];
    socket.setTimeout(answerWithin, () => socket.destroy(new Error("clamd did not answer in time")));
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => answer.push(chunk));
    socket.on("close", () => resolve(Buffer.concat(answer).toString("utf8").replace(/\0/gu, "").trim()));
    socket.write("zINSTREAM\0");
    for (let at = 0; at < bytes.length; at += chunkSize) {
      const chunk = bytes.subarray(at, at + chunkSize);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      socket.write(chunk);
    }
    socket.write(Buffer.alloc(4));
  });
}

/** Has clamd at CLAMD_HOST:CLAMD_PORT (3310) look at the bytes; without CLAMD_HOST nothing is scanned. */
export async function scanForViruses(bytes: Uint8Array): Promise<ScanVerdict> {
  const host = process.env.CLAMD_HOST;
  if (!host) return { state: "not-scanned" };
  const answer = await ask(host, Number(process.env.CLAMD_PORT ?? 3310), bytes).catch(() => "");
  if (/^stream: OK$/u.test(answer)) return { state: "clean" };
  const signature = /^stream: (.+) FOUND$/u.exec(answer)?.[1];
  return signature ? { state: "infected", signature } : { state: "unavailable" };
}
