import { expect, test } from "vitest";
import { unitsNamed } from "./rules";

const versions = [
  { unitId: "tc", name: "Sở Tài chính", shortName: "Sở TC" },
  { unitId: "khdt", name: "Sở Kế hoạch và Đầu tư", shortName: "Sở KH&ĐT" },
  { unitId: "cu", name: "Ty Kế hoạch", shortName: "Ty KH" },
  { unitId: "yt", name: "Sở Y tế", shortName: "Sở YT" },
];
const successions = [
  { fromUnitId: "khdt", toUnitId: "tc" },
  { fromUnitId: "cu", toUnitId: "khdt" },
  { fromUnitId: "tc", toUnitId: "tc" },
];

test.each([
  ["a name without marks", ["tai", "chinh"], ["cu", "khdt", "tc"]],
  ["a former unit by its own name", ["dau", "tu"], ["cu", "khdt"]],
  ["a name that nobody bears", ["xay", "dung"], []],
  ["nothing", [], []],
])("%s", (_, words, units) => expect(unitsNamed(words, versions, successions).sort()).toEqual(units));
