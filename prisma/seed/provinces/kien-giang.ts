import { archive, committee, department, division, ended, merged, office, reader } from "./former";
import { illustrative, type ProvinceSpec, unitAccounts } from "./spec";

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
    archive,
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
