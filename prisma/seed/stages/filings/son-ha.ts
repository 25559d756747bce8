import { addDays } from "@/lib/calendar";
import { saveCells } from "@/lib/filings/cells/commands";
import { findFiling } from "@/lib/filings/items/queries";
import type { LineMarkInput } from "@/lib/filings/marks/schema";
import { exceptPeriod, lockPeriod } from "@/lib/filings/periods/commands";
import { answerPins } from "@/lib/filings/pins/commands";
import { returnFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import { illustrative } from "../../provinces/spec";
import type { World, WorldUnit } from "../../world";
import { found } from "../../write/found";
import { type Exception, linesOf, performanceOf } from "./figures";
import { periodsOf, type SeedPeriod, unitsFiling } from "./periods";
import { type Begun, mark, prepare, receive, submit, verify } from "./work";

/** Units that do not do what the others do, so that verdicts of every kind appear. */
const exceptions: Record<string, Exception> = {
  SCT: { online: 66.4 },
  "X-SUOIBAC": { overdue: [0, 2, 1, 3] },
  TTT: { hasDossiers: false, hasPayments: false },
  KBNN: { hasPayments: false },
};
/** Nobody filed the year there. */
const missing = ["KBNN", "DK-CULAOMAY"];

export const figuresFor = (unit: WorldUnit, period: SeedPeriod) =>
  linesOf(
    unit.code,
    period.year,
    period.position,
    performanceOf(unit.code, unit.kind, period.year, exceptions[unit.code]),
  );

const verifierOf = (world: World, at: number): Actor => world.actor(at % 3 === 0 ? "planner2" : "planner");

/** One filing all the way: handed in within the window, verified in the days after. */
export async function complete(world: World, period: SeedPeriod, unit: WorldUnit, at: number) {
  const number = 10 + at + period.position * 7;
  const day = addDays(period.opensOn, at % 4);
  const begun = await prepare(world.main, period, {
    code: unit.code,
    lines: figuresFor(unit, period),
    now: world.at(day, at % 2 ? "08:40" : "14:05"),
    number,
  });
  const submitted = await submit(world.main, unit.code, begun, world.at(addDays(day, 1), "10:15"));
  await verify(verifierOf(world, at), submitted, world.at(addDays(period.dueOn, 2 + (at % 5)), "09:00"));
}

/** The complete year: four filings of each unit, confirmed; two units never filed the year. */
export async function fileCompleteYear(world: World) {
  const periods = await periodsOf(world.main, world.year);
  for (const period of periods) {
    const units = unitsFiling(world.main, period, world.today);
    const apart = apartIn(period);
    for (const [at, unit] of units.entries()) {
      if (apart.has(unit.code)) continue;
      await complete(world, period, unit, at);
    }
    if (period.position === 2) await lateThroughException(world, period);
    else if (period.position < 2) await lock(world, period);
  }
  const year = found(periods[3], "the filing of the year");
  await late(world, year);
  await adjusted(world, year);
  await returnedOnce(world, year);
}

const apartIn = ({ position }: SeedPeriod) =>
  new Set(position === 3 ? [...missing, "X-MUONGKHE", "SYT", "SXD"] : position === 2 ? ["BHXH"] : []);

export function lock(world: World, period: SeedPeriod) {
  const reason = `Kết thúc thẩm định, tổng hợp báo cáo ${period.name} (${illustrative})`;
  const lockedAt = world.at(addDays(period.dueOn, 20), "17:00");
  const { id: periodId, version } = period;
  return lockPeriod(world.actor("planner"), { periodId, version, reason }, lockedAt);
}

/** The third quarter was locked when one unit had not submitted; it was opened again for it for three days. */
async function lateThroughException(world: World, period: SeedPeriod) {
  const unit = world.unit("BHXH");
  const lines = figuresFor(unit, period);
  const now = world.at(period.dueOn, "15:30");
  const begun = await prepare(world.main, period, { code: unit.code, lines, now, number: 41 });
  await lock(world, period);
  const opened = addDays(period.dueOn, 22);
  const exception = {
    periodId: period.id,
    unitId: unit.id,
    throughDay: addDays(opened, 3),
    reason: "Đơn vị chuyển hệ thống một cửa, số liệu đối chiếu xong sau khi khóa kỳ",
  };
  await exceptPeriod(world.actor("planningHead"), exception, world.at(opened, "09:30"));
  const lateReason = "Chuyển hệ thống một cửa nên đối chiếu số liệu chậm";
  const submitted = await submit(
    world.main,
    unit.code,
    begun,
    world.at(addDays(opened, 1), "11:00"),
    lateReason,
  );
  await verify(world.actor("planner"), submitted, world.at(addDays(opened, 2), "14:00"));
}

/** Submitted two days after the limit, with the reason. */
async function late(world: World, period: SeedPeriod) {
  const unit = world.unit("X-MUONGKHE");
  const lines = figuresFor(unit, period);
  const now = world.at(period.dueOn, "16:20");
  const begun = await prepare(world.main, period, { code: unit.code, lines, now, number: 88 });
  const lateReason = "Mưa lũ làm mất điện, mất kết nối tại xã trong hai ngày cuối kỳ";
  const submitted = await submit(
    world.main,
    unit.code,
    begun,
    world.at(addDays(period.dueOn, 2), "08:10"),
    lateReason,
  );
  await verify(world.actor("planner"), submitted, world.at(addDays(period.dueOn, 5), "10:00"));
}

/** The verifier found fewer online dossiers in the report than the unit had typed. */
async function adjusted(world: World, period: SeedPeriod) {
  const unit = world.unit("SYT");
  const lines = figuresFor(unit, period);
  const now = world.at(addDays(period.opensOn, 2), "09:10");
  const begun = await prepare(world.main, period, { code: unit.code, lines, now, number: 64 });
  const submitted = await submit(world.main, unit.code, begun, world.at(addDays(period.opensOn, 3), "15:00"));
  const online = found(
    lines.find(({ indicatorId }) => indicatorId === "k04"),
    "K04",
  );
  const correction: LineMarkInput = {
    indicatorId: "k04",
    valueVersion: begun.lineVersions.get("k04") ?? 1,
    mark: "ADJUSTED",
    reason: "Trừ 37 hồ sơ nộp trực tiếp ghi nhầm là trực tuyến, theo phụ lục của báo cáo",
    newFinding: false,
    state: "REPORTED",
    numerator: String(Number(online.numerator) - 37),
    denominator: online.denominator,
    amount: null,
  };
  const verifiedAt = world.at(addDays(period.dueOn, 4), "09:30");
  await verify(world.actor("planner"), submitted, verifiedAt, [correction]);
}

/** Returned with two remarks, one fixed and one explained, and confirmed the second time. */
async function returnedOnce(world: World, period: SeedPeriod) {
  const unit = world.unit("SXD");
  const [officer, verifier] = [world.officer(unit.code), world.actor("planner")];
  const lines = figuresFor(unit, period);
  const now = world.at(addDays(period.opensOn, 1), "10:00");
  const begun = await prepare(world.main, period, { code: unit.code, lines, now, number: 71 });
  const submitted = await submit(world.main, unit.code, begun, world.at(addDays(period.opensOn, 2), "16:00"));
  const returned = await sendBack(world, submitted, world.at(addDays(period.dueOn, 2), "11:00"), {
    wrong: "k10",
    unproven: "k19",
    dueOn: addDays(period.dueOn, 5),
  });

  const fixedAt = world.at(addDays(period.dueOn, 3), "09:00");
  const paid = found(
    lines.find(({ indicatorId }) => indicatorId === "k10"),
    "K10",
  );
  const numerator = String(Number(paid.numerator) - 12);
  const { filingId } = returned;
  const saved = await saveCells(officer, { filingId, cells: [{ ...paid, numerator, version: 1 }] }, fixedAt);
  const sheet = found((await findFiling(officer, filingId, fixedAt)) ?? undefined, "returned filing");
  const answers = sheet.pins.map(({ id: pinId, indicatorId }) =>
    indicatorId === "k10"
      ? { pinId, kind: "FIXED" as const, text: "" }
      : { pinId, kind: "EXPLAINED" as const, text: "Quyết định công nhận sáng kiến ở trang 1 của báo cáo." },
  );
  const answered = await answerPins(officer, { filingId, answers }, fixedAt);
  const again = { ...returned, version: answered.version };
  again.lineVersions.set("k10", saved.saved[0]?.version ?? 2);
  const resubmitted = await submit(world.main, unit.code, again, world.at(addDays(period.dueOn, 3), "14:00"));
  await verify(verifier, resubmitted, world.at(addDays(period.dueOn, 4), "15:00"));
}

/** Takes a filing up and returns it with a remark on a figure and one on a missing proof. */
export async function sendBack(
  world: World,
  submitted: Begun,
  now: Date,
  { wrong, unproven, dueOn }: { wrong: string; unproven: string; dueOn: string },
): Promise<Begun> {
  const verifier = world.actor("planner");
  const received = await receive(verifier, submitted, new Date(now.getTime() - 3_600_000));
  const versionOf = (indicatorId: string) => received.lineVersions.get(indicatorId) ?? 1;
  const remark = { newFinding: false };
  await mark(verifier, received, new Date(now.getTime() - 1_800_000), [
    {
      ...remark,
      indicatorId: wrong,
      valueVersion: versionOf(wrong),
      mark: "NEEDS_FIX",
      reason: "Số hồ sơ thanh toán trực tuyến khác số liệu đối soát của Kho bạc Nhà nước",
    },
    {
      ...remark,
      indicatorId: unproven,
      valueVersion: versionOf(unproven),
      mark: "LACKS_EVIDENCE",
      reason: "Bổ sung quyết định công nhận sáng kiến",
    },
  ]);
  const { filingId, version } = received;
  const returned = await returnFiling(verifier, { filingId, version, dueOn, dueTime: "16:00" }, now);
  return { ...received, version: returned.version };
}
