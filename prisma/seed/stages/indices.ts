import { applyImport, checkImport } from "@/lib/indices/imports/commands";
import type { World, WorldUnit } from "../world";
import { criteriaHeading, criteriaLines } from "./index-criteria";

/** Illustrative figures, the same at every load: spread by unit and year, never drawn by chance. */
function figure(unit: WorldUnit, year: number, salt: number, [low, high]: [number, number]): string {
  let mixed = salt;
  for (const character of `${unit.code}${year}`) mixed = (mixed * 31 + character.charCodeAt(0)) % 100_003;
  const hundredths = low * 100 + (mixed % ((high - low) * 100 + 1));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
}

const exempt = "Không thuộc diện đánh giá";
/** Units without procedures for citizens are not surveyed; the file says so in words. */
const notSurveyed = new Set(["TTT", "VPUB", "BCH", "CAT"]);

type Sheet = { code: string; salt: number; range: [number, number]; exempt: (unit: WorldUnit) => boolean };
const sheets: Sheet[] = [
  { code: "PAR_INDEX", salt: 7, range: [87, 97], exempt: () => false },
  { code: "SIPAS", salt: 13, range: [88, 98], exempt: ({ code }) => notSurveyed.has(code) },
  { code: "DDCI", salt: 29, range: [62, 92], exempt: ({ subjectToDdci }) => subjectToDdci !== true },
];

/** What the edges of the rules look like in life: just below the threshold, a weak grade, a result not out yet. */
const edges = (year: number, current: number): Record<string, string | null> =>
  year === current
    ? {
        "PAR_INDEX SYT": "89,95",
        "PAR_INDEX STC": "95,40",
        "SIPAS STC": "93,20",
        "DDCI STC": "84,10",
        "PAR_INDEX SCT": "92,10",
        "SIPAS SCT": "91,00",
        "DDCI SCT": "64,30",
        "PAR_INDEX SXD": "92,60",
        "SIPAS SXD": "90,00",
        "DDCI SXD": null,
      }
    : {};

/** Three years of results, imported from files as the office does, each with the decision that recognised it. */
export async function seedIndices(world: World) {
  const { main, year: current } = world;
  const planner = world.actor("planner");
  for (const year of [current - 2, current - 1, current]) {
    const fixed = edges(year, current);
    for (const { code, salt, range, exempt: isExempt } of sheets) {
      const lines = main.units
        .filter(
          ({ versions, blockCode }) =>
            blockCode &&
            versions.some(({ from, to }) => from <= `${year}-12-31` && (!to || to > `${year}-12-31`)),
        )
        .filter((unit) => stoodAllYear(unit, year))
        .flatMap((unit) => {
          const given = fixed[`${code} ${unit.code}`];
          if (given === null) return [];
          const value = given ?? figure(unit, year, salt, range);
          if (code === "PAR_INDEX" && year === current) return criteriaLines(unit.code, value);
          return [`${unit.code};${isExempt(unit) ? exempt : value};số liệu minh họa`];
        });
      const now = world.at(`${year + 1}-03-13`, "09:00");
      const recognisedOn = `${year + 1}-03-12`;
      const input = {
        indexCode: code,
        year,
        scope: "INTERNAL" as const,
        document: `Quyết định số 312/QĐ-UBND ngày 12/3/${year + 1}`,
        recognisedOn,
      };
      const file = {
        name: `${code.toLowerCase()}-${year}.csv`,
        bytes: new TextEncoder().encode(
          [
            `\uFEFF${code === "PAR_INDEX" && year === current ? criteriaHeading : "Mã đơn vị;Giá trị;Ghi chú"}`,
            ...lines,
          ].join("\r\n"),
        ),
      };
      const checked = await checkImport(planner, input, file, now);
      if (checked.errorCount > 0)
        throw new Error(`demo results of ${code} ${year}: ${checked.errorCount} rows with errors`);
      await applyImport(planner, { id: checked.id, version: checked.version, validRowsOnly: false }, now);
    }
  }
}

/** A commune formed during a year has no result of its own for it. */
const stoodAllYear = ({ versions }: WorldUnit, year: number) =>
  versions.some(({ from }) => from <= `${year}-01-01`);
