import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answer } from "@/lib/api/answer";
import { endpoints, matchEndpoint } from "@/lib/api/registry";
import { dayOf } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import {
  anAdministrator,
  aPlanner,
  aProvince,
  aSession,
  aToken,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
  type TestActor,
} from "@/tests/factories";

const base = "http://127.0.0.1:3000/api/v1";
type Given = { token?: string; body?: unknown; headers?: Record<string, string>; now?: Date };

/** One request as a client sends it. */
function send(method: string, path: string, { token, body, headers = {}, now }: Given = {}) {
  const { pathname } = new URL(`${base}${path}`);
  const request = new Request(`${base}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return answer(request, pathname.slice("/api/v1".length), now);
}
const holiday = (day: string) => ({ day, name: "Nghỉ kiểm thử", working: false });
const said = async (response: Response) => {
  const { status, type, detail, errors } = await response.json();
  return { status, type: String(type).split("/").at(-1), detail, errors };
};

let admin: TestActor;
let token: string;
beforeEach(async () => {
  admin = await anAdministrator();
  token = await aToken(admin);
});

describe("who asks", () => {
  test("a good token answers as its holder", async () => {
    const response = await send("GET", "/me", { token });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ userId: admin.userId, role: "ADMINISTRATOR" });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  test("unknown, expired, revoked, malformed and missing tokens are 401 alike, and nothing is written", async () => {
    const past = new Date("2020-01-01T00:00:00Z");
    const bad = [
      "x".repeat(43),
      await aToken(admin, { expiresAt: past }),
      await aToken(admin, { revokedAt: past }),
      "ngắn",
    ];
    const headers = [
      ...bad.map((one) => ({ authorization: `Bearer ${encodeURI(one)}` })),
      { authorization: `Basic ${token}` },
      { authorization: token },
      {},
    ];
    for (const one of headers) {
      const response = await send("POST", "/holidays", { body: holiday("2026-05-04"), headers: one });
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      expect(await said(response)).toMatchObject({ status: 401, type: "not-signed-in" });
    }
    expect(await owner.holiday.count()).toBe(0);
  });

  test("a scope narrows: the rest is 403, though the role may", async () => {
    const narrow = await aToken(admin, { scopes: ["rule.read"] });
    expect((await send("GET", "/holidays", { token: narrow })).status).toBe(200);
    const write = await send("POST", "/holidays", { token: narrow, body: holiday("2026-05-04") });
    expect(await said(write)).toMatchObject({ status: 403, type: "scope-missing" });
    expect((await send("GET", "/users", { token: narrow })).status).toBe(403);
    const password = { current: "x", next: "Một câu đủ dài để làm mật khẩu" };
    const own = await send("POST", "/me/password", { token: narrow, body: password });
    expect(await said(own)).toMatchObject({ status: 403, type: "scope-missing" });
  });

  test("a role without the right is 403, whatever it asks for", async () => {
    const officer = await aToken(await aUnitOfficer());
    for (const path of ["/users", "/audit-events", `/users/${admin.userId}`, "/jobs"])
      expect(await said(await send("GET", path, { token: officer }))).toMatchObject({
        status: 403,
        type: "role-may-not",
      });
  });

  test("objects of another province are not found", async () => {
    const foreign = await aToken(await anAdministrator());
    for (const path of [`/users/${admin.userId}`, `/units/${admin.unitId}`])
      expect((await send("GET", path, { token: foreign })).status).toBe(404);
    const disable = await send("POST", `/users/${admin.userId}/disable`, {
      token: foreign,
      body: { reason: "Không phải của tỉnh này." },
      headers: { "if-match": '"1"' },
    });
    expect(disable.status).toBe(404);
  });

  test("what a list names is found under that name", async () => {
    const token = await aToken(admin);
    const definition = {
      code: "K23",
      name: "Tỷ lệ hồ sơ quá hạn",
      kind: "count",
      numerator: null,
      denominator: null,
      unit: "hồ sơ",
      countedThing: null,
      direction: "down",
      combine: "sum",
      evidence: "optional",
      decimals: 0,
      mayNotApply: false,
      validFrom: "2026-01-01",
      source: "Quyết định số 12/QĐ-UBND",
    };
    expect((await send("POST", "/indicators", { token, body: definition })).status).toBe(201);
    for (const path of ["/units", "/indicators"]) {
      const { items } = await (await send("GET", path, { token })).json();
      const item = await send("GET", `${path}/${items[0].id}`, { token });
      expect([path, item.status]).toEqual([path, 200]);
    }
  });

  test("what is published is answered to everybody, but not to a bad token", async () => {
    expect((await send("GET", "/publications?kind=PLAN")).status).toBe(200);
    expect((await send("GET", "/publications?kind=PLAN", { token: "x".repeat(43) })).status).toBe(401);
  });

  test("nothing but the own password is done before a handed-out password is changed", async () => {
    const { userId } = admin;
    await owner.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
    expect(await said(await send("GET", "/users", { token }))).toMatchObject({
      status: 403,
      type: "password-change-needed",
    });
    const body = { current: "Suối reo giữa rừng thông", next: "Một câu đủ dài để làm mật khẩu" };
    expect((await send("POST", "/me/password", { token, body })).status).toBe(204);
    expect((await send("GET", "/users", { token })).status).toBe(200);
  });
});

describe("by cookie", () => {
  async function cookieOf(actor: Actor, now = new Date()) {
    const { secret } = await aSession(actor, now);
    const jwt = await encode({ token: { secret }, secret: process.env.NEXTAUTH_SECRET ?? "" });
    return `theme=dark; next-auth.session-token=${jwt}; other=1`;
  }
  const write = (headers: Record<string, string>, day: string) =>
    send("POST", "/holidays", { body: holiday(day), headers });

  test("the person signed in reads; a write must come from our own pages", async () => {
    const cookie = await cookieOf(admin);
    expect((await send("GET", "/me", { headers: { cookie } })).status).toBe(200);
    const foreign = [
      { origin: "https://ke-xau.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:3001" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://ke-xau.example", "sec-fetch-site": "same-origin" },
      { origin: "không phải địa chỉ" },
    ].map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, encodeURI(value)])));
    for (const headers of foreign)
      expect([headers, await said(await write({ cookie, ...headers }, "2026-05-04"))]).toEqual([
        headers,
        expect.objectContaining({ status: 403, type: "foreign-origin" }),
      ]);
    expect(await owner.holiday.count({ where: { provinceId: admin.provinceId } })).toBe(0);

    const own: Record<string, string>[] = [
      { origin: "http://127.0.0.1:3000" },
      { "sec-fetch-site": "same-origin" },
      // Neither header: no browser, and it still needs its session.
      {},
    ];
    for (const [at, headers] of own.entries())
      expect((await write({ cookie, ...headers }, `2026-06-0${at + 1}`)).status).toBe(201);
  });

  test("a forged, foreign or finished session is 401, and a token shown beside a cookie stands alone", async () => {
    const cookie = await cookieOf(admin);
    const forged = await encode({ token: { secret: "x" }, secret: "another secret" });
    expect(
      (await send("GET", "/me", { headers: { cookie: `next-auth.session-token=${forged}` } })).status,
    ).toBe(401);
    const both = { cookie, authorization: `Bearer ${"x".repeat(43)}` };
    expect((await send("GET", "/me", { headers: both })).status).toBe(401);
    await owner.session.updateMany({ where: { userId: admin.userId }, data: { revokedAt: new Date() } });
    expect((await send("GET", "/me", { headers: { cookie } })).status).toBe(401);
  });
});

describe("what is asked", () => {
  test("unknown address 404, wrong method 405 with Allow, HEAD like GET", async () => {
    expect(await said(await send("GET", "/khong-co", { token }))).toMatchObject({ status: 404 });
    expect((await send("GET", "/users/a/b/c/d", { token })).status).toBe(404);
    const wrong = await send("PUT", "/holidays", { token, body: {} });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "POST"]);
    expect((await send("HEAD", "/holidays", { token })).status).toBe(200);
  });

  test("broken JSON is 400, another type 415, and too deep is refused before it is read", async () => {
    const post = (body: string, headers = {}) => send("POST", "/holidays", { token, body, headers });
    expect(await said(await post("{"))).toMatchObject({ status: 400, type: "not-json" });
    expect(await said(await post('{"day": "\ud83d"'))).toMatchObject({ status: 400 });
    const text = { "content-type": "text/plain" };
    expect(await said(await post("{}", text))).toMatchObject({ status: 415 });
    const deep = `${"[".repeat(100)}${"]".repeat(100)}`;
    expect(await said(await post(deep))).toMatchObject({ status: 400, type: "too-deep" });
    expect((await post(JSON.stringify({ ...holiday("2026-05-04"), name: "[[{".repeat(40) }))).status).toBe(
      201,
    );
  });

  test("text that no database keeps is a 422, in the body, the query and the path", async () => {
    const name = "Nghỉ\u0000 lễ";
    const body = await send("POST", "/holidays", { token, body: { ...holiday("2026-05-04"), name } });
    expect(await said(body)).toMatchObject({ status: 422, type: "unstorable-text" });
    const half = await send("POST", "/holidays", {
      token,
      body: '{"day":"2026-05-04","name":"\\ud83d","working":false}',
    });
    expect(await said(half)).toMatchObject({ status: 422, type: "unstorable-text" });
    expect((await send("GET", "/users?q=%00", { token })).status).toBe(422);
    expect((await send("GET", "/users/%00", { token })).status).toBe(422);
  });

  test("every wrong field is named with its sentence, and nothing is written", async () => {
    const response = await send("POST", "/holidays", { token, body: { day: "2026-02-30", name: "" } });
    const problem = await said(response);
    expect(problem).toMatchObject({ status: 422, type: "invalid" });
    expect(problem.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      "day",
      "name",
      "working",
    ]);
    expect(problem.errors.find(({ field }: { field: string }) => field === "day").detail).toMatch(
      /không tồn tại/,
    );
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await owner.holiday.count({ where: { provinceId: admin.provinceId } })).toBe(0);
  });

  test("what is not asked for is not taken: role, province, status and id in a body change nothing", async () => {
    const extra = { id: "x", provinceId: "tinh-khac", role: "LEADER", version: 99, createdAt: "2000-01-01" };
    const response = await send("POST", "/holidays", { token, body: { ...holiday("2026-05-04"), ...extra } });
    expect(response.status).toBe(201);
    const [row] = await owner.holiday.findMany({
      where: { day: new Date("2026-05-04"), name: "Nghỉ kiểm thử", provinceId: admin.provinceId },
    });
    expect(row?.id).not.toBe("x");
    expect(await owner.holiday.count({ where: { provinceId: "tinh-khac" } })).toBe(0);
  });

  test("a body over its budget is 413, counted as it arrives and whatever its length header says", async () => {
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536;
          if (sent > 50_000_000) controller.close();
          else controller.enqueue(new Uint8Array(65_536).fill(0x20));
        },
      });
    for (const length of [{}, { "content-length": "10" }]) {
      sent = 0;
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", ...length };
      const init = { method: "POST", headers, body: endless(), duplex: "half" };
      const response = await answer(new Request(`${base}/holidays`, init as RequestInit), "/holidays");
      expect(await said(response)).toMatchObject({ status: 413, type: "too-large" });
      expect(sent).toBeLessThan(2_000_000);
    }
  });
});

describe("the version a client saw", () => {
  const disable = (userId: string, headers: Record<string, string>) =>
    send("POST", `/users/${userId}/disable`, { token, headers, body: { reason: "Nghỉ hưu từ tháng này." } });

  test("missing 428, stale 409, right 200 with the next one as ETag", async () => {
    const { userId } = await aPlanner({ province: { id: admin.provinceId } });
    expect(await said(await disable(userId, {}))).toMatchObject({ status: 428, type: "version-needed" });
    expect(
      (await disable(userId, { "if-match": "mới nhất".normalize("NFD").replace(/[^\x20-\x7e]/g, "") }))
        .status,
    ).toBe(428);
    expect(await said(await disable(userId, { "if-match": '"7"' }))).toMatchObject({
      status: 409,
      type: "conflict",
    });
    const seen = await send("GET", `/users/${userId}`, { token });
    const tag = seen.headers.get("etag") ?? "";
    expect(tag).toBe('"1"');
    const unchanged = await send("GET", `/users/${userId}`, { token, headers: { "if-none-match": tag } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ""]);
    const done = await disable(userId, { "if-match": tag });
    expect([done.status, done.headers.get("etag")]).toEqual([200, '"2"']);
    expect(await said(await disable(userId, { "if-match": tag }))).toMatchObject({ status: 409 });
  });
});

describe("Idempotency-Key", () => {
  const post = (key: string, body: unknown, path = "/holidays") =>
    send("POST", path, { token, body, headers: { "idempotency-key": key } });
  const count = () => owner.holiday.count({ where: { provinceId: admin.provinceId } });

  test("ten parallel requests with one key have one effect and one answer", async () => {
    const responses = await Promise.all(Array.from({ length: 10 }, () => post("k-1", holiday("2026-05-04"))));
    expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(responses.filter(({ headers }) => headers.get("idempotent-replayed") === "true")).toHaveLength(9);
    expect(await count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { actorId: admin.userId, verb: "holiday.add" } })).toBe(1);
  }, 30_000);

  test("the same key with another body or path is 422, and another person's same key is their own", async () => {
    expect((await post("k-2", holiday("2026-05-04"))).status).toBe(201);
    expect(await said(await post("k-2", holiday("2026-05-05")))).toMatchObject({
      status: 422,
      type: "key-reused",
    });
    const patch = await send("PATCH", "/holidays/2026-05-04", {
      token,
      body: { name: "Nghỉ khác", working: false },
      headers: { "idempotency-key": "k-2" },
    });
    expect(patch.status).toBe(422);
    expect(await count()).toBe(1);
    const other = await aToken(await anAdministrator());
    const theirs = await send("POST", "/holidays", {
      token: other,
      body: holiday("2026-05-05"),
      headers: { "idempotency-key": "k-2" },
    });
    expect(theirs.status).toBe(201);
  });

  test("a refused request leaves the key free", async () => {
    await post("k-3", holiday("2026-05-04"));
    expect((await post("k-4", holiday("2026-05-04"))).status).toBe(422);
    await send("DELETE", "/holidays/2026-05-04", { token });
    const again = await post("k-4", holiday("2026-05-04"));
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, null]);
  });

  test("after a crash: an answer that was stored is given again, a claim without one is taken over", async () => {
    const first = await post("k-5", holiday("2026-05-04"));
    const body = await first.text();
    // The process dies after the commit and before the answer: all that is left is the row.
    const replay = await post("k-5", holiday("2026-05-04"));
    expect([replay.status, await replay.text(), replay.headers.get("idempotent-replayed")]).toEqual([
      201,
      body,
      "true",
    ]);

    // The process dies before the commit: a claim without an answer, a minute old.
    const { fingerprint } = await owner.idempotencyKey.findFirstOrThrow({
      where: { userId: admin.userId, key: "k-5" },
    });
    await owner.holiday.deleteMany({ where: { provinceId: admin.provinceId } });
    await owner.idempotencyKey.create({
      data: {
        provinceId: admin.provinceId,
        userId: admin.userId,
        key: "k-6",
        fingerprint,
        createdAt: new Date(Date.now() - 61_000),
      },
    });
    const responses = await Promise.all([
      post("k-6", holiday("2026-05-04")),
      post("k-6", holiday("2026-05-04")),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([201, 201]);
    expect(await count()).toBe(1);
  });

  test("a first password is told once: the stored answer has none", async () => {
    const body = {
      email: `moi-${crypto.randomUUID().slice(0, 8)}@thu.vn`,
      name: "Đỗ Thị Mới",
      role: "UNIT_OFFICER",
      unitId: admin.unitId,
      firstDay: dayOf(new Date()),
      lastDay: null,
    };
    const first = await (await post("k-7", body, "/users")).json();
    expect(first.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const again = await (await post("k-7", body, "/users")).json();
    expect(again).toEqual({ ...first, password: null });
    const stored = JSON.stringify(await owner.idempotencyKey.findMany({ where: { userId: admin.userId } }));
    expect(stored).not.toContain(first.password);
  });

  test("a key that is none is 400", async () => {
    for (const key of ["", "a b", "x".repeat(129)]) {
      const { status } = await post(key, holiday("2026-05-04"));
      expect([key, status]).toEqual([key, key === "" ? 201 : 400]);
      await owner.holiday.deleteMany({ where: { provinceId: admin.provinceId } });
    }
  });
});

describe("when something breaks", () => {
  /** Lets an endpoint of the registry fail, as a defect of our own would. */
  async function withBroken(handle: () => Promise<unknown>) {
    const found = matchEndpoint("GET", "/me");
    if (!found || "allow" in found) throw new Error("no /me");
    const original = found.endpoint.handle;
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    found.endpoint.handle = handle;
    try {
      const response = await send("GET", "/me", { token });
      return { response, text: await response.clone().text(), logged: log.mock.calls };
    } finally {
      found.endpoint.handle = original;
      log.mockRestore();
    }
  }

  test("a defect gives an incident code, in the log with its stack, and nothing else to the client", async () => {
    const { response, text, logged } = await withBroken(async () => {
      throw new Error("select * from /work/secret.ts where x");
    });
    expect(response.status).toBe(500);
    const { incident, detail } = JSON.parse(text);
    expect(incident).toMatch(/^[0-9A-F]{4}$/);
    expect(detail).toContain(incident);
    expect(text).not.toMatch(/select|secret|at |node_modules|\.ts/);
    expect(JSON.stringify(logged.map(String))).toContain(incident);
  });

  test("an outage of the database is 503 with Retry-After", async () => {
    const { response, text } = await withBroken(async () => {
      throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.5:5432"), { code: "ECONNREFUSED" });
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(text).not.toContain("10.0.0.5");
  });

  test("when the log cannot be written, nothing else is", async () => {
    const key = process.env.AUDIT_KEY;
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    process.env.AUDIT_KEY = "";
    const response = await send("POST", "/holidays", { token, body: holiday("2026-05-04") });
    process.env.AUDIT_KEY = key;
    log.mockRestore();
    expect(response.status).toBe(500);
    expect(await owner.holiday.count({ where: { provinceId: admin.provinceId } })).toBe(0);
  });
});

describe("lists", () => {
  test("page by cursor to the end, without doubles, and refuse a page size beyond the limit", async () => {
    const province = { id: admin.provinceId };
    for (let at = 0; at < 5; at++) await aUnitHead({ province });
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const page = await (
        await send("GET", `/users?limit=2${cursor && `&cursor=${cursor}`}`, { token })
      ).json();
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      expect(page.items.length).toBeLessThanOrEqual(2);
      if (!page.nextCursor) break;
      cursor = encodeURIComponent(page.nextCursor);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(6);
    for (const limit of ["0", "101", "x", "-1"])
      expect((await send("GET", `/users?limit=${limit}`, { token })).status).toBe(422);
  });
});

test("no read endpoint of the registry fails for a person of any role with nothing there", async () => {
  const province = await aProvince();
  const unit = await aUnit(province);
  const people = [await anAdministrator({ unit }), await aPlanner({ unit }), await aUnitHead({ unit })];
  const tokens = await Promise.all(people.map((person) => aToken(person)));
  const reads = endpoints.filter(({ method }) => method === "GET");
  const failures: string[] = [];
  for (const one of tokens)
    for (const { path } of reads) {
      const { status } = await send("GET", path.replace(/\{\w+\}/g, crypto.randomUUID()), { token: one });
      if (status >= 500) failures.push(`${path} ${status}`);
    }
  expect(failures).toEqual([]);
}, 60_000);
