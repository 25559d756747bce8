import { expect, test } from "vitest";
import {
  applyImport,
  checkImport,
  discardImport,
  matchImport,
  undoImport,
} from "@/lib/indices/imports/commands";
import { importRemarks } from "@/lib/indices/imports/document";
import { findImport, findImportFile } from "@/lib/indices/imports/queries";
import { findResult, findResultTable, listResults } from "@/lib/indices/queries";
import { matchInput } from "@/lib/indices/schema";
import { cellText, readSpreadsheet, writeSpreadsheet } from "@/lib/spreadsheets";
import { anIndexCatalogue, aPlanner, aProvince, aUnit, aUnitHead, owner } from "@/tests/factories";

const now = new Date("2027-03-15T02:00:00Z");
const input = {
  indexCode: "PAR_INDEX",
  year: 2026,
  scope: "INTERNAL" as const,
  document: "Quyết định số 312/QĐ-UBND",
  recognisedOn: "2027-03-12",
};
const csv = (...rows: string[]) => ({
  name: "par-index-2026.csv",
  bytes: new TextEncoder().encode(["\uFEFFĐơn vị;Giá trị;Xếp loại", ...rows].join("\r\n")),
});

async function aPlace() {
  const province = await aProvince();
  await anIndexCatalogue(province, [2026]);
  const units = [
    await aUnit(province, { name: "Sở Nội vụ" }),
    await aUnit(province, { name: "Sở Tài chính" }),
  ] as const;
  return { province, units, planner: await aPlanner({ province }) };
}

test("a file is read, judged, written and a second time changes nothing", async () => {
  const { planner } = await aPlace();
  const file = csv("Sở Nội vụ;92,10;", "so tai chinh;Không thuộc diện đánh giá;");
  const checked = await checkImport(planner, input, file, now);
  expect(checked).toMatchObject({ rows: 2, errorCount: 0 });
  expect(await applyImport(planner, { ...checked, validRowsOnly: false }, now)).toMatchObject({ written: 2 });

  const { items } = await listResults(planner, { year: 2026, limit: 50 });
  expect(
    items.map(({ value, gradeCode, applicability, status, document }) => ({
      value,
      gradeCode,
      applicability,
      status,
      document,
    })),
  ).toEqual([
    {
      value: "92.1",
      gradeCode: "rat-tot",
      applicability: "APPLICABLE",
      status: "RECOGNISED",
      document: input.document,
    },
    { value: null, gradeCode: null, applicability: "EXEMPT", status: "RECOGNISED", document: input.document },
  ]);
  const again = await checkImport(planner, input, file, now);
  expect(await applyImport(planner, { ...again, validRowsOnly: false }, now)).toMatchObject({ written: 0 });
});

test("an xlsx file works alike", async () => {
  const { planner } = await aPlace();
  const bytes = await writeSpreadsheet({
    sheets: [
      {
        name: "PAR",
        columns: [
          { title: "Tên đơn vị", kind: "text" },
          { title: "Điểm", kind: "number" },
        ],
        rows: [["Sở Nội vụ", "89.95"]],
      },
    ],
  });
  const checked = await checkImport(planner, input, { name: "a.xlsx", bytes }, now);
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
  expect((await listResults(planner, { limit: 50 })).items[0]?.value).toBe("89.95");
});

test("with errors nothing is written unless the valid rows are asked for, and each error says what and where", async () => {
  const { planner, province } = await aPlace();
  const checked = await checkImport(
    planner,
    input,
    csv("Sở Nội vụ;92,10;", "Sở Lạ;90;", "Sở Tài chính;9o;"),
    now,
  );
  expect(checked.errorCount).toBe(2);
  await expect(applyImport(planner, { ...checked, validRowsOnly: false }, now)).rejects.toMatchObject({
    reason: "has-errors",
  });
  expect(await owner.indexResult.count({ where: { provinceId: province.id } })).toBe(0);
  expect(
    (await findImport(planner, checked.id))?.rows.map(({ row, problems }) => [row, problems[0]?.code]),
  ).toEqual([
    [2, undefined],
    [3, "unit-unknown"],
    [4, "value-unreadable"],
  ]);
  expect(await applyImport(planner, { ...checked, validRowsOnly: true }, now)).toMatchObject({
    written: 1,
    leftOut: 2,
  });
});

test("a correction replaces what was in force and undoing brings it back", async () => {
  const { planner } = await aPlace();
  const first = await checkImport(planner, input, csv("Sở Nội vụ;89,95;"), now);
  await applyImport(planner, { ...first, validRowsOnly: false }, now);
  const second = await checkImport(
    planner,
    { ...input, document: "Quyết định số 400/QĐ-UBND" },
    csv("Sở Nội vụ;90,05;"),
    now,
  );
  await applyImport(planner, { ...second, validRowsOnly: false }, now);
  expect((await findResultTable(planner, 2026)).units[0]?.results.PAR_INDEX).toMatchObject({
    value: "90.05",
  });
  await expect(undoImport(planner, { id: first.id, version: 2 }, now)).rejects.toMatchObject({
    reason: "replaced-since",
  });

  await undoImport(planner, { id: second.id, version: 2 }, now);
  expect((await findResultTable(planner, 2026)).units[0]?.results.PAR_INDEX).toMatchObject({
    value: "89.95",
  });
  const third = await checkImport(planner, input, csv("Sở Nội vụ;90,15;"), now);
  await applyImport(planner, { ...third, validRowsOnly: false }, now);
  expect((await findResultTable(planner, 2026)).units[0]?.results.PAR_INDEX).toMatchObject({
    value: "90.15",
  });
});

test("pressing twice writes once", async () => {
  const { planner, province } = await aPlace();
  const checked = await checkImport(planner, input, csv("Sở Nội vụ;92,10;"), now);
  const apply = () => applyImport(planner, { ...checked, validRowsOnly: false }, now);
  const results = await Promise.allSettled([apply(), apply(), discardImport(planner, checked, now)]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(
    await owner.auditEvent.count({
      where: { provinceId: province.id, subjectId: checked.id, verb: { not: "index-import.check" } },
    }),
  ).toBe(1);
});

test.each([
  ["a file that is no spreadsheet", { name: "a.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n") }],
  ["a file without the columns", { name: "a.csv", bytes: new TextEncoder().encode("a;b\n1;2\n") }],
  ["an empty file", { name: "a.csv", bytes: new Uint8Array() }],
])("%s is refused in a sentence", async (_, file) => {
  const { planner } = await aPlace();
  await expect(checkImport(planner, input, file, now)).rejects.toMatchObject({
    kind: "invalid",
    fields: { file: expect.any(String) },
  });
});

test.each([
  ["2027-03-16", "recognised-in-future"],
  ["2025-12-31", "recognised-too-early"],
])("results of 2026 recognised on %s are refused, and nothing is kept", async (recognisedOn, reason) => {
  const { province, planner } = await aPlace();
  await expect(
    checkImport(planner, { ...input, recognisedOn }, csv("Sở Nội vụ;92,10;"), now),
  ).rejects.toMatchObject({ reason, fields: { recognisedOn: expect.any(String) } });
  expect(await owner.indexImport.count({ where: { provinceId: province.id } })).toBe(0);
});

test("units see their own results, another province nothing, and only the office imports", async () => {
  const { planner, units } = await aPlace();
  const checked = await checkImport(planner, input, csv("Sở Nội vụ;92,10;", "Sở Tài chính;95;"), now);
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
  const head = await aUnitHead({ unit: units[0] });
  expect((await listResults(head, { limit: 50 })).items).toHaveLength(1);
  expect((await listResults(await aPlanner(), { limit: 50 })).items).toEqual([]);
  await expect(checkImport(head, input, csv("Sở Nội vụ;92,10;"), now)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(
    applyImport(await aPlanner(), { ...checked, validRowsOnly: false }, now),
  ).rejects.toMatchObject({ kind: "not-found" });
});

test("columns and names that are not understood are matched by hand, and the names are remembered", async () => {
  const { planner, units } = await aPlace();
  const file = {
    name: "bang-la.csv",
    bytes: new TextEncoder().encode(
      ["\uFEFFDanh sách;Đạt được (%)", "Nội vụ tỉnh;92,10", "Sở Tài chính;91,00"].join("\r\n"),
    ),
  };
  const checked = await checkImport(planner, input, file, now);
  const unread =
    "Tệp “bang-la.csv”: Chưa nhận ra cột đơn vị và cột giá trị (hoặc xếp loại). Tiêu đề đọc được ở dòng 1: “Danh sách”, “Đạt được (%)”. Chọn các cột này ở mục Ghép cột.";
  expect(checked).toMatchObject({ rows: 0, errorCount: 0, unread });
  await expect(applyImport(planner, { ...checked, validRowsOnly: false }, now)).rejects.toMatchObject({
    reason: "no-columns",
    text: unread,
  });
  const verb = { id: checked.id, version: checked.version };
  await expect(
    matchImport(planner, matchInput.parse({ ...verb, "column.unit": "0" }), now),
  ).rejects.toMatchObject({
    reason: "no-columns",
    text: expect.stringMatching(/^Tệp “bang-la\.csv”: Chưa nhận ra cột giá trị \(hoặc xếp loại\)\. /u),
  });
  const read = await matchImport(
    planner,
    matchInput.parse({ ...verb, "column.unit": "0", "column.value": "1" }),
    now,
  );
  expect(read.errorCount).toBe(1);
  const shown = await findImport(planner, checked.id);
  expect(shown?.rows.map(({ given, unitName }) => [given, unitName])).toEqual([
    ["Nội vụ tỉnh", null],
    ["Sở Tài chính", "Sở Tài chính"],
  ]);
  expect(shown?.units.map(({ name }) => name)).toContain("Sở Nội vụ");

  const remarks = await importRemarks((await findImportFile(planner, checked.id)) as never);
  const reading = await readSpreadsheet(remarks.bytes, { rows: 10 });
  const cells = reading.ok ? reading.spreadsheet.sheets[0]?.rows.map((row) => row.cells.map(cellText)) : [];
  expect(cells?.[1]?.join()).toContain("Không tìm thấy đơn vị “Nội vụ tỉnh”");
  expect(cells?.[2]).toEqual(["Sở Tài chính", "91,00"]);

  const row = shown?.rows[0]?.row;
  const matched = await matchImport(
    planner,
    matchInput.parse({ ...verb, version: read.version, [`unit.${row}`]: units[0].id }),
    now,
  );
  expect(matched.errorCount).toBe(0);
  const later = await checkImport(planner, { ...input, year: 2025 }, csv("Nội vụ tỉnh;90;"), now);
  expect(later.errorCount).toBe(0);
  const stranger = await aPlanner({ province: await aProvince() });
  await expect(matchImport(stranger, matchInput.parse(verb), now)).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("a unit that took over from another answers to its name, unless somebody bears it", async () => {
  const { planner, province, units } = await aPlace();
  const former = await aUnit(province, { name: "Sở Kế hoạch và Đầu tư", validTo: "2025-03-01" });
  await owner.orgUnitSuccession.create({
    data: {
      provinceId: province.id,
      kind: "MERGE_INTO_EXISTING",
      toName: "Sở Tài chính",
      fromUnitId: former.id,
      toUnitId: units[1].id,
      effectiveOn: new Date("2025-03-01"),
      legalDocument: "Nghị quyết số 1/NQ-HĐND",
    },
  });
  const checked = await checkImport(planner, input, csv("Sở Kế hoạch và Đầu tư;91;"), now);
  const shown = await findImport(planner, checked.id);
  expect(shown?.rows[0]).toMatchObject({ unitId: units[1].id, problems: [] });
});

const criteria = (...rows: string[]) => ({
  name: "tieu-chi.csv",
  bytes: new TextEncoder().encode(
    ["\uFEFFĐơn vị;Mã tiêu chí;Tiêu chí;Điểm tối đa;Tự chấm;Thẩm định;Điều tra XHH;Giá trị", ...rows].join(
      "\r\n",
    ),
  ),
});

test("criteria come with a result, are corrected with it and come back when the correction is undone", async () => {
  const { planner, units } = await aPlace();
  const apply = async (file: ReturnType<typeof csv>) => {
    const checked = await checkImport(planner, input, file, now);
    expect(checked.errorCount).toBe(0);
    const { written } = await applyImport(planner, { ...checked, validRowsOnly: false }, now);
    const { items } = await listResults(planner, { unit: units[0].id, limit: 5 });
    return { id: checked.id, written, result: await findResult(planner, items[0]?.id ?? "") };
  };
  const [first, second] = [
    "Sở Nội vụ;1;Chỉ đạo, điều hành;60;60;58,1234;;",
    ";2;Tác động;40;;;34,5;",
  ] as const;
  const before = await apply(criteria(first, second, ";Tổng;;;60;;;92,62"));
  expect(before.result).toMatchObject({
    value: "92.62",
    maxApplicable: "100",
    totals: { maximum: "100", selfScore: "60", appraisedScore: "58.1234", surveyScore: "34.5" },
    criteria: [
      { code: "1", name: "Chỉ đạo, điều hành", maximum: "60", appraisedScore: "58.1234", gap: "1.8766" },
      { code: "2", name: "Tác động", surveyScore: "34.5", gap: null },
    ],
  });
  expect(await apply(criteria(first, second))).toMatchObject({ written: 0 });

  const after = await apply(criteria(first, ";2;Tác động;40;;;35,5;"));
  expect(after).toMatchObject({
    written: 1,
    result: {
      value: "92.62",
      selfScore: "60",
      replacesId: before.result?.id,
      criteria: [{}, { surveyScore: "35.5" }],
    },
  });
  const shown = await findImport(planner, after.id);
  expect(shown?.rows[0]).toMatchObject({
    change: "changed",
    before: { criteria: [{}, { surveyScore: "34.5" }] },
    warnings: [{ what: "value", given: "92.62", computed: "93.62" }],
  });
  expect(await findResult(planner, before.result?.id ?? "")).toMatchObject({
    status: "CORRECTED",
    replacedById: after.result?.id,
    criteria: [{}, { surveyScore: "34.5" }],
  });

  await undoImport(planner, { id: after.id, version: 2 }, now);
  const { items } = await listResults(planner, { unit: units[0].id, limit: 5 });
  expect(items.map(({ id }) => id)).toEqual([before.result?.id]);
  expect(await findResult(await aUnitHead({ unit: units[1] }), before.result?.id ?? "")).toBeNull();
  expect(await findResult(await aPlanner(), before.result?.id ?? "")).toBeNull();
});

test("one wrong criterion keeps the whole file out, and its remark stands in its own row", async () => {
  const { planner, province } = await aPlace();
  const checked = await checkImport(
    planner,
    input,
    criteria("Sở Nội vụ;1;Chỉ đạo;60;61;;;", ";;;;;;;92", "Sở Tài chính;1;Chỉ đạo;60;60;;;", ";;;;;;;95"),
    now,
  );
  expect(checked).toMatchObject({ rows: 2, errorCount: 1 });
  await expect(applyImport(planner, { ...checked, validRowsOnly: false }, now)).rejects.toMatchObject({
    reason: "has-errors",
  });
  expect(await owner.indexCriterionScore.count({ where: { provinceId: province.id } })).toBe(0);
  const remarks = await importRemarks((await findImportFile(planner, checked.id)) as never);
  const reading = await readSpreadsheet(remarks.bytes, { rows: 10 });
  const cells = reading.ok ? reading.spreadsheet.sheets[0]?.rows.map((row) => row.cells.map(cellText)) : [];
  expect(cells?.[1]?.at(-1)).toBe("Tiêu chí 1: Điểm 61 lớn hơn điểm tối đa 60.");
  expect(await applyImport(planner, { ...checked, validRowsOnly: true }, now)).toMatchObject({
    written: 1,
    leftOut: 1,
  });
  expect(await owner.indexCriterionScore.count({ where: { provinceId: province.id } })).toBe(1);
});

test("what was published of the province as a whole stands apart from its units, and a derived value says so", async () => {
  const { planner, province } = await aPlace();
  await aUnit(province, { kind: "PROVINCE_COMMITTEE", name: "Ủy ban nhân dân tỉnh" });
  const file = (row: string) => ({
    name: "a.csv",
    bytes: new TextEncoder().encode(`Đơn vị;Giá trị;Cách xác định\r\n${row}`),
  });
  const checked = async (scope: "INTERNAL" | "NATIONAL", row: string) =>
    checkImport(planner, { ...input, scope }, file(row), now);
  expect(await checked("NATIONAL", "Sở Nội vụ;90;")).toMatchObject({ errorCount: 1 });
  expect(await checked("INTERNAL", "Ủy ban nhân dân tỉnh;90;")).toMatchObject({ errorCount: 1 });
  // The country's tables name the province itself, by its full or its short name.
  const names = await owner.province.findUniqueOrThrow({ where: { id: province.id } });
  const country = new TextEncoder().encode(
    `Tỉnh, thành phố;Điểm\r\n${names.shortName};43,12\r\nTỉnh khác;40`,
  );
  const listed = await checkImport(
    planner,
    { ...input, scope: "NATIONAL" },
    { name: "b.csv", bytes: country },
    now,
  );
  expect(listed).toMatchObject({ rows: 2, errorCount: 1 });
  for (const name of [names.name, names.shortName, `tỉnh ${names.shortName}`, `TP. ${names.shortName}`]) {
    expect(await checked("NATIONAL", `${name};88,37;`)).toMatchObject({ rows: 1, errorCount: 0 });
    expect(await checked("INTERNAL", `${name};88,37;`)).toMatchObject({ errorCount: 1 });
  }
  const whole = await checked("NATIONAL", "Ủy ban nhân dân tỉnh;88,37;Bình quân các tỉnh hợp nhất");
  await applyImport(planner, { ...whole, validRowsOnly: false }, now);
  const own = await checked("INTERNAL", "Sở Nội vụ;92,10;");
  await applyImport(planner, { ...own, validRowsOnly: false }, now);
  const { units, national } = await findResultTable(planner, 2026);
  expect(
    units.map(({ name, results }) => [name, results.PAR_INDEX?.value, results.PAR_INDEX?.derived]),
  ).toEqual([["Sở Nội vụ", "92.1", false]]);
  expect(national).toMatchObject([{ code: "PAR_INDEX", value: "88.37", gradeName: null, derived: true }]);
});
