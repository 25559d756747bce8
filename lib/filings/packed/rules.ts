import type { CellFact, CellState } from "@/lib/scoring";

/** Between filings, between the values of one, and between the parts of a value: none of them occurs in what is written. */
export const separators = { filing: "\x1e", value: "\x1d", part: "\x1f" };

export const stateLetters = {
  r: "reported",
  n: "none-arose",
  a: "not-applicable",
  u: "not-yet-known",
} as const;

type Told = {
  isAdjusted: boolean;
  verifiedBy: string | null;
  verifiedAt: string | null;
  evidence: CellFact["evidence"];
};
const untold: Told = { isAdjusted: false, verifiedBy: null, verifiedAt: null, evidence: [] };

/** One unit's figures as `listPackedCells` writes them, each as the fact it is. */
export function unpackCells(text: string): CellFact[] {
  const cells: CellFact[] = [];
  if (text === "") return cells;
  for (const filing of text.split(separators.filing)) {
    const [head = "", ...values] = filing.split(separators.value);
    const [periodId = "", filingId = "", confirmed] = head.split(separators.part);
    const isVerified = confirmed === "1";
    for (const value of values)
      cells.push(cellOf(value.split(separators.part), { periodId, filingId, isVerified }));
  }
  return cells;
}

function cellOf(
  [indicatorId = "", letter = "", numerator, denominator, number, told]: string[],
  filing: { periodId: string; filingId: string; isVerified: boolean },
): CellFact {
  const { isAdjusted, verifiedBy, verifiedAt, evidence } = told ? (JSON.parse(told) as Told) : untold;
  return {
    indicatorId,
    periodId: filing.periodId,
    state: (stateLetters as Record<string, CellState>)[letter] ?? "missing",
    numerator: numerator || null,
    denominator: denominator || null,
    number: number || null,
    isVerified: filing.isVerified,
    isAdjusted,
    filingId: filing.filingId,
    valueId: `${filing.filingId}:${indicatorId}`,
    verifiedBy,
    verifiedAt,
    evidence,
  };
}
