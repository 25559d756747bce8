import {
  districtsEnd,
  illustrative,
  mergerDocument,
  type ProvinceSpec,
  since,
  twoTiers,
  type UnitSpec,
  unitAccounts,
} from "./spec";

/** Where the papers of a province that has ended are kept and read today. */
const archive = (parentless = "LUUTRU"): UnitSpec => ({
  code: parentless,
  name: `Bộ phận quản lý hồ sơ lưu trữ (${illustrative})`,
  shortName: "Hồ sơ lưu trữ",
  kind: "PROVINCE_OFFICE",
  versions: [{ from: twoTiers, document: mergerDocument }],
  posts: ["Phụ trách", "Chuyên viên"],
  people: 1,
});
const reader = (domain: string) => ({
  key: "auditor",
  email: `luutru@${domain}`,
  roles: [["AUDITOR", "LUUTRU"]] as ProvinceSpec["accounts"][number]["roles"],
  place: 0,
});
const office = (domain: string, unit: string): ProvinceSpec["accounts"] => [
  { key: "planner", email: `chuyenvien@${domain}`, roles: [["PLANNER", unit]], place: 2 },
  { key: "planningHead", email: `lanhdao@${domain}`, roles: [["PLANNING_HEAD", unit]], place: 0 },
];

type Becomes = NonNullable<UnitSpec["becomes"]>;
type Given = Partial<UnitSpec> & Pick<UnitSpec, "code" | "name">;
const merged = (name: string, province: string, to?: string): Becomes => ({
  kind: "MERGE_INTO_NEW",
  name,
  on: twoTiers,
  document: mergerDocument,
  province,
  ...(to && { to }),
});
const dissolved: Becomes = {
  kind: "DISSOLVE",
  name: "Các xã, phường thuộc địa bàn",
  on: twoTiers,
  document: districtsEnd,
};

const ending = (unit: UnitSpec): UnitSpec =>
  unit.becomes && !unit.versions
    ? { ...unit, versions: [{ from: since, to: unit.becomes.on, document: unit.becomes.document }] }
    : unit;
const department = (given: Given): UnitSpec =>
  ending({
    kind: "DEPARTMENT",
    parent: "UBND",
    block: "so-nganh",
    posts: ["Giám đốc", "Phó Giám đốc", "Chuyên viên"],
    people: 3,
    ...given,
  });
const agency = (given: Given): UnitSpec =>
  ending({
    kind: "CENTRAL_AGENCY",
    block: "trung-uong",
    posts: ["Thủ trưởng", "Phó Thủ trưởng", "Chuyên viên"],
    people: 3,
    ...given,
  });
const district = (given: Given): UnitSpec =>
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
const division = (code: string, name: string, parent: string, becomes: Becomes, people = 3): UnitSpec =>
  ending({
    code,
    name,
    kind: "DIVISION",
    parent,
    becomes,
    posts: ["Trưởng phòng", "Phó Trưởng phòng", "Công chức"],
    people,
  });
const committee = (name: string, becomes: Becomes): UnitSpec =>
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
const ended = { fictitious: false, validFrom: since, validTo: twoTiers, document: mergerDocument, blocks };

const giaLai = (name: string, to?: string) => merged(name, "gia-lai", to);
const departmentsMerge = "2025-03-01";
const intoDepartment = (name: string, to: string): Becomes => ({
  kind: "MERGE_INTO_EXISTING",
  name,
  to,
  on: departmentsMerge,
  document: `Sắp xếp cơ quan chuyên môn năm 2025 (${illustrative})`,
});
/** Source 003: KH 24/KH-UBND of 08/3/2022. Bình Định and Gia Lai became Gia Lai. */
export const binhDinh: ProvinceSpec = {
  ...ended,
  id: "binh-dinh",
  name: "Tỉnh Bình Định",
  shortName: "Bình Định",
  successor: "gia-lai",
  units: [
    committee("Ủy ban nhân dân tỉnh Bình Định", giaLai("Ủy ban nhân dân tỉnh Gia Lai", "UBND")),
    department({
      code: "VPUB",
      name: "Văn phòng UBND tỉnh",
      kind: "PROVINCE_OFFICE",
      becomes: giaLai("Văn phòng UBND tỉnh Gia Lai"),
      subjectToDdci: false,
    }),
    department({
      code: "SNV",
      name: "Sở Nội vụ",
      becomes: giaLai("Sở Nội vụ tỉnh Gia Lai", "SNV"),
      subjectToDdci: false,
    }),
    department({
      code: "STC",
      name: "Sở Tài chính",
      becomes: giaLai("Sở Tài chính tỉnh Gia Lai"),
      subjectToDdci: true,
    }),
    department({
      code: "SKHDT",
      name: "Sở Kế hoạch và Đầu tư",
      becomes: intoDepartment("Sở Tài chính", "STC"),
      subjectToDdci: true,
    }),
    department({
      code: "SCT",
      name: "Sở Công Thương",
      becomes: giaLai("Sở Công Thương tỉnh Gia Lai"),
      subjectToDdci: true,
    }),
    department({
      code: "SXD",
      name: "Sở Xây dựng",
      becomes: giaLai("Sở Xây dựng tỉnh Gia Lai"),
      subjectToDdci: true,
    }),
    department({
      code: "SYT",
      name: "Sở Y tế",
      becomes: giaLai("Sở Y tế tỉnh Gia Lai"),
      subjectToDdci: true,
    }),
    department({
      code: "TTT",
      name: "Thanh tra tỉnh",
      becomes: giaLai("Thanh tra tỉnh Gia Lai"),
      subjectToDdci: false,
    }),
    agency({
      code: "CT",
      name: "Cục Thuế tỉnh Bình Định",
      becomes: giaLai("Thuế tỉnh Gia Lai"),
      subjectToDdci: true,
    }),
    district({ code: "QUYNHON", name: "UBND thành phố Quy Nhơn" }),
    district({ code: "ANNHON", name: "UBND thị xã An Nhơn" }),
    district({ code: "TUYPHUOC", name: "UBND huyện Tuy Phước" }),
    archive(),
  ],
  people: [],
  accounts: [
    ...office("binhdinh.demo", "SNV"),
    ...unitAccounts("binhdinh.demo", [
      "STC",
      "SKHDT",
      "SCT",
      "SXD",
      "SYT",
      "TTT",
      "VPUB",
      "CT",
      "QUYNHON",
      "ANNHON",
      "TUYPHUOC",
    ]),
    { key: "leader", email: "chutich@binhdinh.demo", roles: [["LEADER", "UBND"]], place: 0 },
    reader("binhdinh.demo"),
  ],
};

const anGiang = (name: string, to?: string) => merged(name, "an-giang", to);
const financeSuccessor = anGiang("Sở Tài chính tỉnh An Giang", "STC");
/** Source 004: the plan of Sở Tài chính under KH 64/KH-UBND. Kiên Giang and An Giang became An Giang. */
export const kienGiang: ProvinceSpec = {
  ...ended,
  id: "kien-giang",
  name: "Tỉnh Kiên Giang",
  shortName: "Kiên Giang",
  successor: "an-giang",
  units: [
    committee("Ủy ban nhân dân tỉnh Kiên Giang", anGiang("Ủy ban nhân dân tỉnh An Giang", "UBND")),
    department({ code: "SNV", name: "Sở Nội vụ", becomes: anGiang("Sở Nội vụ tỉnh An Giang") }),
    division(
      "SNV-CCHC",
      "Phòng Cải cách hành chính và Tổ chức phi chính phủ",
      "SNV",
      anGiang("Sở Nội vụ tỉnh An Giang"),
    ),
    department({ code: "STC", name: "Sở Tài chính", becomes: financeSuccessor }),
    division("STC-VP", "Văn phòng Sở Tài chính", "STC", financeSuccessor),
    division("STC-NS", `Phòng Quản lý ngân sách (${illustrative})`, "STC", financeSuccessor),
    division("STC-HCSN", `Phòng Tài chính hành chính sự nghiệp (${illustrative})`, "STC", financeSuccessor),
    division("STC-GCS", `Phòng Quản lý giá và công sản (${illustrative})`, "STC", financeSuccessor),
    archive(),
  ],
  people: [
    { unit: "STC", place: 0, fullName: "Trần Minh Khoa" },
    { unit: "STC-VP", place: 2, fullName: "Giám Trường Giang" },
  ],
  accounts: [
    ...office("kiengiang.demo", "SNV"),
    ...unitAccounts("kiengiang.demo", ["STC", "STC-VP", "STC-NS", "STC-HCSN", "STC-GCS"]),
    reader("kiengiang.demo"),
  ],
};

const daNang = (name: string, to?: string) => merged(name, "da-nang", to);
/** Source 001: the reform plan of the steering committee. Quảng Nam and Đà Nẵng became thành phố Đà Nẵng. */
export const quangNam: ProvinceSpec = {
  ...ended,
  id: "quang-nam",
  name: "Tỉnh Quảng Nam",
  shortName: "Quảng Nam",
  successor: "da-nang",
  units: [
    committee("Ủy ban nhân dân tỉnh Quảng Nam", daNang("Ủy ban nhân dân thành phố Đà Nẵng", "UBND")),
    department({
      code: "BCD",
      name: "Ban Chỉ đạo cải cách hành chính và chuyển đổi số tỉnh",
      shortName: "Ban Chỉ đạo CCHC và CĐS",
      becomes: daNang("Ban Chỉ đạo của thành phố Đà Nẵng"),
      posts: ["Trưởng ban", "Phó Trưởng ban", "Thành viên tổ giúp việc"],
    }),
    department({ code: "SNV", name: "Sở Nội vụ", becomes: daNang("Sở Nội vụ thành phố Đà Nẵng") }),
    department({
      code: "PVHCC",
      name: "Trung tâm Phục vụ hành chính công tỉnh",
      kind: "PUBLIC_SERVICE_UNIT",
      becomes: daNang("Trung tâm Phục vụ hành chính công thành phố Đà Nẵng"),
    }),
    district({ code: "TAMKY", name: "UBND thành phố Tam Kỳ" }),
    district({ code: "HOIAN", name: "UBND thành phố Hội An" }),
    archive(),
  ],
  people: [],
  accounts: [
    ...office("quangnam.demo", "BCD"),
    ...unitAccounts("quangnam.demo", ["SNV", "PVHCC", "TAMKY", "HOIAN"]),
    reader("quangnam.demo"),
  ],
};

/** Source 000: KH 1338/KH-VPUBND of 31/10/2022. The text does not say of which province. */
export const source000: ProvinceSpec = {
  id: "nguon-000",
  name: "Tỉnh (không nêu tên trong nguồn)",
  shortName: "Tỉnh của KH 1338/KH-VPUBND",
  fictitious: false,
  validFrom: since,
  blocks: [],
  units: [
    {
      code: "VPUB",
      name: "Văn phòng UBND tỉnh",
      kind: "PROVINCE_OFFICE",
      posts: ["Chánh Văn phòng", "Phó Chánh Văn phòng", "Chuyên viên"],
      people: 3,
    },
    ...[
      ["VPUB-HCTC", "Phòng Hành chính - Tổ chức"],
      ["VPUB-TH", "Phòng Tổng hợp"],
      ["VPUB-PVHCC", "Trung tâm Phục vụ hành chính công"],
    ].map(
      ([code, name]): UnitSpec => ({
        code: code as string,
        name: `${name} (${illustrative})`,
        kind: "DIVISION",
        parent: "VPUB",
        posts: ["Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"],
        people: 3,
      }),
    ),
  ],
  people: [],
  accounts: [
    ...office("nguon000.demo", "VPUB"),
    ...unitAccounts("nguon000.demo", ["VPUB-HCTC", "VPUB-TH", "VPUB-PVHCC"]),
  ],
};

/** Source 002: huyện Tam Nông. Two provinces had a district of that name, and the source does not say which. */
export const tamNong: ProvinceSpec = {
  id: "tam-nong",
  name: "Tỉnh của huyện Tam Nông (nguồn không nêu)",
  shortName: "Huyện Tam Nông",
  fictitious: false,
  validFrom: since,
  blocks: [
    ["phong", "Cơ quan chuyên môn thuộc UBND huyện"],
    ["xa", "UBND xã, thị trấn"],
  ],
  units: [
    district({
      code: "HUYEN",
      name: "Ủy ban nhân dân huyện Tam Nông",
      shortName: "UBND huyện Tam Nông",
      parent: undefined,
      block: undefined,
      subjectToDdci: undefined,
    }),
    ...[
      ["PNV", "Phòng Nội vụ huyện"],
      ["VP", `Văn phòng HĐND và UBND huyện (${illustrative})`],
      ["PTP", `Phòng Tư pháp (${illustrative})`],
      ["PTCKH", `Phòng Tài chính - Kế hoạch (${illustrative})`],
      ["PTNMT", `Phòng Tài nguyên và Môi trường (${illustrative})`],
    ].map(([code, name]) => ({
      ...division(code as string, name as string, "HUYEN", dissolved),
      block: "phong",
    })),
    ...[
      ["TT", "UBND thị trấn"],
      ["XA", "UBND xã thứ nhất"],
      ["XB", "UBND xã thứ hai"],
    ].map(([code, name]) =>
      ending({
        code: code as string,
        name: `${name} (${illustrative})`,
        kind: "COMMUNE",
        parent: "HUYEN",
        block: "xa",
        becomes: {
          ...dissolved,
          kind: "MERGE_INTO_NEW",
          name: "Xã mới sau sắp xếp",
          document: `Sắp xếp đơn vị hành chính cấp xã năm 2025 (${illustrative})`,
        },
        posts: ["Chủ tịch UBND", "Phó Chủ tịch UBND", "Công chức Bộ phận Một cửa"],
        people: 3,
      }),
    ),
    archive(),
  ],
  people: [],
  accounts: [
    ...office("tamnong.demo", "PNV"),
    ...unitAccounts("tamnong.demo", ["VP", "PTP", "PTCKH", "PTNMT", "TT", "XA", "XB"]),
    reader("tamnong.demo"),
  ],
};

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
