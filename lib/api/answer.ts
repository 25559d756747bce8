import "server-only";
import { messageLimit, readBody } from "./body";
import type { Endpoint, FileAnswer } from "./endpoint";
import { fingerprint, once } from "./idempotency";
import { jsonText } from "./json";
import { problem, problemOf } from "./problem";
import { matchEndpoint } from "./registry";
import { actorOfRequest } from "./who";

/** Answers one REST request: route → who → what → command or query → JSON, problem or file. */
export async function answer(request: Request, path: string, now = new Date()): Promise<Response> {
  try {
    const match = matchEndpoint(request.method, path);
    if (!match) return problem(404, "no-such-resource", `Không có địa chỉ /api/v1${path}.`);
    if ("allow" in match) {
      return problem(405, "method-not-allowed", `Địa chỉ này chỉ nhận ${match.allow.join(", ")}.`, {
        headers: { allow: match.allow.join(", ") },
      });
    }
    const { endpoint, params } = match;
    const actor = await actorOfRequest(request, now);
    if (!actor) {
      return problem(
        401,
        "not-signed-in",
        "Cần mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.",
        { headers: { "www-authenticate": "Bearer" } },
      );
    }

    const version = versionOf(request.headers.get("if-match"));
    if (endpoint.needsVersion && !version) {
      return problem(
        428,
        "version-needed",
        'Gửi tiêu đề If-Match với phiên bản đã xem, ví dụ If-Match: "3".',
      );
    }
    const read =
      request.method === "GET"
        ? { raw: "", json: undefined, file: undefined }
        : await readBody(request, endpoint.upload ?? false);
    if (read === "too-large") return problem(413, "too-large", `Nội dung gửi lên vượt quá ${messageLimit}.`);
    if (read === "not-json") return problem(400, "not-json", "Nội dung gửi lên chưa phải JSON hợp lệ.");
    if (read === "wrong-type")
      return problem(
        415,
        "wrong-type",
        endpoint.upload
          ? "Gửi tệp theo dạng multipart/form-data."
          : "Gửi nội dung theo dạng application/json.",
      );

    const body = endpoint.body ? endpoint.body.parse(read.json ?? {}) : undefined;
    const query = endpoint.query
      ? endpoint.query.parse(Object.fromEntries(new URL(request.url).searchParams))
      : undefined;
    const run = () =>
      endpoint.handle({
        actor,
        params,
        query,
        body,
        version,
        now,
        ...(read.file ? { file: read.file } : {}),
      });

    const key = request.headers.get("idempotency-key");
    if (request.method === "GET" || !key) return respond(endpoint, await run(), request);
    if (!/^[\x21-\x7e]{1,128}$/.test(key))
      return problem(400, "bad-key", "Idempotency-Key gồm 1–128 ký tự không dấu, không khoảng trắng.");
    const print = fingerprint(request.method, path, read.raw);
    const { replayed, body: result } = await once(actor, key, print, endpoint.status ?? 200, run);
    return respond(endpoint, result, request, replayed ? { "idempotent-replayed": "true" } : {});
  } catch (error) {
    return problemOf(error);
  }
}

const isFile = (result: unknown): result is FileAnswer =>
  !!result && typeof result === "object" && "bytes" in result && "contentType" in result;

function respond(endpoint: Endpoint, result: unknown, request: Request, extra: Record<string, string> = {}) {
  if (result === null) return problem(404, "not-found", "Không tìm thấy nội dung này.");
  if (isFile(result)) {
    const name = encodeURIComponent(result.name);
    return new Response(result.bytes, {
      headers: {
        "content-type": result.contentType,
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  }
  const version = (result as { version?: unknown } | undefined)?.version;
  const tag = typeof version === "number" ? { etag: `"${version}"` } : undefined;
  const headers = {
    "cache-control": "private, no-store",
    "content-type": "application/json; charset=utf-8",
    ...tag,
    ...extra,
  };
  if (tag && request.method === "GET" && request.headers.get("if-none-match") === tag.etag)
    return new Response(null, { status: 304, headers });
  const status = endpoint.status ?? 200;
  return status === 204
    ? new Response(null, { status, headers: extra })
    : new Response(jsonText(result), { status, headers });
}

const versionOf = (header: string | null) =>
  Number(/^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? "")?.[1] ?? 0);
