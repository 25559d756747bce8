import { addDays, dayOf, startOfDay, timeOf } from "@/lib/calendar";
import { handOverFiling } from "@/lib/filings/commands";
import type { World, WorldUnit } from "../../world";
import { found } from "../../write/found";
import { takeInOneStopFigures } from "./other-systems";
import { periodsOf, type SeedPeriod, unitsFiling } from "./periods";
import { complete, figuresFor, lock, sendBack } from "./son-ha";
import { mark, prepare, receive, submit, verify } from "./work";

/** The running year: what is over is confirmed and locked, in the newest period a unit stands at every step. */
export async function fileRunningYear(world: World) {
  const periods = await periodsOf(world.main, world.year + 1);
  const opened = periods.filter(({ opensOn }) => world.isPast(world.at(opensOn, "18:00")));
  const newest = opened.at(-1);
  for (const period of opened.slice(0, -1)) {
    for (const [at, unit] of unitsFiling(world.main, period, world.today).entries())
      await complete(world, period, unit, at);
    if (world.isPast(world.at(addDays(period.dueOn, 20), "17:00"))) await lock(world, period);
  }
  if (newest) await inEveryState(world, newest);
}

const halfFilled = ["k04", "k05", "k06", "k18"];

/** Moments of a period that fall into it and are over: `share` 0 when it opened, 1 at its limit or now. */
function clock(world: World, period: SeedPeriod) {
  const opened = world.at(period.opensOn, "08:00").getTime();
  const limit = Math.min(world.at(period.dueOn, "16:00").getTime(), world.now.getTime());
  const dueAt = startOfDay(addDays(period.dueOn, 1));
  const reason = "Chờ đối chiếu số liệu với cổng dịch vụ công của tỉnh";
  return {
    within: (share: number) => atWork(world, new Date(opened + (limit - opened) * share)),
    /** Some days ago, but not before the period opened. */
    ago: (days: number) =>
      atWork(world, new Date(Math.max(world.now.getTime() - days * 86_400_000, opened + 3_600_000))),
    reasonAt: (moment: Date) => (moment >= dueAt ? reason : null),
  };
}

/** Nobody submits at night: the moment on the same day within office hours, and never after now. */
function atWork(world: World, moment: Date): Date {
  const day = dayOf(moment);
  const [hours, minutes] = timeOf(moment).split(":").map(Number);
  const hour = Math.min(Math.max(hours ?? 8, 8), 16);
  const time = `${String(hour).padStart(2, "0")}:${String(minutes ?? 0).padStart(2, "0")}`;
  return new Date(Math.min(world.at(day, time).getTime(), world.now.getTime()));
}

async function inEveryState(world: World, period: SeedPeriod) {
  const { main } = world;
  const apart = new Set([
    ...["STC", "SCT", "P-BENTHUY", "P-SONTHANH", "SKHCN", "CAT", "SNNMT", "VPUB"],
    ...["X-TANHOA", "DK-CULAOMAY", "TTT"],
  ]);
  const { within, ago, reasonAt } = clock(world, period);
  const units = unitsFiling(main, period, world.today);
  for (const [at, unit] of units.filter(({ code }) => !apart.has(code)).entries()) {
    const begun = await begin(world, period, unit, within(0.1 + at * 0.01));
    const submitted = await submit(main, unit.code, begun, within(0.4 + at * 0.01));
    await verify(world.actor(at % 3 === 0 ? "planner2" : "planner"), submitted, within(0.8));
  }

  // Still with the unit: two drafts, one filled by half, and one that waits for its head.
  await begin(world, period, world.unit("SCT"), ago(1), halfFilled);
  await begin(world, period, world.unit("P-BENTHUY"), ago(6), ["k04"]);
  const waiting = await begin(world, period, world.unit("P-SONTHANH"), ago(1));
  const { filingId, version } = waiting;
  await handOverFiling(world.officer("P-SONTHANH"), { filingId, version }, ago(0.5));

  // With the office: waiting, one of them late, and two under review.
  for (const [code, days] of [
    ["SKHCN", 2],
    ["CAT", 1],
    ["X-TANHOA", 0.3],
  ] as const) {
    const begun = await begin(world, period, world.unit(code), ago(days + 1));
    await submit(main, code, begun, ago(days), reasonAt(ago(days)));
  }
  for (const [code, marked] of [
    ["SNNMT", ["k04", "k05", "k06"]],
    ["VPUB", []],
  ] as const) {
    const begun = await begin(world, period, world.unit(code), ago(5));
    const submitted = await submit(main, code, begun, ago(4), reasonAt(ago(4)));
    const received = await receive(world.actor("planner"), submitted, ago(2));
    const lineVersions = new Map(
      [...received.lineVersions].filter(([id]) => (marked as readonly string[]).includes(id)),
    );
    if (lineVersions.size) await mark(world.actor("planner"), { ...received, lineVersions }, ago(1));
  }

  // Returned yesterday with two remarks, due in five days.
  const stc = await begin(world, period, world.unit("STC"), ago(4));
  const handedIn = await submit(main, "STC", stc, ago(3), reasonAt(ago(3)));
  await sendBack(world, handedIn, ago(1), { wrong: "k10", unproven: "k19", dueOn: addDays(world.today, 5) });
  await takeInOneStopFigures(world, period, ago(0.8));
}

/** The officer's part; with `only`, the other lines are left for another day and there is no report yet. */
function begin(world: World, period: SeedPeriod, unit: WorldUnit, now: Date, only?: string[]) {
  const all = figuresFor(unit, period);
  const lines = only ? all.filter(({ indicatorId }) => only.includes(indicatorId)) : all;
  const number = 10 + found(world.main.units.indexOf(unit), unit.code);
  return prepare(world.main, period, { code: unit.code, lines, now, number, withReport: !only });
}
