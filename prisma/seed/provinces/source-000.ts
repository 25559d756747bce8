import { office } from "./former";
import { illustrative, type ProvinceSpec, since, type UnitSpec, unitAccounts } from "./spec";

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
