import { expect, test } from "vitest";
import { saveSource } from "@/lib/filings/snapshots/commands";
import { dropFigures } from "@/lib/filings/snapshots/drop/commands";
import { dropReport } from "@/lib/filings/snapshots/drop/text";
import { aReportingScene, owner } from "@/tests/factories";
import { at, inTime } from "./support/filings";

const later = at("2026-10-06T09:00:00");
const heading = "Mã đơn vị;Chỉ tiêu;Kỳ;Tử số;Mẫu số";
const csv = (...rows: string[]) => ({
  name: "mot-cua.csv",
  bytes: new TextEncoder().encode([heading, ...rows].join("\r\n")),
});

async function aScene() {
  const scene = await aReportingScene();
  await saveSource(scene.planner, { code: "mot-cua", name: "Hệ thống một cửa" }, inTime);
  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  const stored = () =>
    owner.figureSnapshot.findMany({
      where: { provinceId: scene.province.id },
      orderBy: { indicatorCode: "asc" },
      select: { indicatorCode: true, numerator: true },
    });
  const how = { sourceCode: "mot-cua", takenOn: "2026-10-01", isDry: false, validRowsOnly: false };
  return { scene, code, stored, how };
}

test("a dropped file is previewed, written once, and left alone when it comes again", async () => {
  const { scene, code, stored, how } = await aScene();
  const file = csv(`${code};K04;2026-q3;350;412`, `${code};K06;2026-q3;391;400`);
  const dry = await dropFigures(scene.planner, { ...how, isDry: true }, file, inTime);
  expect(dropReport(file.name, dry)).toEqual([
    "mot-cua.csv: chạy thử, chưa ghi. 2 dòng: 2 mới, 0 thay đổi, 0 không đổi, 0 lỗi.",
  ]);
  expect(await stored()).toEqual([]);

  expect((await dropFigures(scene.planner, how, file, inTime)).kind).toBe("written");
  const after = await stored();
  expect(after.map(({ indicatorCode, numerator }) => [indicatorCode, numerator?.toNumber()])).toEqual([
    ["K04", 350],
    ["K06", 391],
  ]);
  const again = await dropFigures(scene.planner, how, file, later);
  expect(dropReport(file.name, again)).toEqual(["mot-cua.csv: đã ghi lúc 05/10/2026, 09:00, bỏ qua."]);

  const changed = csv(`${code};K04;2026-q3;355;412`, `${code};K06;2026-q3;391;400`);
  const report = dropReport("moi.csv", await dropFigures(scene.planner, how, changed, later));
  expect(report).toEqual([
    "moi.csv: đã ghi. 2 dòng: 0 mới, 1 thay đổi, 1 không đổi, 0 lỗi.",
    "  Dòng 2: Sở Tài chính, K04: 350/412 → 355/412",
  ]);
  expect(
    await owner.snapshotImport.count({ where: { status: { in: ["QUEUED", "CHECKED", "APPLYING"] } } }),
  ).toBe(0);
}, 60_000);

test("a file with errors is given up whole, or only its valid rows are written; units drop nothing", async () => {
  const { scene, code, stored, how } = await aScene();
  const file = csv(`${code};K04;2026-q3;350;412`, "H21.17;K04;2026-q3;1;2");
  const refused = await dropFigures(scene.planner, how, file, inTime);
  expect(dropReport(file.name, refused)).toEqual([
    "mot-cua.csv: không ghi dòng nào. 2 dòng: 1 mới, 0 thay đổi, 0 không đổi, 1 lỗi.",
    "  Chưa ghép được “H21.17” (1 dòng)",
    "  Dòng 3: Cột “Mã đơn vị”: Chưa ghép được đơn vị “H21.17”. Ghép mã hoặc tên này với một đơn vị.",
  ]);
  expect(await stored()).toEqual([]);
  const valid = await dropFigures(scene.planner, { ...how, validRowsOnly: true }, file, inTime);
  expect(valid.kind).toBe("written");
  expect(await stored()).toHaveLength(1);
  await expect(dropFigures(scene.head, how, file, inTime)).rejects.toMatchObject({ kind: "forbidden" });
});
