import {
  agency,
  archive,
  type Becomes,
  committee,
  department,
  district,
  ended,
  merged,
  office,
  reader,
} from "./former";
import { illustrative, type ProvinceSpec, unitAccounts } from "./spec";

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
    archive,
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
