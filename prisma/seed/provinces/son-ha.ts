import {
  districtsEnd,
  illustrative,
  type ProvinceSpec,
  since,
  twoTiers,
  type UnitSpec,
  unitAccounts,
} from "./spec";

const domain = "sonha.demo";
const departmentPosts: UnitSpec["posts"] = [
  "Giám đốc",
  "Phó Giám đốc",
  "Trưởng phòng",
  "Chuyên viên",
  "Chuyên viên",
];

const department = (code: string, name: string, subjectToDdci: boolean, people = 5): UnitSpec => ({
  code,
  name,
  kind: "DEPARTMENT",
  parent: "UBND",
  block: "so-nganh",
  subjectToDdci,
  posts: departmentPosts,
  people,
});
const agency = (code: string, name: string, subjectToDdci: boolean, head: string): UnitSpec => ({
  code,
  name,
  kind: "CENTRAL_AGENCY",
  block: "trung-uong",
  subjectToDdci,
  posts: [head, `Phó ${head}`, "Trưởng phòng", "Chuyên viên"],
  people: 5,
});
const commune = (code: string, name: string, district: string, since_ = since): UnitSpec => ({
  code,
  name: `UBND ${name}`,
  shortName: name.charAt(0).toUpperCase() + name.slice(1),
  kind: "COMMUNE",
  parent: "UBND",
  block: "xa-phuong",
  subjectToDdci: true,
  versions: [
    ...(since_ === since ? [{ from: since, to: twoTiers, parent: district }] : []),
    { from: twoTiers, document: `Nghị quyết sắp xếp đơn vị hành chính cấp xã (${illustrative})` },
  ],
  posts: [
    "Chủ tịch UBND",
    "Phó Chủ tịch UBND",
    "Giám đốc Trung tâm Phục vụ hành chính công",
    "Công chức tư pháp - hộ tịch",
    "Công chức địa chính",
  ],
  people: 5,
});
const formerCommune = (code: string, name: string, district: string): UnitSpec => ({
  ...commune(code, name, district),
  versions: [{ from: since, to: twoTiers, parent: district }],
  becomes: {
    kind: "MERGE_INTO_NEW",
    name: "UBND xã Tân Hòa",
    to: "X-TANHOA",
    on: twoTiers,
    document: `Nghị quyết sắp xếp đơn vị hành chính cấp xã (${illustrative})`,
  },
  people: 0,
});
const district = (code: string, name: string): UnitSpec => ({
  code,
  name,
  kind: "DISTRICT",
  parent: "UBND",
  versions: [{ from: since, to: twoTiers }],
  becomes: { kind: "DISSOLVE", name: "Các xã, phường trực thuộc tỉnh", on: twoTiers, document: districtsEnd },
  posts: ["Chủ tịch UBND", "Phó Chủ tịch UBND"],
  people: 0,
});
const division = (code: string, name: string, parent: string, people = 3): UnitSpec => ({
  code,
  name,
  kind: "DIVISION",
  parent,
  posts: ["Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"],
  people,
});

const units: UnitSpec[] = [
  {
    code: "UBND",
    name: "Ủy ban nhân dân tỉnh Sơn Hà",
    shortName: "UBND tỉnh",
    kind: "PROVINCE_COMMITTEE",
    posts: ["Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"],
    people: 3,
  },
  {
    ...department("VPUB", "Văn phòng UBND tỉnh", false),
    kind: "PROVINCE_OFFICE",
    posts: ["Chánh Văn phòng", "Phó Chánh Văn phòng", "Trưởng phòng", "Chuyên viên"],
  },
  department("SNV", "Sở Nội vụ", false, 6),
  department("STC", "Sở Tài chính", true, 6),
  department("SXD", "Sở Xây dựng", true),
  department("SNNMT", "Sở Nông nghiệp và Môi trường", true),
  department("SCT", "Sở Công Thương", true),
  department("SKHCN", "Sở Khoa học và Công nghệ", true),
  department("SGDDT", "Sở Giáo dục và Đào tạo", false),
  department("SYT", "Sở Y tế", true),
  department("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", true),
  department("STP", "Sở Tư pháp", false),
  {
    ...department("TTT", "Thanh tra tỉnh", false),
    posts: ["Chánh Thanh tra", "Phó Chánh Thanh tra", "Trưởng phòng", "Thanh tra viên"],
  },
  agency("CAT", "Công an tỉnh", false, "Giám đốc"),
  agency("TT", "Thuế tỉnh", true, "Trưởng Thuế tỉnh"),
  agency("KBNN", "Kho bạc Nhà nước khu vực Sơn Hà", false, "Giám đốc"),
  agency("BHXH", "Bảo hiểm xã hội tỉnh", true, "Giám đốc"),
  commune("P-SONTHANH", "phường Sơn Thành", "TP-SONHA"),
  commune("P-HATRUNG", "phường Hà Trung", "TP-SONHA"),
  commune("P-BENTHUY", "phường Bến Mây", "TP-SONHA"),
  commune("X-MUONGKHE", "xã Mường Khe", "H-SONGVANG"),
  commune("X-SUOIBAC", "xã Suối Bạc", "H-SONGVANG"),
  commune("X-THACHLAM", "xã Thạch Lâm", "H-SONGVANG"),
  commune("X-TANHOA", "xã Tân Hòa", "H-SONGVANG", twoTiers),
  commune("DK-CULAOMAY", "đặc khu Cù Lao Mây", "TP-SONHA"),

  division("SNV-CCHC", "Phòng Cải cách hành chính", "SNV"),
  division("SNV-TDKT", "Ban Thi đua - Khen thưởng", "SNV", 4),
  division("SNV-VP", "Văn phòng Sở Nội vụ", "SNV"),
  division("STC-NS", "Phòng Quản lý ngân sách", "STC"),
  division("STC-DN", "Phòng Đăng ký kinh doanh", "STC"),
  division("SYT-NV", "Phòng Nghiệp vụ Y", "SYT"),
  {
    ...division("VPUB-PVHCC", "Trung tâm Phục vụ hành chính công tỉnh", "VPUB", 4),
    kind: "PUBLIC_SERVICE_UNIT",
    posts: ["Giám đốc", "Phó Giám đốc", "Viên chức"],
  },
  {
    ...division("P-SONTHANH-PVHCC", "Trung tâm Phục vụ hành chính công phường Sơn Thành", "P-SONTHANH"),
    kind: "PUBLIC_SERVICE_UNIT",
    versions: [{ from: twoTiers }],
    posts: ["Giám đốc", "Phó Giám đốc", "Công chức"],
  },

  district("TP-SONHA", "UBND thành phố Sơn Hà"),
  district("H-SONGVANG", "UBND huyện Sông Vàng"),
  formerCommune("X-TANLAP", "xã Tân Lập", "H-SONGVANG"),
  formerCommune("X-HOABINH", "xã Hòa Bình", "H-SONGVANG"),
];

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
