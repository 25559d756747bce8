import type { CellFact, Facts, FilingFact, IndexFact } from "../facts";
import type { Lever } from "./levers";

/** What somebody tries: a lever by id with other figures. Decimals are text; an empty one is no figure. */
export type Trial = { [leverId: string]: Attempt };
export type Attempt = {
  numerator?: string;
  denominator?: string;
  number?: string;
  value?: string;
  gradeCode?: string;
  isMet?: boolean;
};

/** The facts as they would be. Nothing tried is verified or recognised: what rests on it stays `dự kiến`. */
export function withTrial(facts: Facts, levers: readonly Lever[], trial: Trial): Facts {
  return levers.reduce((changed, lever) => {
    const attempt = trial[lever.id];
    return attempt ? attempted(changed, lever, attempt) : changed;
  }, facts);
}

function attempted(facts: Facts, lever: Lever, attempt: Attempt): Facts {
  switch (lever.kind) {
    case "ratio":
      return withCell(facts, lever, {
        numerator: figure(attempt.numerator, lever.numerator),
        denominator: figure(attempt.denominator, lever.denominator),
      });
    case "amount":
      return withCell(facts, lever, { number: figure(attempt.number, lever.number) });
    case "index":
      return withIndex(facts, lever, { value: figure(attempt.value, lever.value) });
    case "grade":
      return withIndex(facts, lever, { gradeCode: figure(attempt.gradeCode, lever.gradeCode) });
    case "filings":
      return attempt.isMet ? { ...facts, filings: facts.filings.map(handedIn) } : facts;
    case "registration":
      return attempt.isMet
        ? { ...facts, registration: { ...facts.registration, status: "accepted" } }
        : facts;
    case "judgement":
      return attempt.isMet === undefined ? facts : withJudgement(facts, lever.conditionId, attempt.isMet);
  }
}

/** The figure tried; what was not touched stays. */
const figure = (tried: string | undefined, now: string | null): string | null =>
  tried === undefined ? now : tried.trim() === "" ? null : tried.trim();

function withCell(
  facts: Facts,
  { indicatorId, periodId }: { indicatorId: string; periodId: string },
  figures: Partial<Pick<CellFact, "numerator" | "denominator" | "number">>,
): Facts {
  const isHere = (cell: CellFact) => cell.indicatorId === indicatorId && cell.periodId === periodId;
  const blank = { numerator: null, denominator: null, number: null, filingId: null, valueId: null };
  const before = facts.cells.find(isHere) ?? { indicatorId, periodId, ...blank, evidence: [] };
  const cell: CellFact = {
    ...before,
    ...figures,
    state: Object.values(figures).every((one) => one !== null) ? "reported" : "missing",
    isVerified: false,
    isAdjusted: false,
    verifiedBy: null,
    verifiedAt: null,
  };
  return { ...facts, cells: [...facts.cells.filter((one) => !isHere(one)), cell] };
}

function withIndex(
  facts: Facts,
  { index, scope }: { index: string; scope: IndexFact["scope"] },
  found: Partial<Pick<IndexFact, "value" | "gradeCode">>,
): Facts {
  const { year } = facts.round;
  const isHere = (row: IndexFact) =>
    row.index === index && row.scope === scope && row.year === year && row.holder === "self";
  const now = facts.indices.find((row) => isHere(row) && row.status !== "corrected");
  const row: IndexFact = {
    id: now?.id ?? `${index} ${scope} ${year}`,
    index,
    scope,
    year,
    applicability: "applicable",
    value: now?.value ?? null,
    gradeCode: now?.gradeCode ?? null,
    document: null,
    documentDate: null,
    basis: "measured",
    holder: "self",
    holderName: null,
    ...found,
    status: "draft",
  };
  return { ...facts, indices: [...facts.indices.filter((one) => !isHere(one)), row] };
}

/** A filing still to come, taken as handed in and confirmed; what was locked without one stays missing. */
const handedIn = (filing: FilingFact): FilingFact =>
  filing.isLocked ? filing : { ...filing, state: "confirmed" };

const withJudgement = (facts: Facts, conditionId: string, isMet: boolean): Facts => ({
  ...facts,
  judgements: [
    ...facts.judgements.filter((one) => one.conditionId !== conditionId),
    // As two people would say it, where the clause asks for two.
    ...["1", "2"].map((byId) => ({
      id: `${conditionId} ${byId}`,
      conditionId,
      outcome: isMet ? ("met" as const) : ("not-met" as const),
      by: "",
      byId,
      at: "9999-01-01T00:00:00.000Z",
      reason: "",
      document: null,
    })),
  ],
});
