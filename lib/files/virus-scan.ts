import { spawn } from "node:child_process";
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

/**
 * Gives the bytes to SCAN_COMMAND on its standard input and reads its exit code as clamscan means it:
 * 0 clean, 1 infected with the signature in the last words it says, anything else no answer. No shell
 * reads the command: it is a program and its arguments between spaces.
 */
function run(command: string, bytes: Uint8Array): Promise<ScanVerdict> {
  const [program = "", ...parameters] = command.split(/\s+/u).filter(Boolean);
  return new Promise((resolve) => {
    // Turbopack would otherwise take the program of the setting for a file of the project and trace all of it.
    const child = spawn(/*turbopackIgnore: true*/ program, parameters, {
      stdio: ["pipe", "pipe", "ignore"],
      timeout: answerWithin,
    });
    const said: Buffer[] = [];
    child.on("error", () => resolve({ state: "unavailable" }));
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    // A scanner may have heard enough before the end.
    child.stdin.on("error", () => undefined);
    child.on("close", (code) => {
      const signature = /(\S+) FOUND/u.exec(Buffer.concat(said).toString("utf8"))?.[1] ?? "";
      if (code === 0) resolve({ state: "clean" });
      else resolve(code === 1 ? { state: "infected", signature } : { state: "unavailable" });
    });
    child.stdin.end(bytes);
  });
}

export type ScannerKind = "command" | "clamd" | "none";

/** Which scanner looks at uploads: SCAN_COMMAND before CLAMD_HOST, or none. */
export function scannerInUse(): ScannerKind {
  if (process.env.SCAN_COMMAND) return "command";
  return process.env.CLAMD_HOST ? "clamd" : "none";
}

/** Has SCAN_COMMAND, or clamd at CLAMD_HOST:CLAMD_PORT (3310), look at the bytes; without either nothing is scanned. */
export async function scanForViruses(bytes: Uint8Array): Promise<ScanVerdict> {
  if (process.env.SCAN_COMMAND) return run(process.env.SCAN_COMMAND, bytes);
  const host = process.env.CLAMD_HOST;
  if (!host) return { state: "not-scanned" };
  const answer = await ask(host, Number(process.env.CLAMD_PORT ?? 3310), bytes).catch(() => "");
  if (/^stream: OK$/u.test(answer)) return { state: "clean" };
  const signature = /^stream: (.+) FOUND$/u.exec(answer)?.[1];
  return signature ? { state: "infected", signature } : { state: "unavailable" };
}
