import { beforeAll, expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import type { Endpoint } from "@/lib/api/endpoint";
import { endpoints } from "@/lib/api/registry";
import { reach } from "@/lib/identity/permissions";
import { Role } from "@/prisma/generated/enums";
import { anActor, aProvince, aToken, aUnit, owner } from "@/tests/factories";

const foreign = /\b(invalid|expected|received|required|must|undefined|null|NaN|error)\b|Đầu vào/iu;
const nowhere = "khong-co-o-dau";
const tokens = new Map<Role, string>();

beforeAll(async () => {
  const province = await aProvince();
  const unit = await aUnit(province);
  for (const role of Object.values(Role))
    tokens.set(role, await aToken(await anActor(role, { province, unit })));
});

/** Somebody the matrix lets do this, so that it is the input which is refused. */
const tokenFor = ({ action }: Endpoint) =>
  tokens.get(
    Object.values(Role).find((role) => !action || reach({ role }, action)) ?? Role.AUDITOR,
  ) as string;

async function send(endpoint: Endpoint, given: { body?: BodyInit; type?: string } = {}) {
  const path = endpoint.path.replace(/\{\w+\}/gu, nowhere);
  const headers = {
    authorization: `Bearer ${tokenFor(endpoint)}`,
    "if-match": '"1"',
    ...(given.type ? { "content-type": given.type } : {}),
  };
  const { method } = endpoint;
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method,
    headers,
    body: given.body ?? null,
  });
  const response = await answer(request, path);
  const text = await response.text();
  const problem = text.startsWith("{") ? JSON.parse(text) : {};
  const said = [
    problem.detail,
    ...(problem.errors ?? []).map(({ detail }: { detail: string }) => detail),
  ].join(" ");
  return { status: response.status, said };
}

type Rubbish = { what: string; value?: string; body?: BodyInit; type?: string };

function rubbish(endpoint: Endpoint): Rubbish[] {
  const { method, path, query, upload } = endpoint;
  if (method === "GET") {
    const needsNoMore = query?.safeParse({}).success ?? true;
    return path.includes("{id}") && needsNoMore ? [{ what: "unknown id", value: nowhere }] : [];
  }
  const text = { what: "another type", body: "x", type: "text/plain", value: "text/plain" };
  return upload
    ? [text, { what: "an empty file", body: emptyFile() }]
    : [text, { what: "no JSON", body: "{", type: "application/json" }];
}
function emptyFile() {
  const form = new FormData();
  form.set("file", new File([], "trong.xlsx"));
  return form;
}

/** These ask for nothing: whatever is sent with them is not read. */
const takesNothing = ({ method, body, upload, path }: Endpoint) =>
  method !== "GET" && !body && !upload && !path.includes("{");

test("every operation refuses rubbish in Vietnamese, names it, and writes nothing", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  let asked = 0;
  for (const endpoint of endpoints) {
    for (const { what, value, ...given } of rubbish(endpoint)) {
      if (takesNothing(endpoint)) continue;
      asked++;
      const { status, said } = await send(endpoint, given);
      const isRefused = status >= 400 && status < 500;
      const isNamed = !value || said.includes(value);
      if (!isRefused || !said || foreign.test(said.replaceAll(/“[^”]*”/gu, "")) || !isNamed)
        faults.push(`${endpoint.method} ${endpoint.path}, ${what}: ${status} ${said}`);
    }
  }
  expect(asked).toBeGreaterThan(200);
  expect(faults).toEqual([]);
  expect(await owner.auditEvent.count()).toBe(0);
});

test("what a body names and nobody finds is named", async () => {
  const endpoint = endpoints.find(({ method, path }) => method === "POST" && path === "/filings");
  if (!endpoint) throw new Error("no such endpoint");
  const { status, said } = await send(endpoint, {
    body: JSON.stringify({ periodId: nowhere }),
    type: "application/json",
  });
  expect(status).toBe(404);
  expect(said).toContain(`periodId “${nowhere}”`);
});
