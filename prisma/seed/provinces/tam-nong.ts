import { archive, dissolved, district, division, ending, office, reader } from "./former";
import { illustrative, type ProvinceSpec, since, unitAccounts } from "./spec";

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
    archive,
  ],
  people: [],
  accounts: [
    ...office("tamnong.demo", "PNV"),
    ...unitAccounts("tamnong.demo", ["VP", "PTP", "PTCKH", "PTNMT", "TT", "XA", "XB"]),
    reader("tamnong.demo"),
  ],
};
