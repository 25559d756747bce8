import { expect, test } from "vitest";
import { addIndex, addScale, correctScale, editIndex } from "@/lib/indices/catalogue/commands";
import { findCatalogueIndex, findIndexCatalogue } from "@/lib/indices/catalogue/queries";
import { applyImport, checkImport } from "@/lib/indices/imports/commands";
import { aBlock, anAdministrator, aPlanner, aUnit, owner } from "@/tests/factories";

const now = new Date("2026-06-01T03:00:00Z");
const ict = {
  code: "ICT_INDEX",
  shortName: "ICT Index",
  name: "Chỉ số sẵn sàng ứng dụng công nghệ",
  unit: "điểm" as const,
  scaleMin: "0",
  scaleMax: "100",
  measuredBy: "Sở Khoa học và Công nghệ",
};
const scale = {
  year: 2026,
  blockId: null,
  document: "Quyết định số 12/QĐ-UBND ngày 05/3/2026",
  bands: [
    { name: "Tốt", lowest: "80" },
    { name: "Khá", lowest: "0" },
  ],
};

const aProvinceOffice = async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const block = await aBlock(province, { name: "Khối các sở" });
  const unit = await aUnit(province, { name: "Sở Nội vụ", block });
  return { administrator, block, planner: await aPlanner({ province, unit }) };
};

test("an administrator adds an index with a scale by year and block; results are graded by it from then on", async () => {
  const { administrator, planner, block } = await aProvinceOffice();
  const index = await addIndex(administrator, ict, now);
  await addScale(administrator, { ...scale, indexId: index.id }, now);
  const own = [
    { name: "Tốt", lowest: "90" },
    { name: "Khá", lowest: "0" },
  ];
  await addScale(administrator, { ...scale, bands: own, blockId: block.id, indexId: index.id }, now);

  const checked = await checkImport(
    planner,
    {
      indexCode: "ICT_INDEX",
      year: 2026,
      scope: "INTERNAL",
      document: "QĐ 1/QĐ-UBND",
      recognisedOn: "2026-05-01",
    },
    { name: "ict.csv", bytes: Buffer.from("Đơn vị;Điểm\nSở Nội vụ;85\n") },
    now,
  );
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
  const result = await owner.indexResult.findFirstOrThrow({ where: { indexId: index.id } });
  expect(result.gradeCode).toBe("kha");

  const log = await owner.auditEvent.findMany({
    where: { subjectId: index.id },
    orderBy: { sequence: "asc" },
  });
  expect(log.map(({ verb }) => verb)).toEqual(["index.add", "index.scale-add", "index.scale-add"]);
});

test("a scale is put right until something is graded by it, and by one person at a time", async () => {
  const { administrator, planner } = await aProvinceOffice();
  const index = await addIndex(administrator, ict, now);
  const { id: scaleId, version } = await addScale(administrator, { ...scale, indexId: index.id }, now);
  const better = {
    scaleId,
    document: scale.document,
    bands: [
      { name: "Xuất sắc", lowest: "90" },
      { name: "Tốt", lowest: "70.5" },
      { name: "Khá", lowest: "0" },
    ],
  };
  await correctScale(administrator, { ...better, version }, now);
  expect((await findCatalogueIndex(planner, index.id))?.scales[0]?.bands).toEqual([
    { code: "xuat-sac", name: "Xuất sắc", lowest: "90" },
    { code: "tot", name: "Tốt", lowest: "70.5" },
    { code: "kha", name: "Khá", lowest: "0" },
  ]);
  await expect(correctScale(administrator, { ...better, version }, now)).rejects.toMatchObject({
    kind: "conflict",
  });

  const asked = {
    ...{ indexCode: "ICT_INDEX", year: 2026, scope: "INTERNAL" as const },
    ...{ document: "QĐ 1/QĐ-UBND", recognisedOn: "2026-05-01" },
  };
  const file = { name: "ict.csv", bytes: Buffer.from("Đơn vị;Điểm\nSở Nội vụ;85\n") };
  const checked = await checkImport(planner, asked, file, now);
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
  await expect(correctScale(administrator, { ...better, version: version + 1 }, now)).rejects.toMatchObject({
    reason: "graded",
    text: expect.stringContaining("2026"),
  });
});

test("what is taken, unknown or outside the scale is refused beside its field, and nothing is written", async () => {
  const { administrator, planner } = await aProvinceOffice();
  const { id: indexId } = await addIndex(administrator, ict, now);
  await expect(addIndex(administrator, ict, now)).rejects.toMatchObject({
    fields: { code: "Đã có chỉ số mang mã ICT_INDEX. Chọn mã khác." },
  });
  const stray = await aBlock({ id: (await anAdministrator()).provinceId }, { name: "Khối tỉnh khác" });
  await expect(addScale(administrator, { ...scale, indexId, blockId: stray.id }, now)).rejects.toMatchObject({
    reason: "block-unknown",
  });
  const [best, last] = [
    { name: "Tốt", lowest: "101" },
    { name: "Khá", lowest: "10" },
  ];
  await expect(
    addScale(administrator, { ...scale, indexId, bands: [best, { ...last, lowest: "0" }] }, now),
  ).rejects.toMatchObject({ fields: { "bands.0.lowest": expect.stringContaining("100") } });
  await expect(
    addScale(administrator, { ...scale, indexId, bands: [{ ...best, lowest: "80" }, last] }, now),
  ).rejects.toMatchObject({ fields: { "bands.1.lowest": expect.stringContaining("bắt đầu từ 0") } });
  expect(await owner.gradeScale.count({ where: { indexId } })).toBe(0);

  await addScale(administrator, { ...scale, indexId }, now);
  await expect(addScale(administrator, { ...scale, indexId }, now)).rejects.toMatchObject({
    fields: { year: "Năm 2026 đã có thang của mọi khối. Mở thang đó để sửa." },
  });
  await expect(addIndex(planner, { ...ict, code: "KHAC" }, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(addScale(planner, { ...scale, indexId }, now)).rejects.toMatchObject({ kind: "not-found" });
});

test("the names of an index are put right by one person at a time; its unit and scale stay", async () => {
  const { administrator } = await aProvinceOffice();
  const { id: indexId, version } = await addIndex(administrator, ict, now);
  const said = { indexId, version, shortName: "ICT", name: ict.name, measuredBy: "Bộ Khoa học và Công nghệ" };
  await editIndex(administrator, said, now);
  await expect(editIndex(administrator, said, now)).rejects.toMatchObject({ kind: "conflict" });
  expect(await findIndexCatalogue(administrator)).toMatchObject([{ shortName: "ICT", version: version + 1 }]);
  expect(await findIndexCatalogue(await anAdministrator())).toEqual([]);
});
