import { type APIRequestContext, expect } from "@playwright/test";
import type { Actor } from "@/lib/identity/actor";
import { aToken } from "@/tests/factories";

// biome-ignore lint/suspicious/noExplicitAny: answers of REST are read by the test as they come
type Json = any;
type Sent = { body?: unknown; version?: number; key?: string; status?: number };

/** A client of REST v1 for one person: a bearer token and nothing else. */
export async function restClient(request: APIRequestContext, actor: Actor) {
  const token = await aToken(actor);
  const call =
    (method: "GET" | "POST" | "PUT") =>
    async (path: string, { body, version, key, status }: Sent = {}): Promise<Json> => {
      const response = await request.fetch(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(version === undefined ? {} : { "if-match": `"${version}"` }),
          ...(key ? { "idempotency-key": key } : {}),
        },
        ...(body === undefined ? {} : { data: body }),
      });
      const text = await response.text();
      if (status === undefined) expect(response.status(), `${method} ${path}: ${text}`).toBeLessThan(300);
      else expect(response.status(), `${method} ${path}: ${text}`).toBe(status);
      return text ? JSON.parse(text) : null;
    };
  return { get: call("GET"), post: call("POST"), put: call("PUT") };
}
