import { units } from "./son-ha-units";
import { type ProvinceSpec, since, unitAccounts } from "./spec";

const domain = "sonha.demo";

/** The current province of the demo: fictitious, and complete. */
export const sonHa: ProvinceSpec = {
  id: "son-ha",
  name: "Tỉnh Sơn Hà (minh họa)",
  shortName: "Sơn Hà",
  fictitious: true,
  validFrom: since,
  blocks: [
    ["so-nganh", "Khối các sở, ban, ngành"],
    ["trung-uong", "Khối cơ quan trung ương trên địa bàn"],
    ["xa-phuong", "Khối xã, phường, đặc khu"],
  ],
  units,
  people: [
    { unit: "UBND", place: 0, fullName: "Trần Quốc Hùng" },
    { unit: "UBND", place: 1, fullName: "Lê Thị Thanh Vân" },
    { unit: "SNV", place: 0, fullName: "Đặng Hồng Phong" },
    { unit: "SNV", place: 3, fullName: "Phạm Thu Hương" },
    { unit: "STC", place: 0, fullName: "Nguyễn Văn Khải" },
    // Equal full names with different staff codes, one pair even in one unit.
    { unit: "STC", place: 3, fullName: "Nguyễn Thị Minh Hà" },
    { unit: "STC", place: 4, fullName: "Nguyễn Thị Minh Hà" },
    { unit: "SYT", place: 3, fullName: "Nguyễn Thị Minh Hà" },
    { unit: "P-SONTHANH", place: 3, fullName: "Trần Văn Nam" },
    { unit: "SXD", place: 4, fullName: "Trần Văn Nam" },
  ],
  movers: [
    { unit: "STC", place: 5, to: "SCT", on: "05-01" },
    { unit: "SYT", place: 4, to: "P-SONTHANH", on: "10-01" },
  ],
  accounts: [
    { key: "planner", email: `chuyenvien@${domain}`, roles: [["PLANNER", "SNV"]], place: 3 },
    { key: "planner2", email: `chuyenvien2@${domain}`, roles: [["PLANNER", "SNV-TDKT"]], place: 2 },
    {
      key: "planningHead",
      email: `lanhdaosnv@${domain}`,
      roles: [
        ["PLANNING_HEAD", "SNV"],
        ["COUNCIL_MEMBER", "SNV"],
      ],
      place: 0,
    },
    { key: "planningHead2", email: `truongban@${domain}`, roles: [["PLANNING_HEAD", "SNV-TDKT"]], place: 0 },
    {
      key: "leader",
      email: `chutich@${domain}`,
      roles: [
        ["LEADER", "UBND"],
        ["COUNCIL_MEMBER", "UBND"],
      ],
      place: 0,
    },
    {
      key: "leader2",
      email: `phochutich@${domain}`,
      roles: [
        ["LEADER", "UBND"],
        ["COUNCIL_MEMBER", "UBND"],
      ],
      place: 1,
      totp: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    },
    { key: "secretary", email: `thuky@${domain}`, roles: [["COUNCIL_SECRETARY", "SNV-TDKT"]], place: 1 },
    { key: "secretary2", email: `thuky2@${domain}`, roles: [["COUNCIL_SECRETARY", "VPUB"]], place: 3 },
    { key: "member1", email: `hoidong1@${domain}`, roles: [["COUNCIL_MEMBER", "STP"]], place: 1 },
    { key: "member2", email: `hoidong2@${domain}`, roles: [["COUNCIL_MEMBER", "TTT"]], place: 1 },
    { key: "member3", email: `hoidong3@${domain}`, roles: [["COUNCIL_MEMBER", "VPUB"]], place: 1 },
    { key: "member4", email: `hoidong4@${domain}`, roles: [["COUNCIL_MEMBER", "STC"]], place: 1 },
    { key: "member5", email: `hoidong5@${domain}`, roles: [["COUNCIL_MEMBER", "SYT"]], place: 1 },
    { key: "substitute1", email: `dukhuyet1@${domain}`, roles: [["COUNCIL_MEMBER", "SGDDT"]], place: 1 },
    { key: "substitute2", email: `dukhuyet2@${domain}`, roles: [["COUNCIL_MEMBER", "SCT"]], place: 1 },
    { key: "auditor", email: `kiemtra@${domain}`, roles: [["AUDITOR", "TTT"]], place: 3 },
    { key: "auditor2", email: `kiemtra2@${domain}`, roles: [["AUDITOR", "VPUB"]], place: 4 },
    { key: "administrator", email: `quantri@${domain}`, roles: [["ADMINISTRATOR", "SKHCN"]], place: 3 },
    {
      key: "administrator2",
      email: `quantri2@${domain}`,
      roles: [["ADMINISTRATOR", "VPUB-PVHCC"]],
      place: 3,
      totp: "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU",
    },
    // The head of the Sở Nội vụ runs the campaign, so the deputy answers for the Sở as a participant.
    { key: "head:SNV", email: `lanhdao.snv@${domain}`, roles: [["UNIT_HEAD", "SNV"]], place: 1 },
    { key: "officer:SNV", email: `canbo.snv@${domain}`, roles: [["UNIT_OFFICER", "SNV"]], place: 2 },
    ...unitAccounts(domain, [
      ...units
        .filter(({ code, block, becomes }) => block && !becomes && code !== "SNV")
        .map(({ code }) => code),
      "STC-NS",
      "STC-DN",
      "VPUB-PVHCC",
    ]),
  ],
};
