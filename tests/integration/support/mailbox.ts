import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Answer = "take" | "drop" | { code: number; text: string };

/**
 * A real mail server on a port of its own, named in SMTP_URL while the tests of the file run. It keeps
 * every message whose bytes all arrived, whatever it then answers: `drop` hangs up without a word.
 */
export async function openMailbox() {
  const received: Email[] = [];
  let answer: (message: Email) => Answer = () => "take";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const message = await PostalMime.parse(Buffer.concat(chunks));
        const said = answer(message);
        // A refused message was read, not taken.
        if (said === "take" || said === "drop") received.push(message);
        if (said === "take") return done();
        if (said === "drop") return dropConnection(server, session.id);
        done(Object.assign(new Error(said.text), { responseCode: said.code }));
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  process.env.SMTP_URL = url;
  return {
    url,
    received,
    answer: (next: (message: Email) => Answer) => {
      answer = next;
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

type Connections = Set<{ session: { id: string }; _socket: { destroy: () => void } }>;
function dropConnection(server: SMTPServer, id: string) {
  for (const connection of (server as unknown as { connections: Connections }).connections)
    if (connection.session.id === id) connection._socket.destroy();
}
