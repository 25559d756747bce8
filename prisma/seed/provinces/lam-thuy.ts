import { type ProvinceSpec, since, type UnitSpec, unitAccounts } from "./spec";

const domain = "lamthuy.demo";
const department = (code: string, name: string): UnitSpec => ({
  code,
  name,
  kind: "DEPARTMENT",
  parent: "UBND",
  block: "so-nganh",
  subjectToDdci: code === "STC",
  posts: ["Giám đốc", "Phó Giám đốc", "Chuyên viên"],
  people: 5,
});

/** A second, small province: what it holds must never be seen from the first. */
export const lamThuy: ProvinceSpec = {
  id: "lam-thuy",
  name: "Tỉnh Lâm Thủy (minh họa)",
  shortName: "Lâm Thủy",
  fictitious: true,
  validFrom: since,
  blocks: [
    ["so-nganh", "Khối các sở, ban, ngành"],
    ["xa-phuong", "Khối xã, phường"],
  ],
  units: [
    {
      code: "UBND",
      name: "Ủy ban nhân dân tỉnh Lâm Thủy",
      shortName: "UBND tỉnh",
      kind: "PROVINCE_COMMITTEE",
      posts: ["Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"],
      people: 2,
    },
    department("SNV", "Sở Nội vụ"),
    department("STC", "Sở Tài chính"),
    department("SKHCN", "Sở Khoa học và Công nghệ"),
    {
      ...department("P-LAMTHUY", "UBND phường Lâm Thủy"),
      kind: "COMMUNE",
      block: "xa-phuong",
      posts: ["Chủ tịch UBND", "Phó Chủ tịch UBND", "Công chức"],
    },
  ],
  people: [{ unit: "STC", place: 3, fullName: "Nguyễn Thị Minh Hà" }],
  accounts: [
    { key: "planner", email: `chuyenvien@${domain}`, roles: [["PLANNER", "SNV"]], place: 3 },
    { key: "planningHead", email: `lanhdaosnv@${domain}`, roles: [["PLANNING_HEAD", "SNV"]], place: 0 },
    { key: "leader", email: `chutich@${domain}`, roles: [["LEADER", "UBND"]], place: 0 },
    { key: "secretary", email: `thuky@${domain}`, roles: [["COUNCIL_SECRETARY", "SNV"]], place: 1 },
    { key: "member1", email: `hoidong@${domain}`, roles: [["COUNCIL_MEMBER", "STC"]], place: 1 },
    { key: "auditor", email: `kiemtra@${domain}`, roles: [["AUDITOR", "UBND"]], place: 1 },
    { key: "administrator", email: `quantri@${domain}`, roles: [["ADMINISTRATOR", "SKHCN"]], place: 3 },
    ...unitAccounts(domain, ["STC", "SKHCN", "P-LAMTHUY"]),
  ],
};
