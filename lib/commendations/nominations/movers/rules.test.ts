import { expect, test } from "vitest";
import type { Service } from "@/lib/evaluation/snapshot/rules";
import { formerUnits } from "./rules";

const year = { from: "2026-01-01", through: "2026-12-31" } as const;
const at = (unitId: string, validFrom: Service["validFrom"], validTo: Service["validTo"]): Service => ({
  unitId,
  isUnitHead: false,
  validFrom,
  validTo,
});

test.each<[string, Service[], { unitId: string; months: number }[]]>([
  ["nobody moved", [at("new", "2020-01-01", null)], []],
  ["a day short of six months", [at("old", "2020-01-01", "2026-06-30"), at("new", "2026-06-30", null)], []],
  [
    "six months to the day",
    [at("old", "2020-01-01", "2026-07-01"), at("new", "2026-07-01", null)],
    [{ unitId: "old", months: 6 }],
  ],
  [
    "there and back adds up",
    [
      at("old", "2026-01-01", "2026-04-01"),
      at("new", "2026-04-01", "2026-06-01"),
      at("old", "2026-06-01", "2026-09-01"),
      at("new", "2026-09-01", null),
    ],
    [{ unitId: "old", months: 6 }],
  ],
  [
    "years before the period do not count",
    [at("old", "2015-01-01", "2026-03-01"), at("new", "2026-03-01", null)],
    [],
  ],
])("the former unit's opinion: %s", (_, services, asked) => {
  expect(formerUnits(services, year, "new")).toEqual(asked);
});
