import type { PlanTerms } from "../terms";
import type { PlanFinding } from "./finding";

type Expiry = { number: string; expiresOn: string; successor: string };

/** Texts on emulation and commendation that are, or will be, no basis any more (DOMAIN §1.1): the first day without them. */
const expiries: readonly Expiry[] = [
  { number: "15/2003/QH11", expiresOn: "2024-01-01", successor: "Luật số 06/2022/QH15" },
  { number: "91/2017/NĐ-CP", expiresOn: "2024-01-01", successor: "Nghị định số 98/2023/NĐ-CP" },
  { number: "12/2019/TT-BNV", expiresOn: "2024-01-01", successor: "Thông tư số 01/2024/TT-BNV" },
  { number: "98/2023/NĐ-CP", expiresOn: "2025-07-01", successor: "Nghị định số 152/2025/NĐ-CP" },
  { number: "01/2024/TT-BNV", expiresOn: "2025-08-05", successor: "Thông tư số 15/2025/TT-BNV" },
  // It sets its own end; what follows is not known yet.
  { number: "152/2025/NĐ-CP", expiresOn: "2027-03-01", successor: "văn bản thay thế" },
];

/** Bases that have expired on the day the plan is to appear (DOMAIN §7 rule 41). */
export function lintBasis({ references }: PlanTerms, publishOn: string | null): PlanFinding[] {
  if (!publishOn) return [];
  return references.flatMap(({ id, relation, number }, index): PlanFinding[] => {
    const expiry = expiries.find((one) => one.number === number && one.expiresOn <= publishOn);
    if (!expiry || relation === "lien_quan") return [];
    const params = { number: expiry.number, expiresOn: expiry.expiresOn, successor: expiry.successor };
    return [
      {
        level: "warning",
        code: "basis-expired",
        path: `references.${index}`,
        partId: id,
        clauseId: null,
        params,
      },
    ];
  });
}
