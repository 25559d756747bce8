import "server-only";

const jsonBudget = 1_000_000;
const fileBudget = 21_000_000;
export const messageLimit = "1 MB (tệp: 20 MB)";

type Read = {
  raw: string | Uint8Array;
  json: unknown;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
};

/** Reads a request body within its byte budget, counting what really arrives, whatever the length header says. */
export async function readBody(
  request: Request,
  upload: boolean,
): Promise<Read | "too-large" | "not-json" | "wrong-type" | "too-deep"> {
  const bytes = await readBytes(request.body, upload ? fileBudget : jsonBudget);
  if (!bytes) return "too-large";
  const type = request.headers.get("content-type") ?? "";
  if (upload && type.startsWith("multipart/form-data")) return readForm(bytes, type);
  if (bytes.length === 0) return { raw: "", json: undefined, file: undefined };
  if (upload || !/^application\/json\b/i.test(type)) return "wrong-type";
  try {
    const raw = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (depthOf(raw) > deepest) return "too-deep";
    return { raw, json: JSON.parse(raw), file: undefined };
  } catch {
    return "not-json";
  }
}

const deepest = 64;
/** How deep brackets nest, counted without reading the text as JSON: deep nesting is what breaks readers. */
function depthOf(json: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (quoted && sign === "\\") at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "[" || sign === "{")) most = Math.max(most, ++depth);
    else if (!quoted && (sign === "]" || sign === "}")) depth--;
  }
  return most;
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Read | "wrong-type"> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  const part = form?.get("file");
  if (!form || !(part instanceof File)) return "wrong-type";
  const json = Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === "string"));
  return { raw: bytes, json, file: { name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) } };
}

async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  budget: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > budget) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
