import { expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { dayOf } from "@/lib/calendar";
import { aPlanner, aPlanningHead, aToken, aUnitHead, owner, someTerms } from "@/tests/factories";

type Asked = { token: string; method?: string; version?: number; body?: unknown };

async function call(path: string, { token, method = "GET", version, body }: Asked) {
  const headers = new Headers({ authorization: `Bearer ${token}`, "content-type": "application/json" });
  if (version) headers.set("if-match", `"${version}"`);
  const request = new Request(`http://cong.test/api/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await answer(request, path.split("?")[0] ?? path);
  return { status: response.status, etag: response.headers.get("etag"), body: await response.json() };
}

test("another system drafts, checks, issues and amends a plan with the same rules as the web", async () => {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  const [author, issuer] = [
    { token: await aToken(planner) },
    { token: await aToken(await aPlanningHead({ province })) },
  ];
  const year = new Date().getFullYear() + 1;
  const terms = someTerms({ year, period: { from: `${year}-01-01`, through: `${year}-12-31` } });
  const drafted = { ...terms, header: { ...terms.header, number: null, issuedOn: null } };

  const created = await call("/campaigns", {
    ...author,
    method: "POST",
    body: { title: terms.header.title, ...terms.period },
  });
  expect(created.status).toBe(201);
  const { id, planId } = created.body;
  const wrong = await call(`/plans/${planId}/terms`, {
    ...author,
    method: "PUT",
    version: 1,
    body: { terms: { ...drafted, header: { ...drafted.header, title: "Ngắn" } } },
  });
  expect(wrong.status).toBe(422);
  expect(JSON.stringify(wrong.body)).toContain("Nhập trích yếu bằng ít nhất 10 ký tự.");
  const unsaid = await call(`/plans/${planId}/terms`, { ...author, method: "PUT", body: { terms: drafted } });
  expect(unsaid.status).toBe(428);
  const saved = await call(`/plans/${planId}/terms`, {
    ...author,
    method: "PUT",
    version: 1,
    body: { terms: drafted },
  });
  expect(saved).toMatchObject({ status: 200, body: { version: 2 } });
  const stale = await call(`/plans/${planId}/terms`, {
    ...author,
    method: "PUT",
    version: 1,
    body: { terms: drafted },
  });
  expect(stale.status).toBe(409);

  let { version } = saved.body;
  const draft = await call(`/campaigns/${id}/draft`, author);
  for (const { key, level } of draft.body.findings) {
    expect(level).toBe("warning");
    const body = { key, reason: "Đúng như dự kiến." };
    const accepted = await call(`/plans/${planId}/acceptances`, { ...author, method: "POST", version, body });
    version = accepted.body.version;
  }
  const submitted = await call(`/plans/${planId}/submit`, { ...author, method: "POST", version });
  expect(submitted.body).toMatchObject({ status: "SUBMITTED" });
  version = submitted.body.version;
  const issue = {
    documentNumber: "24/KH-UBND",
    issuedOn: dayOf(new Date()),
    openRounds: [`${year}`],
  };
  const forbidden = await call(`/plans/${planId}/publish`, {
    ...author,
    method: "POST",
    version,
    body: issue,
  });
  expect(forbidden.status).toBe(403);
  const published = await call(`/plans/${planId}/publish`, {
    ...issuer,
    method: "POST",
    version,
    body: issue,
  });
  expect(published).toMatchObject({ status: 200, body: { status: "PUBLISHED", rounds: 1 } });

  const hub = await call(`/campaigns/${id}`, author);
  expect(hub.body.issued).toMatchObject({ documentNumber: "24/KH-UBND" });
  const rounds = await call(`/campaigns/${id}/rounds`, author);
  expect(rounds.body.items.map(({ code }: { code: string }) => code)).toEqual([`${year}`]);
  const amended = await call(`/campaigns/${id}/amendments`, {
    ...author,
    method: "POST",
    body: { basis: "Căn cứ quyết định sửa đổi của tỉnh." },
  });
  expect(amended).toMatchObject({ status: 201, body: { status: "DRAFT" } });
});

test("lists and items stay within the province and the rights of whoever asks", async () => {
  const planner = await aPlanner();
  const body = { title: "Phong trào thi đua chưa ban hành", from: "2027-01-01", through: "2027-12-31" };
  const token = await aToken(planner);
  const { body: created } = await call("/campaigns", { token, method: "POST", body });
  const stranger = { token: await aToken(await aPlanner()) };
  const unitHead = { token: await aToken(await aUnitHead({ province: { id: planner.provinceId } })) };

  expect((await call("/campaigns", { token })).body.items).toHaveLength(1);
  for (const asked of [stranger, unitHead]) {
    expect((await call("/campaigns", asked)).body.items).toEqual([]);
    expect((await call(`/campaigns/${created.id}`, asked)).status).toBe(404);
    expect((await call(`/campaigns/${created.id}/draft`, asked)).status).toBe(404);
  }
  expect(await owner.campaign.count({ where: { provinceId: planner.provinceId } })).toBe(1);
});
