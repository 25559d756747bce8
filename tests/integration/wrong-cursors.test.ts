import { beforeAll, expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { openApiDocument } from "@/lib/api/openapi";
import { reach } from "@/lib/identity/permissions";
import { keyset, textColumn } from "@/lib/keyset";
import { Role } from "@/prisma/generated/enums";
import { anActor, aProvince, aToken, aUnit } from "@/tests/factories";

type Operation = { "x-action"?: Parameters<typeof reach>[1]; parameters: { name: string }[] };
const { paths } = openApiDocument("https://thidua.example") as { paths: Record<string, { get?: Operation }> };
const reading = Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, ...get }] : []));
const tokens = new Map<Role, string>();

beforeAll(async () => {
  const province = await aProvince();
  const unit = await aUnit(province);
  for (const role of Object.values(Role))
    tokens.set(role, await aToken(await anActor(role, { province, unit })));
});

async function ask({ path, "x-action": action }: (typeof reading)[number], cursor: string) {
  const role = Object.values(Role).find((one) => !action || reach({ role: one }, action)) ?? Role.AUDITOR;
  const at = path.replace(/\{\w+\}/gu, "khong-co-o-dau");
  const request = new Request(`http://127.0.0.1:3000/api/v1${at}?${new URLSearchParams({ cursor })}`, {
    headers: { authorization: `Bearer ${tokens.get(role)}` },
  });
  const response = await answer(request, at);
  const problem = await response.json();
  const own = (problem.errors ?? []).find(({ field }: { field: string }) => field === "cursor");
  return { status: response.status, type: response.headers.get("content-type"), said: own?.detail ?? "" };
}

const rubbish = [
  "0",
  "2026-01-01T00:00:00Z_x",
  keyset("another-list", textColumn).write("x"),
  "ă".repeat(5000),
];

test("no list takes a cursor it never gave out for its first page", { timeout: 60_000 }, async () => {
  const faults: string[] = [];
  const paged = reading.filter(({ parameters }) => parameters.some(({ name }) => name === "cursor"));
  for (const operation of reading)
    for (const cursor of ["rác", ...(paged.includes(operation) ? rubbish : [])]) {
      const { status, type, said } = await ask(operation, cursor);
      const isRefused = status === 422 && type?.startsWith("application/problem+json");
      if (!isRefused || !said.includes(cursor.slice(0, 60)))
        faults.push(`${operation.path} ${cursor.slice(0, 30)}: ${status} ${said}`);
    }
  expect(paged.length).toBeGreaterThanOrEqual(15);
  expect(faults).toEqual([]);
});
