import { contentItems } from "@/lib/plans/lint/law";
import type { LocalSources, Rule } from "./rule";

const decree91 = { from: "2017-10-01", to: "2024-01-01" };
const since2024 = { from: "2024-01-01" };
const limit = (
  key: string,
  days: string,
  dates: { from: string; to?: string },
  source: string,
  verified = false,
): Rule => ({ kind: "time-limit", key, value: { days, counting: "working" }, ...dates, source, verified });
/** How long things may lie at one place; no law says it, a province decides. */
const handlingDays = {
  "registration-head": "2",
  "registration-office": "3",
  "filing-head": "2",
  "filing-office": "2",
  "filing-review": "5",
  "held-up-again": "5",
};
const parts = {
  parts: ["Tờ trình", "Báo cáo thành tích", "Biên bản xét khen thưởng"],
  copies: "1",
};

/** What a plan and a dossier hold and how long a case may take (DOMAIN §1.2, §1.6); today's limits have not been read. */
export const procedures = ({ handling, comments }: LocalSources): Rule[] => [
  {
    kind: "plan-content",
    value: { items: [...contentItems] },
    from: "2004-07-01",
    to: "2024-01-01",
    source: "Luật Thi đua, Khen thưởng số 15/2003/QH11",
  },
  {
    kind: "plan-content",
    value: { items: [...contentItems] },
    ...since2024,
    source: "Luật số 06/2022/QH15, Điều 17",
    verified: true,
  },
  {
    kind: "dossier-parts",
    key: "DIPLOMA_OF_MERIT",
    value: parts,
    ...since2024,
    source: "Thủ tục tặng Bằng khen của Chủ tịch UBND tỉnh theo chuyên đề (Cổng dịch vụ công)",
  },
  {
    kind: "dossier-parts",
    key: "CERTIFICATE_OF_MERIT",
    value: parts,
    ...since2024,
    source: "Luật số 06/2022/QH15, Điều 84",
  },
  limit(
    "appraisal",
    "25",
    decree91,
    "Thủ tục số 185260, Cổng dịch vụ công quốc gia (theo Nghị định số 91/2017/NĐ-CP)",
    true,
  ),
  limit("appraisal", "25", since2024, "Nghị định số 98/2023/NĐ-CP, Nghị định số 152/2025/NĐ-CP"),
  limit("appraisal-with-consultation", "30", since2024, "Nghị định số 98/2023/NĐ-CP"),
  limit("public-comment", "10", since2024, comments),
  limit("review-request", "5", since2024, comments),
  ...Object.entries(handlingDays).map(([key, days]) => limit(key, days, since2024, handling)),
  {
    kind: "retired-term",
    key: "dịch vụ công mức độ 3, 4",
    value: { words: ["mức độ 3", "mức độ 4"], replacement: "một phần, toàn trình" },
    from: "2022-08-15",
    source: "Nghị định số 42/2022/NĐ-CP",
  },
];
