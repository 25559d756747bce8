import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { scanForViruses } from "./virus-scan";

const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
let server: Server | undefined;

afterEach(async () => {
  vi.unstubAllEnvs();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

/** Speaks INSTREAM as clamd does: reads chunks up to the empty one, answers once, closes. */
async function startScanner(answer: (content: Buffer) => string): Promise<void> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (data) => {
      received = Buffer.concat([received, data]);
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
      const chunks: Buffer[] = [];
      for (let at = "zINSTREAM\0".length; ; ) {
        const length = received.readUInt32BE(at);
        if (length === 0) break;
        chunks.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      socket.end(`${answer(Buffer.concat(chunks))}\0`);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("CLAMD_HOST", "127.0.0.1");
  vi.stubEnv("CLAMD_PORT", String((server.address() as AddressInfo).port));
}

test("without a scanner nothing is said to be clean", async () => {
  vi.stubEnv("CLAMD_HOST", "");
  expect(await scanForViruses(Buffer.from(eicar))).toEqual({ state: "not-scanned" });
});

test("the scanner sees every byte, and its answer decides", async () => {
  await startScanner((content) =>
    content.includes(eicar) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK",
  );
  const infected = Buffer.concat([Buffer.alloc(200_000, 1), Buffer.from(eicar)]);
  expect(await scanForViruses(infected)).toEqual({ state: "infected", signature: "Win.Test.EICAR_HDB-1" });
  expect(await scanForViruses(Buffer.alloc(200_000, 1))).toEqual({ state: "clean" });
});

test("a scanner that fails or is down leaves the file waiting", async () => {
  await startScanner(() => "INSTREAM size limit exceeded. ERROR");
  expect(await scanForViruses(Buffer.from("x"))).toEqual({ state: "unavailable" });
  vi.stubEnv("CLAMD_PORT", "1");
  expect(await scanForViruses(Buffer.from("x"))).toEqual({ state: "unavailable" });
});

test.each([
  ["passes it", "grep -c EICAR", { state: "clean" }],
  ["finds something", "grep -vc EICAR", { state: "infected", signature: "" }],
  ["is broken", "grep", { state: "unavailable" }],
  ["cannot be started", "/khong/co/chuong-trinh", { state: "unavailable" }],
])("a scanner of one's own that %s", async (_, command, verdict) => {
  vi.stubEnv("SCAN_COMMAND", command);
  expect(await scanForViruses(Buffer.from(eicar))).toEqual(verdict);
});
