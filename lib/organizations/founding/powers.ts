import type { Rule } from "./rule";

const law2003 = { from: "2004-07-01", to: "2024-01-01" };
const law2022 = { from: "2024-01-01" };
// The district level ended on 30/6/2025 (Resolution 202/2025/QH15); communes took its tasks over.
const untilDistrictsEnded = { ...law2022, to: "2025-07-01" };
const sinceDistrictsEnded = { from: "2025-07-01" };
const oldSource = "Luật Thi đua, Khen thưởng số 15/2003/QH11";
const article = (numbers: string) => `Luật số 06/2022/QH15, Điều ${numbers}`;

const deciders: Record<string, string> = {
  province: "Chủ tịch Ủy ban nhân dân tỉnh",
  department: "Thủ trưởng sở, ban, ngành, cơ quan, đơn vị",
  district: "Chủ tịch Ủy ban nhân dân cấp huyện",
  commune: "Chủ tịch Ủy ban nhân dân cấp xã",
};
type Award = { award: string; class: "title" | "form"; subjects: string[] };
const diploma: Award = { award: "DIPLOMA_OF_MERIT", class: "form", subjects: ["collective", "individual"] };
const certificate: Award = { ...diploma, award: "CERTIFICATE_OF_MERIT" };
const flag: Award = { award: "EMULATION_FLAG", class: "title", subjects: ["collective"] };
const worker: Award = { award: "ADVANCED_WORKER", class: "title", subjects: ["individual"] };
const collective: Award = { award: "ADVANCED_COLLECTIVE", class: "title", subjects: ["collective"] };

// Decisions on awards are personal: "CHỦ TỊCH" or "KT. CHỦ TỊCH", never "TM." (DOMAIN §4, background).
const authority = (
  { award, ...about }: Award,
  level: keyof typeof deciders,
  days: { from: string; to?: string },
  source: string,
): Rule => ({
  kind: "award-authority",
  key: `${award}.${level}`,
  value: { decidedBy: deciders[level] ?? "", ...about, signatures: ["NONE", "KT", "Q"] },
  ...days,
  source,
});

/** Who decides which award at which level (DOMAIN §1.3), who launches what (art. 18) and how plans are signed (§4). */
export const powers: Rule[] = [
  authority(diploma, "province", law2003, oldSource),
  authority(diploma, "province", law2022, article("74, Điều 79")),
  authority(flag, "province", law2003, oldSource),
  authority(flag, "province", law2022, article("79")),
  ...(["department", "district", "commune"] as const).flatMap((level) => [
    authority(certificate, level, law2003, oldSource),
    authority(worker, level, law2003, oldSource),
  ]),
  ...(["department", "district"] as const).map((level) => authority(collective, level, law2003, oldSource)),
  ...(["department", "commune"] as const).flatMap((level) => [
    authority(certificate, level, law2022, article("80")),
    authority(worker, level, law2022, article("80")),
  ]),
  ...[certificate, worker, collective].map((award) =>
    authority(award, "district", untilDistrictsEnded, article("80")),
  ),
  authority(collective, "department", law2022, article("80")),
  authority(collective, "commune", sinceDistrictsEnded, article("80")),

  {
    kind: "launch-authority",
    key: "national",
    value: { issuers: ["Chủ tịch nước", "Thủ tướng", "Chính phủ", "Hội đồng Thi đua"] },
    ...law2022,
    source: article("18"),
  },
  {
    kind: "launch-authority",
    key: "province",
    value: {
      issuers: ["Ủy ban nhân dân", "UBND", "Chủ tịch", "Bộ", "Hội đồng Thi đua", "Tỉnh ủy", "Thành ủy"],
    },
    ...law2022,
    source: article("18"),
  },

  ...(
    [
      [
        "committee",
        {
          issuers: ["Ủy ban nhân dân", "UBND", "Ban Chỉ đạo", "Hội đồng", "Ban Thường vụ", "Ban Chấp hành"],
          signers: [],
          signatures: ["TM", "KT"],
        },
      ],
      ["head", { issuers: [], signers: [], signatures: ["NONE", "KT", "Q"] }],
      ["deputy", { issuers: [], signers: ["Phó"], signatures: ["KT"] }],
    ] as const
  ).map(
    ([key, { issuers, signers, signatures }]): Rule => ({
      kind: "signing-power",
      key,
      value: { issuers: [...issuers], signers: [...signers], signatures: [...signatures] },
      from: "2020-03-05",
      source: "Nghị định số 30/2020/NĐ-CP, Điều 13",
    }),
  ),
];
