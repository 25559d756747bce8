import { districtsEnd, illustrative, since, twoTiers, type UnitSpec } from "./spec";

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

/** 24 units in three blocks, divisions below some, and what was there before 1/7/2025. */
export const units: UnitSpec[] = [
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
