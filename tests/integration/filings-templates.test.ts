import { expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { listLineLog } from "@/lib/filings/log/queries";
import { lineEventText } from "@/lib/filings/log/text";
import { applyFilingImport, checkFilingImport, discardFilingImport } from "@/lib/filings/templates/commands";
import { templateSpreadsheet } from "@/lib/filings/templates/document";
import { findFilingImport, findFilingImportFile, findTemplate } from "@/lib/filings/templates/queries";
import { lineProblemText } from "@/lib/filings/templates/text";
import type { Actor } from "@/lib/identity/actor";
import { writeSpreadsheet } from "@/lib/spreadsheets";
import {
  aPeriod,
  aReportingScene,
  aToken,
  aUnitWithPeople,
  owner,
  type ReportingScene,
} from "@/tests/factories";
import { type Edit, fillTemplate, firstLines } from "@/tests/fixtures/files/templates";
import { aSubmitted, at, inTime, save } from "./support/filings";

const name = "Số liệu.xlsx";
async function download(actor: Actor, periodId: string, now = inTime) {
  const sheet = await findTemplate(actor, { periodId }, now);
  if (!sheet) throw new Error("no template");
  return writeSpreadsheet(templateSpreadsheet(sheet));
}

const fill = fillTemplate;
const [online, inTimeRow] = firstLines;
const good: Edit[] = [
  { row: online, field: "numerator", value: 350 },
  { row: online, field: "denominator", value: "412" },
  { row: inTimeRow, field: "numerator", value: "391" },
  { row: inTimeRow, field: "denominator", value: 400 },
];
const check = (
  { officer, period }: Pick<ReportingScene, "officer" | "period">,
  bytes: Uint8Array,
  now = inTime,
) => checkFilingImport(officer, { periodId: period.id }, { name, bytes }, now);
const values = (filingId: string) =>
  owner.filingValue.findMany({
    where: { filingId },
    orderBy: { indicatorId: "asc" },
    select: { indicatorId: true, numerator: true, denominator: true, origin: true, version: true },
  });
const texts = async (actor: Actor, id: string) => {
  const found = await findFilingImport(actor, id);
  return (found?.problems ?? []).map(
    (one) => `${one.row} ${one.field}: ${lineProblemText(one, found?.codes[one.row] ?? "")}`,
  );
};

test("a filled template is previewed, applied whole, marked in the log, and a second time changes nothing", async () => {
  const scene = await aReportingScene();
  const bytes = await fill(await download(scene.officer, scene.period.id), good);
  const checked = await check(scene, bytes);
  expect(checked).toMatchObject({ errorCount: 0, changeCount: 2, isStale: false, isOtherPlan: false });
  expect(await owner.filing.count({ where: { periodId: scene.period.id } })).toBe(0);

  const applied = await applyFilingImport(scene.officer, checked, inTime);
  expect(applied).toMatchObject({ status: "APPLIED", saved: 2 });
  expect(
    (await values(applied.filingId)).map(({ numerator, denominator, ...rest }) => ({
      ...rest,
      figures: `${numerator}/${denominator}`,
    })),
  ).toEqual([
    { indicatorId: "dung-han", figures: "391/400", origin: "EXCEL", version: 1 },
    { indicatorId: "ho-so-truc-tuyen", figures: "350/412", origin: "EXCEL", version: 1 },
  ]);
  const log = await listLineLog(scene.officer, applied.filingId, "K04");
  expect(log?.map(lineEventText)).toEqual([
    expect.stringContaining("nhập từ Excel tử số: chưa nhập → 350; mẫu số: chưa nhập → 412."),
  ]);

  const again = await check(scene, bytes);
  expect(again).toMatchObject({ errorCount: 0, changeCount: 0 });
  await expect(applyFilingImport(scene.officer, again, inTime)).rejects.toMatchObject({
    reason: "nothing-to-apply",
  });
  await expect(applyFilingImport(scene.officer, checked, inTime)).rejects.toMatchObject({ kind: "conflict" });
});

test("every error is told at once with row, column and value, nothing is saved, and the file comes back with remarks", async () => {
  const scene = await aReportingScene();
  const bytes = await fill(await download(scene.officer, scene.period.id), [
    { row: online, field: "numerator", value: "12,5,0" },
    { row: online, field: "denominator", value: "48,5%" },
    { row: online, field: "state", value: "Chưa rõ" },
    { row: inTimeRow, field: "numerator", value: 120 },
    { row: inTimeRow, field: "denominator", value: 100 },
  ]);
  const checked = await check(scene, bytes);
  expect(checked.errorCount).toBe(4);
  expect(await texts(scene.officer, checked.id)).toEqual([
    "6 state: Tình trạng “Chưa rõ” không có trong danh sách. Chọn một giá trị trong ô.",
    "6 numerator: “12,5,0” chưa đúng dạng số. Ví dụ: 1.234,5.",
    "6 denominator: “48,5%” là tỷ lệ, ô này cần số lượng. Nhập tử số và mẫu số.",
    "7 numerator: Tử số (120) lớn hơn mẫu số (100). Kiểm tra lại hai ô này.",
  ]);
  await expect(applyFilingImport(scene.officer, checked, inTime)).rejects.toMatchObject({
    reason: "has-errors",
  });
  expect(await owner.filingValue.count({ where: { filing: { periodId: scene.period.id } } })).toBe(0);
  const back = await findFilingImportFile(scene.officer, checked.id);
  expect(back?.remarks.get(7)?.[0]).toContain("Tử số (120) lớn hơn mẫu số (100)");
  expect(await discardFilingImport(scene.officer, checked, inTime)).toMatchObject({ status: "DISCARDED" });
});

test("files of another unit, period, campaign or province, edited ones and other people's are named in one sentence", async () => {
  const scene = await aReportingScene();
  const { province, period, round } = scene;
  const other = await aUnitWithPeople(province, { name: "Sở Y tế" });
  const earlier = await aPeriod(round, {
    code: "2026-q2",
    name: "Quý II/2026",
    position: 2,
    startsOn: "2026-04-01",
    endsOn: "2026-06-30",
    opensOn: "2026-06-01",
    dueOn: "2026-07-10",
  });
  const elsewhere = await aReportingScene();
  const own = await download(scene.officer, period.id);
  const refusals: [Uint8Array, string, string][] = [
    [
      await download(other.officer, period.id),
      "other-unit",
      "Tệp là mẫu của Sở Y tế, trang này là của Sở Tài chính.",
    ],
    [
      await download(scene.officer, earlier.id),
      "other-period",
      "Tệp là mẫu của kỳ Quý II/2026, trang này là kỳ Quý III/2026.",
    ],
    [await download(elsewhere.officer, elsewhere.period.id), "other-province", "Tệp là mẫu của tỉnh khác."],
    [
      await fill(own, [{ row: 5, field: "numerator", value: "Tu so" }]),
      "heading-changed",
      "Tiêu đề cột “Tử số” đã bị đổi thành “Tu so”.",
    ],
    [
      await fill(own, [{ row: 6, field: "code", value: "K99" }]),
      "row-changed",
      "Dòng 6 không còn là chỉ tiêu K04",
    ],
    [
      await fill(own, [{ row: 8, field: "name", value: "Chỉ tiêu khác" }]),
      "row-added",
      "Dòng 8 không có trong mẫu.",
    ],
    [
      await writeSpreadsheet({
        sheets: [{ name: "A", columns: [{ title: "A", kind: "text" }], rows: [["b"]] }],
      }),
      "not-a-template",
      "Tệp không phải mẫu tải từ trang này.",
    ],
    [
      new Uint8Array([1, 2, 3]),
      "not-a-spreadsheet",
      "Chỉ nhận mẫu Excel (.xlsx) tải từ trang số liệu của kỳ.",
    ],
    [own.slice(0, own.length / 2), "file-corrupt", "bị hỏng hoặc tải lên chưa trọn vẹn"],
  ];
  for (const [bytes, reason, text] of refusals)
    await expect(check(scene, bytes), reason).rejects.toMatchObject({
      kind: "invalid",
      reason,
      text: expect.stringContaining(text),
    });
  expect(await owner.filingImport.count({ where: { provinceId: province.id } })).toBe(0);
});

test("a stale template merges with what changed on the portal and never overwrites it", async () => {
  const scene = await aReportingScene();
  const bytes = await fill(await download(scene.officer, scene.period.id), good);
  const second = await aUnitWithPeople(scene.province);
  const { id } = await import("@/lib/filings/revisions/commands").then(({ openFiling }) =>
    openFiling(scene.officer, { periodId: scene.period.id }, inTime),
  );
  await save(scene.officer, id, [{ indicatorId: "dung-han", numerator: "380", denominator: "400" }]);
  const overtaken = await check(scene, bytes);
  expect(overtaken).toMatchObject({ isStale: true, errorCount: 1, changeCount: 1 });
  expect((await texts(scene.officer, overtaken.id))[0]).toContain(
    "7 numerator: Ô này được sửa trên cổng bởi",
  );

  const half = await fill(await download(second.officer, scene.period.id), []);
  await expect(check(scene, half)).rejects.toMatchObject({ reason: "other-unit" });

  const fresh = await check(
    scene,
    await fill(await download(scene.officer, scene.period.id), good.slice(0, 2)),
  );
  await save(scene.officer, id, [{ indicatorId: "ho-so-truc-tuyen", numerator: "1", denominator: "2" }]);
  await expect(applyFilingImport(scene.officer, fresh, inTime)).rejects.toMatchObject({
    reason: "changed-since",
  });
  expect((await values(id)).map(({ numerator }) => String(numerator))).toEqual(["380", "1"]);
});

test("after an amendment of the plan the difference is shown and nothing can be applied", async () => {
  const scene = await aReportingScene();
  const bytes = await fill(await download(scene.officer, scene.period.id), good);
  await owner.round.update({ where: { id: scene.round.id }, data: { termsHash: "khác" } });
  const checked = await check(scene, bytes);
  expect(checked).toMatchObject({ isOtherPlan: true, changeCount: 2, errorCount: 0 });
  await expect(applyFilingImport(scene.officer, checked, inTime)).rejects.toMatchObject({
    reason: "other-plan",
  });
});

test("figures handed over are closed to files, and other units see none of them", async () => {
  const scene = await aReportingScene();
  const bytes = await fill(await download(scene.officer, scene.period.id), good);
  const checked = await check(scene, bytes);
  const stranger = await aUnitWithPeople(scene.province);
  expect(await findFilingImport(stranger.officer, checked.id)).toBeNull();
  await expect(applyFilingImport(stranger.officer, checked, inTime)).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(check({ officer: scene.planner, period: scene.period }, bytes)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await aSubmitted(scene);
  await expect(check(scene, bytes, at("2026-10-06T08:00:00"))).rejects.toMatchObject({
    reason: "wrong-state",
  });
  await expect(applyFilingImport(scene.officer, checked, inTime)).rejects.toMatchObject({
    reason: "wrong-state",
  });
});

test("REST says each error of a file in the words the page has", async () => {
  const scene = await aReportingScene();
  const wrong: Edit[] = [{ row: online, field: "numerator", value: "ba trăm" }];
  const { id } = await check(scene, await fill(await download(scene.officer, scene.period.id), wrong));
  const path = `/filing-imports/${id}`;
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    headers: { authorization: `Bearer ${await aToken(scene.officer)}` },
  });
  const { problems } = await (await answer(request, path, inTime)).json();
  expect(problems).toEqual([
    expect.objectContaining({ field: "numerator", detail: expect.stringContaining("“ba trăm”") }),
  ]);
});
