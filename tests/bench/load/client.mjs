import net from "node:net";

// The load generator: a process of its own, so that its work is nobody else's CPU. It asks over plain sockets, for a
// library's HTTP client would use as much of the machine as the page that is measured.

/** One keep-alive connection; `ask` answers the status and the size of the body. */
function connection(port) {
  const socket = net.connect({ host: "127.0.0.1", port, noDelay: true });
  let pending = null;
  let parts = [];
  let size = 0;
  let head = null;

  function settle(error) {
    const { resolve, reject } = pending ?? {};
    const answer = head && { status: head.status, bytes: size - head.length };
    pending = null;
    parts = [];
    size = 0;
    head = null;
    if (error) reject?.(error);
    else resolve?.(answer);
  }
  socket.on("data", (chunk) => {
    parts.push(chunk);
    size += chunk.length;
    head ??= headOf(parts.length === 1 ? chunk : Buffer.concat(parts));
    if (!head) return;
    if (head.expected !== null ? size - head.length >= head.expected : endsChunks(parts, chunk)) settle();
  });
  socket.on("error", (error) => settle(error));
  socket.on("close", () => settle(new Error("closed")));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        socket.write(request);
      }),
    end: () => socket.destroy(),
  };
}

function headOf(bytes) {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const text = bytes.toString("latin1", 0, end);
  const status = Number(text.slice(9, 12));
  const given = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  const empty = status === 304 || status === 204;
  return { status, length: end + 4, expected: empty ? 0 : given === undefined ? null : Number(given) };
}

/** Chunked bodies end with an empty chunk. */
function endsChunks(parts, chunk) {
  const tail = chunk.length >= 5 || parts.length === 1 ? chunk : Buffer.concat(parts.slice(-6));
  return tail.length >= 5 && tail.toString("latin1", tail.length - 5) === "0\r\n\r\n";
}

const requestOf = ({ port, path, headers }) =>
  [
    `GET ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    "accept: text/html,application/json",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n");

/**
 * As many requests as `connections` can ask in `seconds`, or `perSecond` of them at even distances. A slow machine gets
 * up to twice as long for `atLeast` requests: fewer say nothing about a tail.
 */
async function load({ connections, seconds, perSecond, atLeast = 0, ...target }) {
  const request = requestOf(target);
  const times = [];
  let errors = 0;
  let bytes = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const isOver = (now) => now >= until && (times.length >= atLeast || now >= began + seconds * 2000);
  let next = began;
  async function worker() {
    let line = connection(target.port);
    for (;;) {
      let due = performance.now();
      if (perSecond) {
        due = next;
        next += 1000 / perSecond;
        const pause = due - performance.now();
        if (pause > 1) await new Promise((resolve) => setTimeout(resolve, pause));
      }
      if (isOver(due) || isOver(performance.now())) break;
      try {
        const answer = await line.ask(request);
        if (answer.status !== 200) errors++;
        bytes = answer.bytes;
        // At a fixed rate the clock starts when the request was due, not when a connection was free.
        times.push(performance.now() - due);
      } catch {
        errors++;
        line.end();
        line = connection(target.port);
      }
    }
    line.end();
  }
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, errors, bytes, elapsed, p50: at(0.5), p95: at(0.95), p975: at(0.975) };
}

process.on("message", async (job) => process.send(await load(job)));
process.on("disconnect", () => process.exit(0));
