import { expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import type { Actor } from "@/lib/identity/actor";
import { aPerson, aPlanner, aProvince, aToken, aUnit, aUnitHead, aUnitOfficer } from "@/tests/factories";
import { aRegistrationRound } from "@/tests/factories/registrations";

const now = new Date("2026-03-10T09:00:00+07:00");
const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính";

/** One call of REST v1 as the actor, who saw `version`. */
async function call(
  actor: Actor,
  method: string,
  path: string,
  sent: { body?: unknown; version?: number } = {},
) {
  const headers: Record<string, string> = { authorization: `Bearer ${await aToken(actor)}` };
  if (sent.body !== undefined) headers["content-type"] = "application/json";
  if (sent.version) headers["if-match"] = `"${sent.version}"`;
  const body = sent.body === undefined ? undefined : JSON.stringify(sent.body);
  const request = new Request(`http://127.0.0.1/api/v1${path}`, { method, headers, body });
  const response = await answer(request, path.split("?")[0] ?? path, now);
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, response, json: isJson ? await response.json() : null };
}

test("a unit registers and the office accepts over REST alone, with the form as PDF", async () => {
  const province = await aProvince();
  const unit = await aUnit(province);
  const officer = await aUnitOfficer({ unit });
  const head = await aUnitHead({ unit });
  const planner = await aPlanner({ province });
  const person = await aPerson(unit);
  const round = await aRegistrationRound(province);
  const lines = { collectives: [{ unitId: unit.id, pledge }], counts: [{ count: 1, pledge }] };

  const saved = await call(officer, "PUT", `/rounds/${round.id}/registration`, { body: lines });
  expect(saved).toMatchObject({ status: 200, json: { version: 1 } });
  const { id } = saved.json;
  const at = `/registrations/${id}`;
  expect(await call(officer, "POST", `${at}/send-to-head`, { version: 1 })).toMatchObject({
    json: { status: "AWAITING_HEAD", version: 2 },
  });
  expect((await call(head, "POST", `${at}/submit`)).status).toBe(428);
  expect(await call(head, "POST", `${at}/submit`, { version: 1 })).toMatchObject({ status: 409 });
  const submitted = await call(head, "POST", `${at}/submit`, { version: 2 });
  expect(submitted).toMatchObject({
    status: 200,
    json: { receiptCode: "DK-2026-001", late: false, version: 3 },
  });
  expect(submitted.response.headers.get("etag")).toBe('"3"');
  expect(await call(planner, "POST", `${at}/accept`, { version: 3 })).toMatchObject({
    json: { status: "ACCEPTED" },
  });

  const item = await call(head, "GET", at);
  expect(item.json).toMatchObject({
    status: "ACCEPTED",
    totals: { collectives: 1, individuals: 1, named: 0 },
  });
  const lineId = item.json.counts[0].id;
  const bound = await call(officer, "POST", `${at}/bindings`, {
    body: { lineId, personId: person.id, reason: "Phòng họp bình chọn" },
  });
  expect(bound).toMatchObject({ status: 201, json: { slot: 1 } });
  const paper = await call(planner, "GET", `${at}/paper?format=pdf`);
  expect(paper.response.headers.get("content-type")).toBe("application/pdf");
  expect(await call(planner, "GET", `/rounds/${round.id}/registration-counts`)).toMatchObject({
    json: { units: 1, collectives: 1, individuals: 1 },
  });
});

test("wrong lines are a problem with a sentence for each field, and other provinces find nothing", async () => {
  const province = await aProvince();
  const officer = await aUnitOfficer({ unit: await aUnit(province) });
  const round = await aRegistrationRound(province);
  const path = `/rounds/${round.id}/registration`;

  const wrong = await call(officer, "PUT", path, { body: { counts: [{ count: 2.5, pledge: "" }] } });
  expect(wrong.status).toBe(422);
  expect(JSON.stringify(wrong.json)).toContain("Số lượng “2.5” chưa đúng");
  const strange = await call(officer, "PUT", path, { body: { collectives: [{ unitId: "la", pledge }] } });
  expect(JSON.stringify(strange.json)).toContain("Đơn vị “la” không thuộc đơn vị đăng ký");
  expect((await call(await aUnitOfficer(), "PUT", path, { body: {} })).status).toBe(404);
  expect((await call(await aPlanner({ province }), "PUT", path, { body: {} })).status).toBe(403);
});
