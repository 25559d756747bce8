import { expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { writeSpreadsheet } from "@/lib/spreadsheets";
import { aReportingScene, aToken, owner } from "@/tests/factories";
import { inTime } from "./support/filings";

type Call = { token?: string; body?: unknown; form?: FormData; version?: number; key?: string };
async function call(method: string, path: string, { token, body, form, version, key }: Call) {
  const [route = ""] = path.split("?");
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
      ...(key && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: form }),
  });
  const response = await answer(request, route, inTime);
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, json: isJson ? await response.json() : null };
}

test("another system hands figures over, is asked once, and the unit takes them or not", async () => {
  const scene = await aReportingScene();
  const token = await aToken(scene.planner);
  const named = await call("PUT", "/figure-sources/mot-cua", { token, body: { name: "Hệ thống một cửa" } });
  expect(named).toMatchObject({ status: 200, json: { code: "mot-cua" } });
  const mappings = [{ kind: "INDICATOR", given: "HS-TT", indicatorCode: "K04" }];
  await call("PUT", "/figure-sources/mot-cua/mappings", { token, body: { mappings } });
  expect((await call("GET", "/figure-sources/mot-cua/mappings", { token })).json.items).toMatchObject(
    mappings,
  );

  const rows = [
    { unit: "Sở Tài chính", indicator: "HS-TT", period: "Quý III/2026", numerator: 350, denominator: 412.5 },
  ];
  const body = { sourceCode: "mot-cua", takenOn: "2026-10-01", rows };
  const sent = await call("POST", "/snapshot-imports", { token, body, key: "k-1" });
  expect(sent).toMatchObject({ status: 202, json: { status: "QUEUED" } });
  const again = await call("POST", "/snapshot-imports", { token, body, key: "k-1" });
  expect(again.json.id).toBe(sent.json.id);
  const other = await call("POST", "/snapshot-imports", {
    token,
    body: { ...body, takenOn: "2026-10-02" },
    key: "k-1",
  });
  expect(other).toMatchObject({ status: 422, json: { type: "/api/v1/problems/key-reused" } });
  const { id } = sent.json;
  await checkSnapshots(scene.planner, id, inTime);

  const checked = await call("GET", `/snapshot-imports/${id}`, { token });
  expect(checked.json).toMatchObject({
    status: "CHECKED",
    newCount: 1,
    errorCount: 0,
    changes: [{ after: "350/412.5", before: null }],
  });
  expect((await call("POST", `/snapshot-imports/${id}/apply`, { token, body: {} })).status).toBe(428);
  const version = checked.json.version;
  expect(await call("POST", `/snapshot-imports/${id}/apply`, { token, version, body: {} })).toMatchObject({
    status: 202,
    json: { status: "APPLYING" },
  });
  await writeSnapshots(scene.planner, id, inTime);

  const officer = await aToken(scene.officer);
  const query = `campaignId=${scene.campaign.id}&periodCode=2026-q3`;
  const beside = await call("GET", `/snapshot-comparisons?${query}`, { token: officer });
  expect(beside.json.rows).toMatchObject([{ code: "K04", agreement: "blank", given: { numerator: "350" } }]);
  const [row] = beside.json.rows;
  const lines = [{ indicatorId: row.indicatorId, sourceCode: "mot-cua", version: row.version }];
  const adopted = await call("POST", "/snapshot-adoptions", {
    token: officer,
    body: { periodId: scene.period.id, lines },
  });
  expect(adopted).toMatchObject({ status: 200, json: { saved: 1 } });
  expect(await owner.snapshotImport.count({ where: { provinceId: scene.province.id } })).toBe(1);
});

test("files come in by the same door; without the right, the token or a fitting body nothing does", async () => {
  const scene = await aReportingScene();
  const token = await aToken(scene.planner);
  await call("PUT", "/figure-sources/qd-766", { token, body: { name: "Bộ chỉ số 766" } });
  const bytes = await writeSpreadsheet({
    sheets: [
      {
        name: "766",
        columns: ["Đơn vị", "Chỉ tiêu", "Kỳ"]
          .map((title) => ({ title, kind: "text" as const }))
          .concat({ title: "Kết quả", kind: "number" as never }),
        rows: [["Sở Tài chính", "K04", "2026-q3", 85.5]],
      },
    ],
  });
  const form = new FormData();
  form.set("sourceCode", "qd-766");
  form.set("takenOn", "2026-10-01");
  form.set("file", new File([new Uint8Array(bytes)], "766.xlsx"));
  const sent = await call("POST", "/snapshot-imports/files", { token, form });
  expect(sent.status).toBe(202);
  await checkSnapshots(scene.planner, sent.json.id, inTime);
  expect((await call("GET", `/snapshot-imports/${sent.json.id}`, { token })).json).toMatchObject({
    status: "CHECKED",
    newCount: 1,
  });

  expect((await call("POST", "/snapshot-imports", { body: {} })).status).toBe(401);
  const officer = await aToken(scene.officer);
  const body = {
    sourceCode: "qd-766",
    takenOn: "2026-10-01",
    rows: [{ unit: "a", indicator: "b", period: "c" }],
  };
  expect((await call("POST", "/snapshot-imports", { token: officer, body })).status).toBe(403);
  const wrong = await call("POST", "/snapshot-imports", { token, body: { ...body, rows: [] } });
  expect(wrong).toMatchObject({
    status: 422,
    json: { errors: [{ field: "rows", detail: "Gửi ít nhất một dòng." }] },
  });
});
