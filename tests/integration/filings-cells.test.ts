import { expect, test } from "vitest";
import { submitFiling, withdrawFiling } from "@/lib/filings/commands";
import { markLines } from "@/lib/filings/marks/commands";
import { answerPins } from "@/lib/filings/pins/commands";
import { openFiling } from "@/lib/filings/revisions/commands";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import { aReportingScene, aUnitOfficer, owner, type ReportingScene } from "@/tests/factories";
import { agree, aReview, at, goodCells, inTime, save, verb } from "./support/filings";

const value = (filingId: string, indicatorId: string) =>
  owner.filingValue.findUniqueOrThrow({ where: { filingId_indicatorId: { filingId, indicatorId } } });
const online = "ho-so-truc-tuyen";

async function opened() {
  const scene = await aReportingScene();
  const second = await aUnitOfficer({ unit: scene.unit, name: "Lê Thị B" });
  const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
  return { ...scene, second, id };
}

test("two officers on different cells both save", async () => {
  const { officer, second, id } = await opened();
  const results = await Promise.all([
    save(officer, id, [{ indicatorId: online, numerator: "350", denominator: "412" }]),
    save(second, id, [{ indicatorId: "dung-han", numerator: "391", denominator: "400" }]),
  ]);
  expect(results.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  expect(await owner.filingValue.count({ where: { filingId: id } })).toBe(2);
});

test("two officers on the same cell: the second is shown what stands there, who and when; other cells are saved", async () => {
  const { officer, second, id } = await opened();
  await save(officer, id, [{ indicatorId: online, numerator: "85", denominator: "100" }]);
  const theirs = at("2026-10-05T16:20:00");
  await save(second, id, [{ indicatorId: online, version: 1, numerator: "90", denominator: "100" }], theirs);
  const { saved, conflicts } = await save(officer, id, [
    { indicatorId: online, version: 1, numerator: "88", denominator: "100" },
    { indicatorId: "dung-han", numerator: "391", denominator: "400" },
  ]);
  expect(saved).toMatchObject([{ indicatorId: "dung-han", version: 1 }]);
  expect(conflicts).toEqual([
    {
      indicatorId: online,
      parts: ["numerator"],
      theirs: expect.objectContaining({ version: 2, numerator: "90", denominator: "100" }),
      by: "Lê Thị B",
      at: theirs,
    },
  ]);
  const kept = await value(id, online);
  expect(kept.numerator?.toFixed()).toBe("90");

  const chosen = await save(officer, id, [
    { indicatorId: online, version: 2, numerator: "88", denominator: "100" },
  ]);
  expect(chosen.saved).toMatchObject([{ indicatorId: online, version: 3 }]);
});

test("a repeated request and one's own later typing are no conflict", async () => {
  const { officer, id } = await opened();
  const cell = { indicatorId: online, numerator: "350", denominator: "412" };
  await save(officer, id, [cell]);
  const again = await save(officer, id, [{ ...cell, numerator: "350.0" }]);
  expect(again).toMatchObject({ saved: [], conflicts: [] });
  const more = await save(officer, id, [{ ...cell, numerator: "351" }]);
  expect(more.saved).toMatchObject([{ indicatorId: online, version: 2 }]);
  const events = await owner.auditEvent.findMany({ where: { subjectId: id, verb: "filing.save" } });
  expect(events.map(({ after }) => after)).toEqual([
    { K04: { numerator: "350", denominator: "412" } },
    { K04: { numerator: "351" } },
  ]);
});

test.each([
  ["an unknown line", { indicatorId: "khong-co", numerator: "1", denominator: "2" }],
  ["a state with figures", { indicatorId: online, state: "NONE_ARISEN", numerator: "1" }],
  ["a negative figure", { indicatorId: online, numerator: "-1", denominator: "2" }],
])("%s writes nothing", async (_, cell) => {
  const { officer, id } = await opened();
  await expect((async () => save(officer, id, [cell]))()).rejects.toThrow();
  expect(await owner.filingValue.count({ where: { filingId: id } })).toBe(0);
});

test("a line the plan demands of everybody cannot be called not applicable", async () => {
  const scene = await aReportingScene();
  const terms = structuredClone(scene.terms);
  for (const indicator of terms.indicators) indicator.mayNotApply = false;
  await owner.round.update({
    where: { id: scene.round.id },
    data: { terms: JSON.parse(JSON.stringify(terms)) },
  });
  const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
  const attempt = save(scene.officer, id, [{ indicatorId: online, state: "NOT_APPLICABLE" }]);
  await expect(attempt).rejects.toMatchObject({ kind: "invalid" });
});

/** A filing the office has returned with a remark on the first line. */
async function returned(scene: ReportingScene) {
  const id = await aReview(scene);
  await agree(scene.planner, id, ["dung-han"]);
  await markLines(
    scene.planner,
    {
      filingId: id,
      marks: [
        {
          indicatorId: online,
          valueVersion: 1,
          mark: "NEEDS_FIX",
          reason: "Mẫu số khác báo cáo một cửa",
          newFinding: false,
        },
      ],
    },
    inTime,
  );
  const back = { ...(await verb(id)), dueOn: "2026-10-15", dueTime: "16:00" };
  await returnFiling(scene.planner, back, at("2026-10-12T09:00:00"));
  const [pin] = await owner.returnPin.findMany({ where: { filingId: id } });
  if (!pin) throw new Error("nothing was pinned");
  return { id, pin };
}
const after = at("2026-10-13T09:00:00");

test("of a returned filing only pinned lines can be changed", async () => {
  const scene = await aReportingScene();
  const { id } = await returned(scene);
  const attempt = save(
    scene.officer,
    id,
    [{ ...goodCells[1], version: 1, numerator: "392" } as never],
    after,
  );
  await expect(attempt).rejects.toMatchObject({ reason: "not-pinned" });
  const { saved } = await save(
    scene.officer,
    id,
    [{ ...goodCells[0], version: 1, denominator: "420" } as never],
    after,
  );
  expect(saved).toMatchObject([{ indicatorId: online, version: 2 }]);
});

test("every pin is answered before it goes back, and `Đã sửa` only where something changed", async () => {
  const scene = await aReportingScene();
  const { id, pin } = await returned(scene);
  const submit = async (now = after) =>
    submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, now);
  await expect(submit()).rejects.toMatchObject({ reason: "pins-open" });
  const fixed = { filingId: id, answers: [{ pinId: pin.id, kind: "FIXED" as const, text: "" }] };
  await expect(answerPins(scene.officer, fixed, after)).rejects.toMatchObject({ kind: "invalid" });
  await save(scene.officer, id, [{ ...goodCells[0], version: 1, denominator: "420" } as never], after);
  await answerPins(scene.officer, fixed, after);
  const again = await submit(at("2026-10-15T15:59:59"));
  expect(again).toMatchObject({ status: "SUBMITTED", receiptCode: "SL-2026-Q3-001", late: false });
});

test("the limit of the return counts to the instant", async () => {
  const scene = await aReportingScene();
  const { id, pin } = await returned(scene);
  const explained = {
    filingId: id,
    answers: [{ pinId: pin.id, kind: "EXPLAINED" as const, text: "Mẫu số gồm cả hồ sơ chuyển kỳ trước." }],
  };
  await answerPins(scene.officer, explained, after);
  const attempt = submitFiling(
    scene.head,
    { ...(await verb(id)), lateReason: null },
    at("2026-10-15T16:00:00"),
  );
  await expect(attempt).rejects.toMatchObject({ reason: "late-needs-reason" });
});

test("withdrawing what was submitted again does not open the other lines", async () => {
  const scene = await aReportingScene();
  const { id, pin } = await returned(scene);
  const answers = [{ pinId: pin.id, kind: "EXPLAINED" as const, text: "Số liệu lấy từ cổng dịch vụ công." }];
  await answerPins(scene.officer, { filingId: id, answers }, after);
  await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, after);
  await withdrawFiling(scene.head, await verb(id), after);
  expect((await owner.filing.findUniqueOrThrow({ where: { id } })).status).toBe("RETURNED");
  const attempt = save(
    scene.officer,
    id,
    [{ ...goodCells[1], version: 1, numerator: "392" } as never],
    after,
  );
  await expect(attempt).rejects.toMatchObject({ reason: "not-pinned" });
});

test("unchanged lines keep their agreement, changed ones are open again", async () => {
  const scene = await aReportingScene();
  const { id, pin } = await returned(scene);
  await save(scene.officer, id, [{ ...goodCells[0], version: 1, denominator: "420" } as never], after);
  await answerPins(
    scene.officer,
    { filingId: id, answers: [{ pinId: pin.id, kind: "FIXED", text: "" }] },
    after,
  );
  await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, after);
  await receiveFiling(scene.planner, await verb(id), after);
  await agree(scene.planner, id, [online], 2, after);
  const done = await confirmFiling(scene.planner, await verb(id), after);
  expect(done.status).toBe("CONFIRMED");
});
