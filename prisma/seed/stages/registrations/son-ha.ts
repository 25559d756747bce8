import { rejectLateRegistration, returnRegistration } from "@/lib/registrations/decisions/commands";
import { sendToHead, submitRegistration } from "@/lib/registrations/submission/commands";
import { sonHa } from "../../provinces/son-ha";
import { illustrative } from "../../provinces/spec";
import type { World } from "../../world";
import { accept, handIn, nameSlots, prepare, type Round, roundOf, sheetOf } from "./register";

const collectivePledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính";
const individualPledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính được phân công";

/** Who registers people by name; the others give a number and name people later. */
const namesPeople = (code: string, at: number) => at % 2 === 0 || code === "STC" || code === "SYT";

const hasMoved = (code: string, place: number) =>
  (sonHa.movers ?? []).some((mover) => mover.unit === code && mover.place === place);

function linesOf({ main }: World, code: string, at: number, isAfterMoves = true) {
  const staff = main
    .peopleOf(code)
    .filter(({ place }) => place >= 3 && !(isAfterMoves && hasMoved(code, place)));
  const named = namesPeople(code, at) ? { people: staff } : { count: 2 };
  return sheetOf(main, code, { pledge: individualPledge, own: collectivePledge, ...named });
}

/** The complete year: nearly everybody accepted, one late, one that never registered; slots named in November. */
export async function registerCompleteYear(world: World) {
  const { main, year } = world;
  const round = await roundOf(main, { ownerCode: "UBND", code: String(year) });
  const absent = "TTT";
  const [march, late] = [world.day(0, "03-12"), world.day(0, "07-14")];
  // Communes that ended within the year have nobody left to act for them.
  const inMarch = main.participants(march, world.day(1, "03-12")).map(({ code }) => code);
  for (const [at, code] of inMarch.filter((code) => code !== absent).entries()) {
    const now = world.at(world.day(0, `03-${10 + (at % 18)}`), at % 2 ? "09:20" : "15:05");
    const handedIn = await handIn(round, code, linesOf(world, code, at, false), { now });
    await accept(round, handedIn, world.at(world.day(0, "04-02"), "10:00"));
    if (namesPeople(code, at)) continue;
    // One of the two slots is still open in every third unit.
    const people = main.peopleOf(code).slice(3, at % 3 === 0 ? 4 : 5);
    const reason = `Đơn vị họp bình chọn (${illustrative})`;
    await nameSlots(round, code, handedIn, { people, now: world.at(world.day(0, "11-18"), "14:30"), reason });
  }
  if (inMarch.includes("X-TANHOA")) return;
  const lateReason = "Đơn vị thành lập sau thời hạn đăng ký do sắp xếp đơn vị hành chính";
  const handedIn = await handIn(round, "X-TANHOA", linesOf(world, "X-TANHOA", 0), {
    now: world.at(late, "08:45"),
    lateReason,
  });
  await accept(round, handedIn, world.at(world.day(0, "07-18"), "09:00"));
}

/** The stage: collectives alone. */
export async function registerStage(world: World) {
  const { main, stage } = world;
  const round = await roundOf(main, { ownerCode: "UBND", code: `${stage.from}-${stage.through}` });
  const march = world.day(0, "03-20");
  const without = ["TTT", "KBNN", "DK-CULAOMAY"];
  for (const { code } of main.participants(march, world.day(1, "03-20"))) {
    if (without.includes(code)) continue;
    const lines = { ...sheetOf(main, code, { pledge: collectivePledge }), individuals: [] };
    const handedIn = await handIn(round, code, lines, { now: world.at(march, "10:10") });
    await accept(round, handedIn, world.at(world.day(0, "04-02"), "11:00"));
  }
}

/** The running year: most accepted in spring, and one unit in each other state today. */
export async function registerRunningYear(world: World) {
  const { main, year } = world;
  const round = await roundOf(main, { ownerCode: "UBND", code: String(year + 1) });
  const march = world.day(1, "03-16");
  const apart = ["TTT", "SCT", "KBNN", "STP", "BHXH", "X-THACHLAM", "P-BENTHUY"];
  const units = main.participants(march, march).map(({ code }) => code);
  for (const [at, code] of units.filter((code) => !apart.includes(code)).entries()) {
    const now = world.at(world.day(1, `03-${10 + (at % 18)}`), at % 2 ? "08:50" : "14:15");
    const handedIn = await handIn(round, code, linesOf(world, code, at), { now });
    await accept(round, handedIn, world.at(world.day(1, "04-01"), "15:00"));
  }
  await inEveryState(world, round);
}

const daysAgo = ({ now }: World, days: number) => new Date(now.getTime() - days * 86_400_000);

async function inEveryState(world: World, round: Round) {
  const { main } = world;
  const planner = main.actor("planner");
  const lateReason = "Lãnh đạo phụ trách thay đổi nên đơn vị đăng ký sau thời hạn";

  // Returned in April, handed in again: waits for the office.
  const again = await handIn(round, "SCT", linesOf(world, "SCT", 0), {
    now: world.at(world.day(1, "03-27")),
  });
  const returned = await returnRegistration(
    planner,
    { ...again, reason: "Bổ sung chức vụ của cá nhân đăng ký" },
    world.at(world.day(1, "04-08")),
  );
  await submitRegistration(
    main.head("SCT"),
    { ...again, version: returned.version, lateReason: null },
    daysAgo(world, 2),
  );

  // Late: one waits for acceptance, one was returned, one rejected.
  await handIn(round, "KBNN", linesOf(world, "KBNN", 1), { now: daysAgo(world, 1), lateReason });
  const back = await handIn(round, "STP", linesOf(world, "STP", 1), { now: daysAgo(world, 6), lateReason });
  await returnRegistration(
    planner,
    { ...back, reason: "Nêu rõ nội dung đăng ký của cá nhân" },
    daysAgo(world, 3),
  );
  const rejected = await handIn(round, "X-THACHLAM", linesOf(world, "X-THACHLAM", 1), {
    now: world.at(world.day(1, "05-20")),
    lateReason,
  });
  await rejectLateRegistration(
    planner,
    { ...rejected, reason: "Đợt thi đua đã tổng hợp, lý do chưa chính đáng" },
    world.at(world.day(1, "05-25")),
  );

  // Still with the unit: one waits for its head, one was begun and left.
  const waiting = await prepare(round, "BHXH", linesOf(world, "BHXH", 0), daysAgo(world, 1));
  await sendToHead(main.officer("BHXH"), waiting, daysAgo(world, 1));
  await prepare(round, "P-BENTHUY", linesOf(world, "P-BENTHUY", 1), world.at(world.day(1, "03-25")));
}
