import { expect, test } from "vitest";
import { joinSheet } from "@/lib/filings/colleagues/commands";
import { openFiling } from "@/lib/filings/revisions/commands";
import type { Actor } from "@/lib/identity/actor";
import { aReportingScene, aUnitOfficer, aUnitWithPeople, owner } from "@/tests/factories";
import { at, inTime, save } from "./support/filings";

const online = "ho-so-truc-tuyen";
const later = (seconds: number) => new Date(inTime.getTime() + seconds * 1000);

test("two officers of a unit see each other's line and each other's saves; other units and who left are not there", async () => {
  const scene = await aReportingScene();
  const second = await aUnitOfficer({ unit: scene.unit, name: "Lê Thị B" });
  const elsewhere = await aUnitWithPeople(scene.province);
  const join = (actor: Actor, indicatorId: string, now: Date) =>
    joinSheet(actor, { periodId: scene.period.id, indicatorId }, now);

  expect(await join(second, online, inTime)).toEqual({ others: [], version: null });
  expect((await join(elsewhere.officer, online, inTime)).others).toEqual([]);
  const met = await join(scene.officer, "", later(10));
  expect(met.others).toEqual([{ userId: second.userId, name: "Lê Thị B", part: online }]);

  const { id } = await openFiling(second, { periodId: scene.period.id }, later(11));
  await save(second, id, [{ indicatorId: online, numerator: "1", denominator: "2" }], later(12));
  const { version } = await owner.filing.findUniqueOrThrow({ where: { id } });
  expect(await join(scene.officer, "", later(60))).toEqual({ others: [], version });
  await expect(join(scene.planner, "", later(60))).rejects.toMatchObject({ kind: "forbidden" });
});

test("two officers in one line: other cells are merged, the same cell waits for a choice", async () => {
  const { officer, period, unit } = await aReportingScene();
  const second = await aUnitOfficer({ unit, name: "Lê Thị B" });
  const { id } = await openFiling(officer, { periodId: period.id }, inTime);
  await save(officer, id, [{ indicatorId: online, numerator: "85", denominator: "100" }]);
  const base = { numerator: "85", denominator: "100" };
  const theirs = at("2026-10-05T16:20:00");
  await save(second, id, [{ indicatorId: online, version: 1, ...base, numerator: "90", base }], theirs);

  const merged = await save(officer, id, [
    { indicatorId: online, version: 1, ...base, explanation: "Bổ sung hồ sơ bưu chính", base },
  ]);
  const stored = { numerator: "90", denominator: "100", explanation: "Bổ sung hồ sơ bưu chính" };
  expect(merged.conflicts).toEqual([]);
  expect(merged.saved).toEqual([
    { indicatorId: online, version: 3, content: expect.objectContaining(stored) },
  ]);

  const third = await aUnitOfficer({ unit });
  const contested = await save(third, id, [
    { indicatorId: online, version: 1, numerator: "88", denominator: "120", base },
  ]);
  expect(contested.conflicts).toEqual([
    expect.objectContaining({
      parts: ["numerator"],
      theirs: expect.objectContaining({ ...stored, denominator: "120", version: 4 }),
    }),
  ]);
});
