import "server-only";
import type { SignedIn } from "@/lib/identity/find-actor";
import { reach } from "@/lib/identity/permissions";
import { passwordChangeText } from "@/lib/identity/text";
import { quoted, withValue } from "@/lib/input-value";
import { assertStorable } from "@/lib/input-words";
import { Refusal } from "@/lib/refusal";
import { messageLimit, readBody } from "./body";
import type { Endpoint, FileAnswer } from "./endpoint";
import { fieldsOf } from "./fields";
import { fingerprint, once } from "./idempotency";
import { jsonText } from "./json";
import { problem, problemOf } from "./problem";
import { matchEndpoint } from "./registry";
import { actorOfRequest } from "./who";

/** Answers one REST request: route → who → what → command or query → JSON, problem or file. */
export async function answer(request: Request, path: string, now = new Date()): Promise<Response> {
  const given: Given = {};
  try {
    const isReading = request.method === "GET" || request.method === "HEAD";
    const match = matchEndpoint(isReading ? "GET" : request.method, path);
    if (!match) return problem(404, "no-such-resource", `Không có địa chỉ /api/v1${path}.`);
    if ("allow" in match) return notAllowed(match.allow);
    const { endpoint, params } = match;
    given.params = params;
    const actor = await actorOfRequest(request, now);
    const refusal = refusalOf(request, endpoint, actor);
    if (refusal) return refusal;

    const version = versionOf(request.headers.get("if-match"));
    if (endpoint.needsVersion && !version) {
      return problem(
        428,
        "version-needed",
        withValue(
          'Gửi tiêu đề If-Match với phiên bản đã xem, ví dụ If-Match: "3".',
          request.headers.get("if-match"),
        ),
      );
    }
    const read = isReading
      ? { raw: "", json: undefined, file: undefined }
      : await readBody(request, endpoint.upload ?? false);
    if (typeof read === "string") return unread(read, endpoint, request);
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    given.input = Array.isArray(read.json) ? read.json : { ...params, ...asked, ...Object(read.json) };
    for (const part of [params, asked, read.json]) assertStorable(part);
    assertReads(endpoint, asked);

    const body = endpoint.body ? endpoint.body.parse(read.json ?? {}) : undefined;
    const query = endpoint.query ? endpoint.query.parse(asked) : undefined;
    const file = read.file ? { file: read.file } : {};
    // A public endpoint's handler uses no actor; every other has one by now.
    const run = async () => {
      const asker = actor as SignedIn;
      const result = await endpoint.handle({ actor: asker, params, query, body, version, now, ...file });
      const isNowhere =
        endpoint.within && isEmpty(result) && !(await endpoint.within(asker, params.id ?? ""));
      return isNowhere ? null : result;
    };

    const key = request.headers.get("idempotency-key");
    if (isReading || !key || !actor) return respond(endpoint, params, await run(), request);
    if (!/^[\x21-\x7e]{1,128}$/.test(key))
      return problem(400, "bad-key", "Idempotency-Key gồm 1–128 ký tự không dấu, không khoảng trắng.");
    const print = fingerprint(request.method, path, read.raw);
    const { status = 200, secrets = [] } = endpoint;
    const { replayed, body: result } = await once(actor, { key, print, status, secrets }, run);
    return respond(endpoint, params, result, request, replayed ? { "idempotent-replayed": "true" } : {});
  } catch (error) {
    const isMissing = error instanceof Refusal && error.kind === "not-found" && !error.fields;
    return isMissing ? notFound(error, namesIn(given)) : problemOf(error, given.input);
  }
}

/** What the caller gave, for the sentence about it. */
type Given = { params?: Record<string, string>; input?: unknown };

/** What the caller named to be found: in the address, or by an id or code in the body. */
const namesIn = ({ params = {}, input }: Given): Record<string, string> => ({
  ...params,
  ...Object.fromEntries(
    Object.entries(Object(input)).filter(
      (entry): entry is [string, string] => /(?:Id|Code)$/u.test(entry[0]) && typeof entry[1] === "string",
    ),
  ),
});

const notFound = ({ text, reason }: Refusal, params: Record<string, string> = {}) => {
  const parts = Object.entries(params).map(([name, value]) => `${name} ${quoted(value)}`);
  return problem(404, reason, parts.length ? `${text} Đã hỏi: ${parts.join(", ")}.` : text);
};

const notAllowed = (allow: string[]) =>
  problem(405, "method-not-allowed", `Địa chỉ này chỉ nhận ${allow.join(", ")}.`, {
    headers: { allow: allow.join(", ") },
  });

/** Why this caller gets no further, whatever is asked of the object: the commands ask again, row by row. */
function refusalOf(request: Request, endpoint: Endpoint, actor: SignedIn | null): Response | null {
  const isAnonymous = !actor && !request.headers.has("authorization");
  if (endpoint.isPublic && isAnonymous) return null;
  if (!actor) {
    return problem(
      401,
      "not-signed-in",
      "Cần mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.",
      { headers: { "www-authenticate": "Bearer" } },
    );
  }
  if (actor.mustChangePassword && !endpoint.beforePasswordChange && !endpoint.isPublic)
    return problem(403, "password-change-needed", passwordChangeText);
  const { action } = endpoint;
  if (action && !reach({ role: actor.role }, action))
    return problemOf(new Refusal("forbidden", undefined, "role-may-not"));
  const isBeyondToken = action
    ? !reach(actor, action)
    : request.method !== "GET" && request.method !== "HEAD" && Boolean(actor.scopes?.length);
  return isBeyondToken ? problem(403, "scope-missing", "Mã truy cập này không gồm việc được yêu cầu.") : null;
}

function unread(
  why: Exclude<Awaited<ReturnType<typeof readBody>>, object>,
  endpoint: Endpoint,
  request: Request,
) {
  switch (why) {
    case "too-large":
      return problem(413, "too-large", `Nội dung gửi lên vượt quá ${messageLimit}.`);
    case "not-json":
      return problem(400, "not-json", "Nội dung gửi lên chưa phải JSON hợp lệ.");
    case "too-deep":
      return problem(400, "too-deep", "Nội dung JSON lồng quá nhiều cấp.");
    case "wrong-type": {
      const sentence = endpoint.upload
        ? "Gửi tệp trong phần “file” theo dạng multipart/form-data."
        : "Gửi nội dung theo dạng application/json.";
      return problem(415, "wrong-type", withValue(sentence, request.headers.get("content-type")));
    }
  }
}

/** Refuses a part of the address that the operation does not read: nobody shall think it was followed. */
function assertReads({ query, path }: Endpoint, asked: Record<string, string>) {
  const given = Object.keys(asked);
  const known = query && given.length > 0 ? fieldsOf(query).map(({ name }) => name) : [];
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const choice = known.length > 0 ? `chỉ nhận ${known.join(", ")}` : "không nhận tham số nào";
  const said = (name: string) =>
    withValue(`/api/v1${path} không đọc tham số “${name}”; ${choice}.`, asked[name], [name]);
  throw new Refusal(
    "invalid",
    unknown.map(said).join(" "),
    "unknown-parameter",
    Object.fromEntries(unknown.map((name) => [name, said(name)])),
  );
}

/** No rows, or nothing counted. */
const isEmpty = (result: unknown) =>
  Object.values(Object(result)).every((value) => !value || (Array.isArray(value) && value.length === 0));

const isFile = (result: unknown): result is FileAnswer =>
  !!result && typeof result === "object" && "bytes" in result && "contentType" in result;

function respond(
  endpoint: Endpoint,
  params: Record<string, string>,
  result: unknown,
  request: Request,
  extra: Record<string, string> = {},
) {
  if (result === null) return notFound(new Refusal("not-found"), params);
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
  if (tag && request.method !== "POST" && request.headers.get("if-none-match") === tag.etag)
    return new Response(null, { status: 304, headers });
  const status = endpoint.status ?? 200;
  return status === 204
    ? new Response(null, { status, headers: extra })
    : new Response(jsonText(result), { status, headers });
}

const versionOf = (header: string | null) =>
  Number(/^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? "")?.[1] ?? 0);
