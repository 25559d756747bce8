import { expect, test } from "vitest";
import {
  applySnapshots,
  discardSnapshots,
  receiveRows,
  receiveSnapshots,
  recheckSnapshots,
  saveSource,
} from "@/lib/filings/snapshots/commands";
import { adoptSnapshots } from "@/lib/filings/snapshots/comparison/commands";
import { findComparison } from "@/lib/filings/snapshots/comparison/queries";
import { saveMappings } from "@/lib/filings/snapshots/mappings/commands";
import { findSnapshotImport, listSnapshotImports } from "@/lib/filings/snapshots/queries";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { snapshotProblemText } from "@/lib/filings/snapshots/text";
import type { Actor } from "@/lib/identity/actor";
import { aReportingScene, aUnitWithPeople, owner, type ReportingScene } from "@/tests/factories";
import { aSubmitted, inTime, save } from "./support/filings";

const heading = "Mã đơn vị;Chỉ tiêu;Kỳ;Tử số;Mẫu số;Ngày lấy";
const csv = (...rows: string[]) => ({
  name: "mot-cua.csv",
  bytes: new TextEncoder().encode([heading, ...rows].join("\r\n")),
});
const intake = { sourceCode: "mot-cua", takenOn: "2026-10-01" };

async function aSource(scene: ReportingScene) {
  await saveSource(scene.planner, { code: "mot-cua", name: "Hệ thống một cửa" }, inTime);
  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  return code;
}
async function received(actor: Actor, file: { name: string; bytes: Uint8Array }) {
  const { id } = await receiveSnapshots(actor, intake, file, inTime);
  await checkSnapshots(actor, id, inTime);
  const found = await findSnapshotImport(actor, id);
  if (!found) throw new Error("not kept");
  return found;
}
async function written(
  actor: Actor,
  { id, version }: { id: string; version: number },
  validRowsOnly = false,
) {
  await applySnapshots(actor, { id, version, validRowsOnly }, inTime);
  await writeSnapshots(actor, id, inTime);
}
const snapshots = (provinceId: string) =>
  owner.figureSnapshot.findMany({
    where: { provinceId },
    orderBy: { indicatorCode: "asc" },
    select: { unitId: true, indicatorCode: true, numerator: true, denominator: true, takenOn: true },
  });

test("a file is mapped, previewed, written, and a second time changes nothing", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  const file = csv(
    `${code};K04;Quý III/2026;350;412;`,
    `so tai chinh;Tỷ lệ hồ sơ đúng hạn;2026-q3;391;400;02/10/2026`,
  );
  const checked = await received(scene.planner, file);
  expect(checked).toMatchObject({ status: "CHECKED", total: 2, errorCount: 0, newCount: 2, changedCount: 0 });
  expect(await snapshots(scene.province.id)).toEqual([]);

  await written(scene.planner, checked);
  const after = await snapshots(scene.province.id);
  expect(after.map(({ takenOn, ...row }) => ({ ...row, day: takenOn.toISOString().slice(0, 10) }))).toEqual([
    expect.objectContaining({ unitId: scene.unit.id, indicatorCode: "K04", day: "2026-10-01" }),
    expect.objectContaining({ unitId: scene.unit.id, indicatorCode: "K06", day: "2026-10-02" }),
  ]);
  const again = await received(scene.planner, file);
  expect(again).toMatchObject({ newCount: 0, changedCount: 0, changes: [] });
  await written(scene.planner, again);
  expect(await snapshots(scene.province.id)).toEqual(after);
  await writeSnapshots(scene.planner, again.id, inTime);
  const verbs = await owner.auditEvent.findMany({
    where: { provinceId: scene.province.id, subject: "snapshot-import", subjectId: checked.id },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(verbs.map(({ verb }) => verb)).toEqual(
    ["receive", "check", "confirm", "apply"].map((verb) => `snapshot-import.${verb}`),
  );
});

test("a file without a byte is refused by its name, and nothing is kept", async () => {
  const scene = await aReportingScene();
  await aSource(scene);
  const file = { name: "rong.xlsx", bytes: new Uint8Array() };
  await expect(receiveSnapshots(scene.planner, intake, file, inTime)).rejects.toMatchObject({
    kind: "invalid",
    text: "Tệp “rong.xlsx” không có nội dung (0 byte). Chọn lại tệp.",
  });
  expect(await owner.snapshotImport.count({ where: { provinceId: scene.province.id } })).toBe(0);
});

test("figures taken tomorrow are refused", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  const file = csv(`${code};K04;2026-q3;1;2;`);
  await expect(
    receiveSnapshots(scene.planner, { ...intake, takenOn: "2026-10-06" }, file, inTime),
  ).rejects.toMatchObject({ reason: "taken-in-future", fields: { takenOn: expect.any(String) } });
  expect(await owner.snapshotImport.count({ where: { provinceId: scene.province.id } })).toBe(0);
});

test("every error is told with its row; unknown words are mapped once and remembered", async () => {
  const scene = await aReportingScene();
  await aSource(scene);
  const file = csv(
    "H21.17;TTHC-01;Q3;350;412;",
    "H21.17;TTHC-01;Q3;350;412;",
    "STC;K04;2026-q3;12,5,0;400;",
    ";;;;;",
  );
  const checked = await received(scene.planner, file);
  expect(checked).toMatchObject({ total: 3, errorCount: 3 });
  expect(checked.unknown.map(({ code, given, count }) => [code, given, count])).toContainEqual([
    "unit-unknown",
    "H21.17",
    2,
  ]);
  expect(checked.problems[2]?.found.map(snapshotProblemText).join(" ")).toContain(
    "Cột “Tử số”: “12,5,0” chưa đúng dạng số lượng.",
  );
  await expect(
    applySnapshots(scene.planner, { ...checked, validRowsOnly: true }, inTime),
  ).rejects.toMatchObject({ reason: "nothing-valid" });

  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  await saveMappings(
    scene.planner,
    {
      sourceCode: "mot-cua",
      mappings: [
        { kind: "UNIT", given: "H21.17", unitCode: code },
        { kind: "UNIT", given: "STC", unitCode: null },
        { kind: "INDICATOR", given: "TTHC-01", indicatorCode: "K04" },
        { kind: "PERIOD", given: "Q3", startsOn: "2026-07-01", endsOn: "2026-09-30" },
      ],
    },
    inTime,
  );
  await recheckSnapshots(scene.planner, checked, inTime);
  await checkSnapshots(scene.planner, checked.id, inTime);
  const mapped = await findSnapshotImport(scene.planner, checked.id);
  expect(mapped).toMatchObject({ errorCount: 1, newCount: 1 });
  expect(mapped?.problems[0]).toMatchObject({ number: 3, found: [{ code: "row-twice" }] });
  if (!mapped) throw new Error("gone");
  await expect(
    applySnapshots(scene.planner, { ...mapped, validRowsOnly: false }, inTime),
  ).rejects.toMatchObject({
    reason: "has-errors",
    text: expect.stringMatching(/^Tệp “mot-cua\.csv” còn 1 dòng có lỗi\. Dòng 3: /u),
  });
  await written(scene.planner, mapped, true);
  expect(await snapshots(scene.province.id)).toHaveLength(1);
});

test("a reading that is begun again doubles nothing, and an unreadable file says why", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  const { id } = await receiveSnapshots(scene.planner, intake, csv(`${code};K04;2026-q3;1;2;`), inTime);
  await owner.snapshotRow.create({
    data: { provinceId: scene.province.id, importId: id, number: 2, indicatorCode: "dở dang" },
  });
  await checkSnapshots(scene.planner, id, inTime);
  await checkSnapshots(scene.planner, id, inTime);
  expect(await owner.snapshotRow.count({ where: { importId: id } })).toBe(1);
  const broken = await received(scene.planner, {
    name: "a.csv",
    bytes: new TextEncoder().encode("a;b\r\n1;2"),
  });
  expect(broken).toMatchObject({
    status: "FAILED",
    problem: expect.stringMatching(
      /^Tệp “a\.csv”: Không thấy đủ cột .* Các ô đọc được: “a”, “b”, “1”, “2”\./u,
    ),
  });
  const sealed = await received(scene.planner, { name: "b.csv", bytes: Uint8Array.from([0xc3, 0x28, 0x0a]) });
  expect(sealed).toMatchObject({
    status: "FAILED",
    problem: expect.stringMatching(/^Tệp “b\.csv” không ở dạng CSV UTF-8\./u),
  });
  expect(await discardSnapshots(scene.planner, broken, inTime)).toMatchObject({ status: "DISCARDED" });
});

test("an empty draft takes a figure over by choice, marked with where it came from", async () => {
  const scene = await aReportingScene();
  await aSource(scene);
  const { id } = await receiveRows(
    scene.planner,
    {
      ...intake,
      rows: [
        { unit: "Sở Tài chính", indicator: "K04", period: "2026-q3", numerator: 350, denominator: "412" },
      ],
    },
    inTime,
  );
  await checkSnapshots(scene.planner, id, inTime);
  const checked = await findSnapshotImport(scene.planner, id);
  if (!checked) throw new Error("not kept");
  await written(scene.planner, checked);
  const address = { campaignId: scene.campaign.id, periodCode: "2026-q3" };
  const before = await findComparison(scene.officer, address, inTime);
  expect(before?.rows).toMatchObject([{ code: "K04", agreement: "blank", mayAdopt: true, version: 0 }]);
  const [row] = before?.rows ?? [];
  if (!row) throw new Error("nothing beside the sheet");
  const lines = [{ indicatorId: row.indicatorId, sourceCode: "mot-cua", version: 0 }];
  const adopted = await adoptSnapshots(scene.officer, { periodId: scene.period.id, lines }, inTime);
  const value = await owner.filingValue.findFirstOrThrow({ where: { filingId: adopted.filingId } });
  expect([String(value.numerator), String(value.denominator), value.origin]).toEqual([
    "350",
    "412",
    "SNAPSHOT",
  ]);
  expect((await findComparison(scene.officer, address, inTime))?.rows).toMatchObject([{ agreement: "same" }]);
  await expect(
    adoptSnapshots(scene.officer, { periodId: scene.period.id, lines }, inTime),
  ).rejects.toMatchObject({ reason: "line-gone" });
  await save(scene.officer, adopted.filingId, [
    { indicatorId: row.indicatorId, version: 1, numerator: "351", denominator: "412" },
  ]);
  expect(await owner.filingValue.findFirstOrThrow({ where: { filingId: adopted.filingId } })).toMatchObject({
    origin: "TYPED",
  });
});

test("a figure handed over is never changed: the difference is kept, and unit and office are told", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  const filingId = await aSubmitted(scene);
  const values = () => owner.filingValue.findMany({ where: { filingId }, orderBy: { indicatorId: "asc" } });
  const before = await values();
  await written(
    scene.planner,
    await received(scene.planner, csv(`${code};K04;2026-q3;340;412;`, `${code};K06;2026-q3;391;400;`)),
  );
  expect(await values()).toEqual(before);
  const differences = await owner.snapshotDifference.findMany({ where: { filingId } });
  expect(
    differences.map(({ indicatorId, numerator, snapshotNumerator }) => [
      indicatorId,
      String(numerator),
      String(snapshotNumerator),
    ]),
  ).toEqual([["ho-so-truc-tuyen", "350", "340"]]);
  const notices = await owner.notice.findMany({
    where: { kind: "snapshot.differs", provinceId: scene.province.id },
  });
  expect(notices).toHaveLength(3);
  expect(new Set(notices.map(({ userId }) => userId))).toEqual(
    new Set([scene.officer.userId, scene.head.userId, scene.planner.userId]),
  );
  const seen = await findComparison(
    scene.planner,
    { campaignId: scene.campaign.id, periodCode: "2026-q3", unitCode: code },
    inTime,
  );
  expect(seen?.rows).toMatchObject([{ agreement: "differs", mayAdopt: false }, { agreement: "same" }]);
  expect(seen?.differences).toHaveLength(1);
  const lines = [{ indicatorId: "ho-so-truc-tuyen", sourceCode: "mot-cua", version: 1 }];
  await expect(
    adoptSnapshots(scene.officer, { periodId: scene.period.id, lines }, inTime),
  ).rejects.toMatchObject({ reason: "wrong-state" });
});

test("an older day never replaces a newer figure", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  await written(scene.planner, await received(scene.planner, csv(`${code};K04;2026-q3;360;412;05/10/2026`)));
  const late = await received(scene.planner, csv(`${code};K04;2026-q3;1;412;01/10/2026`));
  expect(late).toMatchObject({ newCount: 0, changedCount: 0 });
  await written(scene.planner, late);
  expect(String((await snapshots(scene.province.id))[0]?.numerator)).toBe("360");
});

test("units hand nothing over, and another province sees nothing", async () => {
  const scene = await aReportingScene();
  const code = await aSource(scene);
  await expect(receiveSnapshots(scene.officer, intake, csv(), inTime)).rejects.toMatchObject({
    kind: "forbidden",
  });
  const checked = await received(scene.planner, csv(`${code};K04;2026-q3;1;2;`));
  const elsewhere = await aReportingScene();
  expect(await findSnapshotImport(elsewhere.planner, checked.id)).toBeNull();
  expect((await listSnapshotImports(elsewhere.planner, { limit: 10 })).items).toEqual([]);
  await expect(
    applySnapshots(elsewhere.planner, { ...checked, validRowsOnly: false }, inTime),
  ).rejects.toMatchObject({ kind: "not-found" });
  await written(scene.planner, checked);
  const neighbour = await aUnitWithPeople(scene.province, { name: "Sở Y tế" });
  const theirs = await findComparison(
    neighbour.officer,
    { campaignId: scene.campaign.id, periodCode: "2026-q3" },
    inTime,
  );
  expect(theirs?.rows ?? []).toEqual([]);
});
