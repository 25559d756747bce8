import { expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { aReportingScene, aToken, aUnitOfficer, owner } from "@/tests/factories";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { inTime } from "./support/filings";

type Call = { token: string; body?: unknown; form?: FormData; version?: number };
async function call(method: string, path: string, { token, body, form, version }: Call, now = inTime) {
  const [route = ""] = path.split("?");
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: form }),
  });
  const response = await answer(request, route, now);
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, json: isJson ? await response.json() : null };
}

test("a program files, proves, submits, verifies and confirms the figures of a unit", async () => {
  const scene = await aReportingScene();
  const [officer, head, planner] = [
    await aToken(scene.officer),
    await aToken(scene.head),
    await aToken(scene.planner),
  ];
  const periods = await call("GET", `/reporting-periods?roundId=${scene.round.id}`, { token: officer });
  expect(periods.json.items).toMatchObject([{ id: scene.period.id, code: "2026-q3" }]);

  const opened = await call("POST", "/filings", { token: officer, body: { periodId: scene.period.id } });
  expect(opened.status).toBe(201);
  const { id } = opened.json;
  const cells = [
    { indicatorId: "ho-so-truc-tuyen", version: 0, numerator: "350", denominator: "412" },
    { indicatorId: "dung-han", version: 0, numerator: "391", denominator: "400" },
  ];
  const saved = await call("PUT", `/filings/${id}/cells`, { token: officer, body: { cells } });
  expect(saved.json).toMatchObject({ saved: [{ version: 1 }, { version: 1 }], conflicts: [] });

  const form = new FormData();
  form.set("purpose", "filing");
  form.set("file", new File([new Uint8Array(pdf())], "Báo cáo.pdf", { type: "application/pdf" }));
  const file = await call("POST", "/files", { token: officer, form });
  expect(file).toMatchObject({ status: 201, json: { name: "Báo cáo.pdf", pages: 1 } });
  const lines = [{ indicatorId: "ho-so-truc-tuyen", page: 1 }];
  const linked = await call("POST", `/filings/${id}/evidence`, {
    token: officer,
    body: { fileId: file.json.id, lines },
  });
  expect(linked.status).toBe(201);

  const blind = await call("POST", `/filings/${id}/submit`, { token: head, body: {} });
  expect(blind).toMatchObject({ status: 428 });
  const { version } = linked.json;
  const byOfficer = await call("POST", `/filings/${id}/submit`, { token: officer, version, body: {} });
  expect(byOfficer.status).toBe(403);
  const submitted = await call("POST", `/filings/${id}/submit`, { token: head, version, body: {} });
  expect(submitted.json).toMatchObject({ status: "SUBMITTED", receiptCode: "SL-2026-Q3-001" });

  const received = await call("POST", `/filings/${id}/receive`, {
    token: planner,
    version: submitted.json.version,
  });
  const early = await call("POST", `/filings/${id}/confirm`, {
    token: planner,
    version: received.json.version,
  });
  expect(early).toMatchObject({ status: 422, json: { type: "/api/v1/problems/lines-open" } });
  const marks = [
    { indicatorId: "ho-so-truc-tuyen", valueVersion: 2, mark: "AGREED" },
    { indicatorId: "dung-han", valueVersion: 1, mark: "AGREED" },
  ];
  await call("POST", `/filings/${id}/marks`, { token: planner, body: { marks } });
  const confirmed = await call("POST", `/filings/${id}/confirm`, {
    token: planner,
    version: received.json.version,
  });
  expect(confirmed.json).toMatchObject({ status: "CONFIRMED" });

  const item = await call("GET", `/filings/${id}`, { token: head });
  expect(item.headers.get("etag")).toBe(`"${confirmed.json.version}"`);
  expect(item.json.lines[0]).toMatchObject({ code: "K04", numerator: "350", standing: "agreed" });
  const download = await call("GET", `/files/${file.json.id}`, { token: planner });
  expect(download.status).toBe(200);
  expect(download.headers.get("content-disposition")).toMatch(/^attachment/);
});

test("wrong input names its field, another unit's filing is not there", async () => {
  const scene = await aReportingScene();
  const token = await aToken(scene.officer);
  const { json } = await call("POST", "/filings", { token, body: { periodId: scene.period.id } });
  const wrong = await call("PUT", `/filings/${json.id}/cells`, {
    token,
    body: { cells: [{ indicatorId: "ho-so-truc-tuyen", version: 0, numerator: "12,5,0" }] },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.json.errors).toEqual([
    { field: "cells.0.numerator", detail: expect.stringContaining("Nhập số không âm") },
  ]);
  expect(await owner.filingValue.count({ where: { filingId: json.id } })).toBe(0);
  const stranger = await aToken(await aUnitOfficer({ province: scene.province }));
  expect((await call("GET", `/filings/${json.id}`, { token: stranger })).status).toBe(404);
  expect((await call("GET", "/filings", { token: stranger })).json.items).toEqual([]);
});
