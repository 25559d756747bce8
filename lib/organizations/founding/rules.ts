import { toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { instruments } from "./instruments";
import { powers } from "./powers";
import { procedures } from "./procedures";
import type { LocalSources, Rule } from "./rule";

/** A province that has just been created has no documents in the portal yet. */
const notDecided = "Giá trị ban đầu của phần mềm, chưa có văn bản của tỉnh";
export const undecided: LocalSources = { votes: notDecided, handling: notDecided, comments: notDecided };

// The threshold for provincial awards is left to the province's own rules.
const votes = (source: string) => {
  const vote = (key: string, ballot: "open" | "secret", thresholdPercent: string): Rule => ({
    kind: "council-vote",
    key,
    value: { ballot, thresholdPercent, base: "all-members", quorumPercent: "2/3" },
    from: "2024-01-01",
    source,
  });
  return [
    vote("DIPLOMA_OF_MERIT", "open", "80"),
    vote("CERTIFICATE_OF_MERIT", "open", "2/3"),
    vote("EMULATION_FLAG", "secret", "80"),
    vote("ADVANCED_WORKER", "open", "2/3"),
    vote("ADVANCED_COLLECTIVE", "open", "2/3"),
  ];
};
const salary = (
  amount: string,
  from: string,
  to: string | undefined,
  source: string,
  verified: boolean,
): Rule => ({
  kind: "base-salary",
  value: { amount },
  from,
  ...(to && { to }),
  source,
  verified,
});
const decree91 = "Nghị định số 91/2017/NĐ-CP";
const decree98 = "Nghị định số 98/2023/NĐ-CP, Điều 54";
const decree152 = "Nghị định số 152/2025/NĐ-CP";
const coefficient = (key: string, individual: string | null, collective: string | null): Rule[] => [
  {
    kind: "award-coefficient",
    key,
    value: { individual, collective },
    from: "2024-01-01",
    to: "2025-07-01",
    source: decree98,
  },
  {
    kind: "award-coefficient",
    key,
    value: { individual, collective },
    from: "2025-07-01",
    source: decree152,
  },
];

/** What law and province fix, dated and with its source; unverified until somebody reads the official text. */
export const rules = (local: LocalSources): Rule[] => [
  ...instruments,
  ...powers,
  ...procedures(local),
  ...votes(local.votes),

  salary("1490000", "2019-07-01", "2023-07-01", "Nghị định số 38/2019/NĐ-CP", false),
  salary("1800000", "2023-07-01", "2024-07-01", "Nghị định số 24/2023/NĐ-CP", true),
  salary("2340000", "2024-07-01", "2026-07-01", "Nghị định số 73/2024/NĐ-CP", true),
  salary("2530000", "2026-07-01", undefined, "Nghị định số 161/2026/NĐ-CP", true),
  {
    kind: "award-coefficient",
    key: "DIPLOMA_OF_MERIT",
    value: { individual: "1.0", collective: "2.0" },
    from: "2017-10-01",
    to: "2024-01-01",
    source: decree91,
  },
  ...coefficient("DIPLOMA_OF_MERIT", "1.5", "3.0"),
  ...coefficient("CERTIFICATE_OF_MERIT", "0.3", "0.6"),
  ...coefficient("EMULATION_FLAG", null, "8.0"),
  ...coefficient("ADVANCED_WORKER", "0.3", null),
  ...coefficient("ADVANCED_COLLECTIVE", null, "0.8"),
];

/** Writes rules as a province has them from the start. */
export async function writeRules(tx: Transaction, provinceId: string, written: Rule[]) {
  await tx.ruleSet.createMany({
    data: written.map(({ kind, key = "", value, from, to, source, verified = false }) => ({
      provinceId,
      kind,
      key,
      value,
      validFrom: toDateColumn(from),
      validTo: to ? toDateColumn(to) : null,
      source,
      verified,
    })),
  });
}
