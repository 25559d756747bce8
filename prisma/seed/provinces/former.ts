import {
  districtsEnd,
  illustrative,
  mergerDocument,
  type ProvinceSpec,
  since,
  twoTiers,
  type UnitSpec,
} from "./spec";

/** Where the papers of a province that has ended are kept and read today. */
export const archive: UnitSpec = {
  code: "LUUTRU",
  name: `Bộ phận quản lý hồ sơ lưu trữ (${illustrative})`,
  shortName: "Hồ sơ lưu trữ",
  kind: "PROVINCE_OFFICE",
  versions: [{ from: twoTiers, document: mergerDocument }],
  posts: ["Phụ trách", "Chuyên viên"],
  people: 1,
};
export const reader = (domain: string) => ({
  key: "auditor",
  email: `luutru@${domain}`,
  roles: [["AUDITOR", "LUUTRU"]] as ProvinceSpec["accounts"][number]["roles"],
  place: 0,
});
export const office = (domain: string, unit: string): ProvinceSpec["accounts"] => [
  { key: "planner", email: `chuyenvien@${domain}`, roles: [["PLANNER", unit]], place: 2 },
  { key: "planningHead", email: `lanhdao@${domain}`, roles: [["PLANNING_HEAD", unit]], place: 0 },
];

export type Becomes = NonNullable<UnitSpec["becomes"]>;
type Given = Partial<UnitSpec> & Pick<UnitSpec, "code" | "name">;
export const merged = (name: string, province: string, to?: string): Becomes => ({
  kind: "MERGE_INTO_NEW",
  name,
  on: twoTiers,
  document: mergerDocument,
  province,
  ...(to && { to }),
});
export const dissolved: Becomes = {
  kind: "DISSOLVE",
  name: "Các xã, phường thuộc địa bàn",
  on: twoTiers,
  document: districtsEnd,
};

export const ending = (unit: UnitSpec): UnitSpec =>
  unit.becomes && !unit.versions
    ? { ...unit, versions: [{ from: since, to: unit.becomes.on, document: unit.becomes.document }] }
    : unit;
export const department = (given: Given): UnitSpec =>
  ending({
    kind: "DEPARTMENT",
    parent: "UBND",
    block: "so-nganh",
    posts: ["Giám đốc", "Phó Giám đốc", "Chuyên viên"],
    people: 3,
    ...given,
  });
export const agency = (given: Given): UnitSpec =>
  ending({
    kind: "CENTRAL_AGENCY",
    block: "trung-uong",
    posts: ["Thủ trưởng", "Phó Thủ trưởng", "Chuyên viên"],
    people: 3,
    ...given,
  });
export const district = (given: Given): UnitSpec =>
  ending({
    kind: "DISTRICT",
    parent: "UBND",
    block: "huyen",
    becomes: dissolved,
    posts: ["Chủ tịch UBND", "Phó Chủ tịch UBND", "Chuyên viên"],
    people: 3,
    subjectToDdci: true,
    ...given,
  });
export const division = (
  code: string,
  name: string,
  parent: string,
  becomes: Becomes,
  people = 3,
): UnitSpec =>
  ending({
    code,
    name,
    kind: "DIVISION",
    parent,
    becomes,
    posts: ["Trưởng phòng", "Phó Trưởng phòng", "Công chức"],
    people,
  });
export const committee = (name: string, becomes: Becomes): UnitSpec =>
  ending({
    code: "UBND",
    name,
    shortName: "UBND tỉnh",
    kind: "PROVINCE_COMMITTEE",
    becomes,
    posts: ["Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"],
    people: 2,
  });

const blocks: ProvinceSpec["blocks"] = [
  ["so-nganh", "Khối các sở, ban, ngành"],
  ["trung-uong", "Khối cơ quan trung ương trên địa bàn"],
  ["huyen", "Khối huyện, thị xã, thành phố"],
];
export const ended = {
  fictitious: false,
  validFrom: since,
  validTo: twoTiers,
  document: mergerDocument,
  blocks,
};
