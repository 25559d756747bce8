import { expect, test, vi } from "vitest";
import { runDay } from "@/lib/dashboards/tasks/daily/jobs";
import { handOverFiling } from "@/lib/filings/commands";
import { receiveFiling } from "@/lib/filings/verification/commands";
import { aPlanner, aReportingScene, aRule, owner } from "@/tests/factories";
import { aDraft, aSubmitted, at, inTime, verb } from "./support/filings";

// A day is worked for everybody who has a role.
vi.setConfig({ testTimeout: 60_000 });

const told = async (userId: string) =>
  (
    await owner.notice.findMany({
      where: { userId, kind: "held-up" },
      orderBy: { createdAt: "asc" },
      select: { text: true, href: true },
    })
  ).map(({ text, href }) => [text, href]);

test("what lies at the office longer than it may is told to whoever has it and to the unit, once, and again later", async () => {
  const scene = await aReportingScene();
  const other = await aPlanner({ unit: scene.office });
  // Monday.
  const filingId = await aSubmitted(scene, inTime);
  await runDay(at("2026-10-07T09:00:00"));
  expect(await told(scene.planner.userId)).toEqual([]);

  await Promise.all([runDay(at("2026-10-08T09:00:00")), runDay(at("2026-10-08T09:00:00"))]);
  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  const here = `/lam-viec/phong-trao/${scene.campaign.id}`;
  const office = [
    "Số liệu quý III/2026 chờ tiếp nhận (Sở Tài chính) đã 3 ngày làm việc. Thời gian xử lý: 2 ngày làm việc (tỉnh chưa quy định)",
    `${here}/tham-dinh/2026-q3/${code}`,
  ];
  expect(await told(scene.planner.userId)).toEqual([office]);
  expect(await told(other.userId)).toEqual([office]);
  const unit = [
    "Số liệu quý III/2026 chờ tiếp nhận (Sở Tài chính). Đang ở: Sở Nội vụ, từ 05/10/2026, 3 ngày làm việc. Thời gian xử lý: 2 ngày làm việc (tỉnh chưa quy định)",
    `${here}/so-lieu/2026-q3`,
  ];
  expect(await told(scene.head.userId)).toEqual([unit]);
  expect(await told(scene.officer.userId)).toEqual([unit]);

  // Taken up: it is the reviewer's from then on, and their time begins.
  await receiveFiling(scene.planner, await verb(filingId), at("2026-10-09T10:00:00"));
  await runDay(at("2026-10-19T09:00:00"));
  expect(await told(scene.planner.userId)).toHaveLength(2);
  expect(await told(other.userId)).toHaveLength(1);
  const [, second] = await told(scene.officer.userId);
  expect(second?.[0]).toContain(`Đang ở: ${scene.planner.name}, Sở Nội vụ, từ 09/10/2026`);
});

test("what waits for the head of the unit is told inside the unit alone", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene, inTime);
  await handOverFiling(scene.officer, await verb(filingId), inTime);
  await runDay(at("2026-10-08T09:00:00"));
  expect((await told(scene.head.userId))[0]?.[1]).toMatch(/kiem-tra$/);
  expect(await told(scene.officer.userId)).toHaveLength(1);
  expect(await told(scene.planner.userId)).toEqual([]);
});

test("a limit the province has set holds instead, and is told as unread until somebody has compared it", async () => {
  const scene = await aReportingScene();
  await aRule(scene.province, "time-limit", { days: "1", counting: "calendar" }, { key: "filing-head" });
  const filingId = await aDraft(scene, inTime);
  await handOverFiling(scene.officer, await verb(filingId), inTime);
  await runDay(at("2026-10-07T09:00:00"));
  expect((await told(scene.head.userId))[0]?.[0]).toContain(
    "đã 2 ngày. Thời gian xử lý: 1 ngày (chưa đối chiếu văn bản gốc)",
  );
});
