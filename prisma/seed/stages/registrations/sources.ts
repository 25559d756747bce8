import { illustrative } from "../../provinces/spec";
import { terms as financeKienGiang } from "../../sources/so-tai-chinh-kien-giang";
import type { World } from "../../world";
import { accept, handIn, nameSlots, roundOf, sheetOf } from "./register";

/**
 * Source 004: every division of Sở Tài chính Kiên Giang registers for the year and for the stage with
 * the form attached to the plan, individuals by number (02). Which divisions there were, and who took
 * the slots of the year, no source says.
 */
export async function registerKienGiang(world: World) {
  const province = world.provinces["kien-giang"];
  const [collective = "", individual = ""] = (financeKienGiang.registration?.pledges ?? []).map(
    ({ text }) => text,
  );
  const divisions = [
    ["STC-VP", "2022-03-28", "09:10"],
    ["STC-NS", "2022-03-28", "15:45"],
    ["STC-HCSN", "2022-03-29", "10:20"],
    // The plan takes registrations to the last minute of 30 March.
    ["STC-GCS", "2022-03-30", "23:40"],
  ] as const;

  for (const roundCode of ["2021-2025", "2022"]) {
    const round = await roundOf(province, { ownerCode: "STC", code: roundCode });
    const isStage = roundCode === "2021-2025";
    for (const [code, day, time] of divisions) {
      const own = isStage ? collective : individual;
      const lines = sheetOf(province, code, { pledge: individual, own, count: 2 });
      const handedIn = await handIn(round, code, lines, { now: world.at(day, time) });
      await accept(round, handedIn, world.at("2022-04-05", "14:00"));
      if (isStage || code === "STC-GCS") continue;
      const people = province.peopleOf(code).slice(1, code === "STC-NS" ? 3 : 2);
      const reason = `Phòng họp bình chọn ngày 10/02/2023 (${illustrative})`;
      await nameSlots(round, code, handedIn, { people, now: world.at("2023-02-13", "09:00"), reason });
    }
  }
}

/** Source 002: offices of huyện Tam Nông and communes register with Phòng Nội vụ before 31/3/2022. */
export async function registerTamNong(world: World) {
  const province = world.provinces["tam-nong"];
  const round = await roundOf(province, { ownerCode: "HUYEN", code: "2022" });
  const pledge = `Thực hiện tốt các nội dung thi đua cải cách hành chính năm 2022 (${illustrative})`;
  const units = ["VP", "PTP", "PTCKH", "TT", "XA"];
  for (const [at, code] of units.entries()) {
    const named = at % 2 === 0 ? { people: province.peopleOf(code).slice(1, 3) } : { count: 2 };
    const lines = sheetOf(province, code, { pledge, ...named });
    const handedIn = await handIn(round, code, lines, { now: world.at(`2022-03-${24 + at}`, "10:30") });
    await accept(round, handedIn, world.at("2022-04-04", "08:30"));
  }
}
