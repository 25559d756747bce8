import { archive, committee, department, district, ended, merged, office, reader } from "./former";
import { type ProvinceSpec, unitAccounts } from "./spec";

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
    archive,
  ],
  people: [],
  accounts: [
    ...office("quangnam.demo", "BCD"),
    ...unitAccounts("quangnam.demo", ["SNV", "PVHCC", "TAMKY", "HOIAN"]),
    reader("quangnam.demo"),
  ],
};
