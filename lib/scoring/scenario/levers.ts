import { type Leaf, leavesOf } from "../condition";
import type { CellFact, Facts, FilingFact } from "../facts";
import { gradeScale, indexRecord } from "../index-leaves";
import type { EvaluationTerms, TierTerms } from "../terms";

/** What of a unit's own facts may be tried otherwise, and what stands there now. Decimals are text. */
export type Lever =
  | {
      kind: "ratio";
      id: string;
      indicatorId: string;
      periodId: string;
      name: string;
      period: string;
      thing: string | null;
      numerator: string | null;
      denominator: string | null;
      /** The newest period before with figures in it: what one may assume where nothing is entered yet. */
      prior: { period: string; numerator: string; denominator: string } | null;
      isOpen: boolean;
    }
  | {
      kind: "amount";
      id: string;
      indicatorId: string;
      periodId: string;
      name: string;
      period: string;
      unit: string;
      number: string | null;
      isOpen: boolean;
    }
  | {
      kind: "index";
      id: string;
      index: string;
      scope: Scope;
      unit: string;
      value: string | null;
      isOpen: boolean;
    }
  | {
      kind: "grade";
      id: string;
      index: string;
      scope: Scope;
      grades: { code: string; name: string }[];
      gradeCode: string | null;
      isOpen: boolean;
    }
  | { kind: "filings"; id: "filings"; isMet: boolean; isOpen: boolean }
  | { kind: "registration"; id: "registration"; isAccepted: boolean; isOpen: boolean }
  | { kind: "judgement"; id: string; conditionId: string; question: string; isMet: boolean; isOpen: boolean };
type Scope = "internal" | "national";

/** The levers of a tier in the order of its conditions, each once; what is confirmed, recognised or closed is not open. */
export function leversOf(tier: Pick<TierTerms, "condition">, terms: EvaluationTerms, facts: Facts): Lever[] {
  const found = leavesOf(tier.condition).flatMap((leaf) => leversOfLeaf(leaf, terms, facts));
  return [...new Map(found.map((lever) => [lever.id, lever])).values()];
}

/** The levers that can change the answer of one leaf. */
export function leversOfLeaf(leaf: Leaf, terms: EvaluationTerms, facts: Facts): Lever[] {
  switch (leaf.kind) {
    case "indicator":
      return cellLevers(leaf.indicatorId, terms, facts);
    case "index-value": {
      const { index, scope, unit } = leaf;
      const row = indexRecord(facts, leaf);
      if (row?.applicability === "exempt") return [];
      const value = row?.value ?? null;
      return [
        { kind: "index", id: `index ${index} ${scope}`, index, scope, unit, value, isOpen: isUnsettled(row) },
      ];
    }
    case "index-grade": {
      const { index, scope } = leaf;
      const row = indexRecord(facts, leaf);
      const grades = gradeScale(facts, index)?.grades ?? [];
      if (row?.applicability === "exempt" || grades.length === 0) return [];
      const gradeCode = row?.gradeCode ?? null;
      return [
        {
          kind: "grade",
          id: `grade ${index} ${scope}`,
          index,
          scope,
          grades,
          gradeCode,
          isOpen: isUnsettled(row),
        },
      ];
    }
    case "registration-accepted": {
      const { status, isClosed } = facts.registration;
      const isAccepted = status === "accepted";
      return [
        {
          kind: "registration",
          id: "registration",
          isAccepted,
          isOpen: !isAccepted && !(isClosed && status === "none"),
        },
      ];
    }
    case "filings-complete": {
      const isMet = facts.filings.every(({ state }) => state === "confirmed");
      return [{ kind: "filings", id: "filings", isMet, isOpen: !isMet }];
    }
    case "judgement": {
      const given = facts.judgements.findLast(({ conditionId }) => conditionId === leaf.id);
      return [
        {
          kind: "judgement",
          id: `judgement ${leaf.id}`,
          conditionId: leaf.id,
          question: leaf.question,
          isMet: given?.outcome === "met",
          isOpen: given === undefined,
        },
      ];
    }
    default:
      return [];
  }
}

const isUnsettled = (row: Facts["indices"][number] | undefined) =>
  row === undefined || !["recognised", "published"].includes(row.status) || row.document === null;

/** Of an indicator's periods: the last that is still open, and any open one with nothing in it; else the last. */
function cellLevers(indicatorId: string, terms: EvaluationTerms, facts: Facts): Lever[] {
  const definition = terms.indicators.find(({ id }) => id === indicatorId);
  const periods = facts.filings.toSorted((a, b) => (a.period.through < b.period.through ? -1 : 1));
  if (!definition || periods.length === 0) return [];
  const open = periods.filter((filing) => isOpenCell(filing, cellAt(facts, indicatorId, filing)));
  const last = open.at(-1);
  const shown = last
    ? open.filter((filing) => filing === last || isBlank(cellAt(facts, indicatorId, filing)))
    : periods.slice(-1);
  return shown.map((filing) => {
    const cell = cellAt(facts, indicatorId, filing);
    const common = {
      id: `cell ${indicatorId} ${filing.period.id}`,
      indicatorId,
      periodId: filing.period.id,
      name: definition.name,
      period: filing.period.name,
      isOpen: last !== undefined,
    };
    return definition.kind === "ratio" || definition.kind === "reduction"
      ? {
          kind: "ratio" as const,
          ...common,
          thing: definition.countedThing,
          numerator: cell?.numerator ?? null,
          denominator: cell?.denominator ?? null,
          prior: isBlank(cell) ? priorTo(facts, indicatorId, filing) : null,
        }
      : { kind: "amount" as const, ...common, unit: definition.unit, number: cell?.number ?? null };
  });
}

function priorTo(facts: Facts, indicatorId: string, { period }: FilingFact) {
  const filled = facts.filings
    .filter((filing) => filing.period.through < period.through)
    .sort((a, b) => (a.period.through < b.period.through ? 1 : -1))
    .flatMap((filing) => {
      const { numerator = null, denominator = null } = cellAt(facts, indicatorId, filing) ?? {};
      return numerator !== null && denominator !== null
        ? [{ period: filing.period.name, numerator, denominator }]
        : [];
    });
  return filled[0] ?? null;
}

const cellAt = ({ cells }: Facts, indicatorId: string, { period }: FilingFact): CellFact | undefined =>
  cells.find((cell) => cell.indicatorId === indicatorId && cell.periodId === period.id);
const isOpenCell = ({ isLocked, state }: FilingFact, cell: CellFact | undefined) =>
  !isLocked && state !== "confirmed" && !cell?.isVerified;
const isBlank = (cell: CellFact | undefined) =>
  cell === undefined || cell.state === "missing" || cell.state === "not-yet-known";
