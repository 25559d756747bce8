import { expect, test, vi } from "vitest";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { listNominations } from "@/lib/commendations/nominations/queries";
import { nominationFilter } from "@/lib/commendations/nominations/schema";
import { exportAwards } from "@/lib/commendations/register/exports/commands";
import { applyImport, checkImport } from "@/lib/commendations/register/imports/commands";
import { findImport } from "@/lib/commendations/register/imports/queries";
import { listAwards } from "@/lib/commendations/register/queries";
import { registerFilter } from "@/lib/commendations/register/schema";
import { readSpreadsheet, writeSpreadsheet } from "@/lib/spreadsheets";
import {
  aCommendationScene,
  anActor,
  anIssuedDecision,
  aPerson,
  aPlanner,
  atCouncil,
  owner,
} from "@/tests/factories";
import { countStatements } from "./support/statements";

vi.setConfig({ testTimeout: 90_000 });
const filter = (given: object = {}) => registerFilter.parse(given);
const titles = [
  "Đối tượng",
  "Họ và tên, tên tập thể",
  "Mã cán bộ",
  "Đơn vị",
  "Danh hiệu, hình thức",
  "Số quyết định",
  "Ngày ký",
  "Người ký quyết định",
  "Từ ngày",
  "Đến ngày",
];
const fileOf = async (rows: string[][]) => ({
  name: "khen-thuong-cu.xlsx",
  bytes: await writeSpreadsheet({
    sheets: [{ name: "1", columns: titles.map((title) => ({ title, kind: "text" as const })), rows }],
  }),
});
const row = (...cells: string[]) => [...cells, ...titles.slice(cells.length).map(() => "")];

test("earlier awards come in by file with every error at once, and the search for double awards knows them", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const [unit, other] = scene.units;
  if (!unit || !other) throw new Error("units");
  const person = await aPerson(unit, { fullName: "Phạm Văn Lợi", post: "Chuyên viên" });
  const { staffCode } = await owner.person.findUniqueOrThrow({ where: { id: person.id } });
  const file = await fileOf([
    row(
      "Tập thể",
      "so thu 1",
      "",
      "",
      "Bằng khen",
      "12/QĐ-UBND",
      "05/03/2027",
      "",
      "01/01/2026",
      "31/12/2026",
    ),
    row(
      "Cá nhân",
      "Phạm Văn Lợi",
      staffCode,
      "Sở thứ 1",
      "Lao động tiên tiến",
      "13/QĐ-SNV",
      "06/03/2026",
      "Giám đốc Sở Nội vụ",
    ),
    row(
      "Cá nhân",
      "Trần Thị Vô Danh",
      "",
      "Sở thứ 2",
      "Huân chương Lao động hạng Ba",
      "77/QĐ-CTN",
      "07/03/2020",
      "Chủ tịch nước",
    ),
    row("Tập thể", "Sở không có", "", "", "Bằng khen", "14", "31/02/2026"),
  ]);
  const checked = await checkImport(scene.planner, file, atCouncil);
  expect(checked).toMatchObject({ rows: 4, errorCount: 1 });
  const rows = (await findImport(scene.planner, checked.id))?.rows ?? [];
  expect(rows.map(({ problems, notes }) => [problems.map(({ code }) => code), notes])).toEqual([
    [[], []],
    [[], ["period-from-signing"]],
    [[], ["person-unmatched", "award-outside-list", "period-from-signing"]],
    [["unit-unknown", "decision-unreadable", "day-unreadable"], []],
  ]);
  expect(await owner.award.count({ where: { provinceId: scene.province.id } })).toBe(0);
  await expect(
    applyImport(scene.planner, { ...checked, validRowsOnly: false }, atCouncil),
  ).rejects.toMatchObject({ reason: "has-errors" });
  await expect(
    applyImport(scene.planner, { ...checked, validRowsOnly: true }, atCouncil),
  ).resolves.toMatchObject({ written: 3, leftOut: 1 });
  const again = await checkImport(scene.planner, file, atCouncil);
  expect((await findImport(scene.planner, again.id))?.rows.map(({ change }) => change)).toEqual([
    "same",
    "same",
    "same",
    "new",
  ]);

  // The round of 2026 overlaps what the file says of the first unit: it needs a justification now.
  await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  const { items } = await listNominations(scene.planner, scene.round.id, nominationFilter.parse({}));
  expect(
    items.map(({ subjectName, repeats }) => [subjectName, repeats.map(({ decision }) => decision)]),
  ).toEqual([
    ["Sở thứ 1", ["12/QĐ-UBND"]],
    ["Sở thứ 2", []],
  ]);

  const found = async (given: object) =>
    (await listAwards(scene.planner, filter(given))).items.map(({ subjectName }) => subjectName);
  expect(await found({ q: "pham loi" })).toEqual(["Phạm Văn Lợi"]);
  expect(await found({ q: "77/qd-ctn" })).toEqual(["Trần Thị Vô Danh"]);
  expect(await found({ origin: "imported", year: 2026 })).toEqual(["Phạm Văn Lợi"]);
  expect(await found({ origin: "portal" })).toEqual([]);
  expect(await found({ class: "title" })).toEqual(["Phạm Văn Lợi"]);

  const { bytes } = await exportAwards(scene.planner, "national", 2026, atCouncil);
  const reading = await readSpreadsheet(bytes as Uint8Array);
  if (!reading.ok) throw new Error(reading.problem);
  const sheets = reading.spreadsheet.sheets.map(({ name, rows: lines }) => [name, lines.length - 3]);
  expect(sheets).toEqual([
    ["Danh hiệu thi đua", 1],
    ["Hình thức khen thưởng", 0],
  ]);
});

test("the register is paged without gaps, each unit sees its own, and other provinces nothing", async () => {
  const scene = await aCommendationScene({ units: 3 });
  await anIssuedDecision(scene);
  const seen: string[] = [];
  for (let cursor: string | null | undefined = undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof listAwards>> = await listAwards(
      scene.planner,
      filter({ limit: 1, cursor }),
    );
    seen.push(...page.items.map(({ subjectName }) => subjectName));
    cursor = page.nextCursor;
  }
  expect([...seen].sort()).toEqual(["Sở thứ 1", "Sở thứ 2", "Sở thứ 3"]);
  const head = await anActor("UNIT_HEAD", { province: scene.province, unit: scene.units[1] });
  expect((await listAwards(head, filter())).items.map(({ subjectName }) => subjectName)).toEqual([
    "Sở thứ 2",
  ]);
  expect((await listAwards(await aPlanner(), filter())).items).toEqual([]);
  await expect(exportAwards(head, "staff", 2027, atCouncil)).rejects.toMatchObject({ kind: "not-found" });

  const statements = (limit: number) =>
    countStatements(() => listAwards(scene.planner, filter({ limit, q: "so" })));
  expect(await statements(3)).toBe(await statements(1));

  const statistics = await readSpreadsheet(
    (await exportAwards(scene.leader, "statistics", 2027, atCouncil)).bytes as Uint8Array,
  );
  if (!statistics.ok) throw new Error(statistics.problem);
  expect(statistics.spreadsheet.sheets[1]?.rows.at(-1)?.cells).toEqual([
    "Hình thức khen thưởng",
    "Bằng khen",
    "Chủ tịch Ủy ban nhân dân tỉnh Thử Nghiệm",
    3,
    0,
    0,
    3,
  ]);
});

test("a year too long for a workbook goes out whole, line by line", async () => {
  const scene = await aCommendationScene({ units: 1 });
  await anIssuedDecision(scene);
  const [award] = await owner.award.findMany({ where: { provinceId: scene.province.id } });
  if (!award) throw new Error("award");
  await owner.$executeRaw`insert into "Award" ("id", "provinceId", "decisionId", "position", "subjectKind", "subjectName", "unitName",
      "awardClass", "awardCode", "roundTitle", "achievementFrom", "achievementThrough", "money", "moneyFormula", "signedOn")
    select gen_random_uuid()::text, a."provinceId", a."decisionId", 1 + n, 'INDIVIDUAL', 'Người thứ ' || n, a."unitName",
      case when n % 2 = 0 then 'title' else 'form' end, a."awardCode", a."roundTitle", a."achievementFrom", a."achievementThrough",
      0, '', a."signedOn" from "Award" a, generate_series(1, 20000) n where a."id" = ${award.id}`;

  const file = await exportAwards(scene.leader, "national", 2027, atCouncil);
  expect(file).toMatchObject({
    name: "khen-thuong-quoc-gia-2027.csv",
    contentType: "text/csv; charset=utf-8",
  });
  const lines = (await new Response(file.bytes).text()).trim().split(/\r?\n/u);
  expect(lines).toHaveLength(20_002);
  expect(new Set(lines.map((line) => line.split(";")[2])).size).toBe(20_002);
  const at = (title: string) => lines[0]?.split(";").indexOf(title) ?? -1;
  const awarded = [at("Danh hiệu thi đua"), at("Hình thức khen thưởng")];
  for (const line of lines.slice(1, 100)) {
    const cells = line.split(";");
    expect(awarded.map((column) => cells[column]).filter(Boolean)).toEqual(["Bằng khen"]);
  }
});
