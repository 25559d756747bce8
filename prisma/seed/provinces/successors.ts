import { mergerDocument, type ProvinceSpec, twoTiers } from "./spec";

const successor = (id: string, name: string, shortName: string, units: [string, string][]): ProvinceSpec => ({
  id,
  name,
  shortName,
  fictitious: false,
  validFrom: twoTiers,
  document: mergerDocument,
  blocks: [],
  units: units.map(([code, unit]) => ({
    code,
    name: unit,
    kind: code === "UBND" ? "PROVINCE_COMMITTEE" : "DEPARTMENT",
    ...(code !== "UBND" && { parent: "UBND" }),
    versions: [{ from: twoTiers, document: mergerDocument }],
    posts: ["Thủ trưởng", "Phó"],
    people: 0,
  })),
  people: [],
  accounts: [],
});
/** What the source provinces became: enough of each to point to. */
export const successors: ProvinceSpec[] = [
  successor("gia-lai", "Tỉnh Gia Lai", "Gia Lai", [
    ["UBND", "Ủy ban nhân dân tỉnh Gia Lai"],
    ["SNV", "Sở Nội vụ tỉnh Gia Lai"],
  ]),
  successor("an-giang", "Tỉnh An Giang", "An Giang", [
    ["UBND", "Ủy ban nhân dân tỉnh An Giang"],
    ["STC", "Sở Tài chính tỉnh An Giang"],
  ]),
  successor("da-nang", "Thành phố Đà Nẵng", "Đà Nẵng", [["UBND", "Ủy ban nhân dân thành phố Đà Nẵng"]]),
];
