import type { Day } from "@/lib/calendar";
import type { PlanIndicator, PlanTerms } from "@/lib/plans/terms";
import type { StoredEvidence } from "../cells/queries";
import type { SheetLine } from "../lines/queries";
import type { Period } from "../periods/queries";
import { isEditable } from "../rules";
import type { Figures } from "../sheet/rules";
import type { FilingHead } from "../standing/queries";

/** What the grid needs of an indicator, with the clause it reads. */
export const indicatorOf = (indicator: PlanIndicator, clauses: PlanTerms["clauses"]) => {
  const { clauseId, appliesWhen: _, ...shown } = indicator;
  const clause = clauses.find(({ id }) => id === clauseId);
  return { ...shown, clause: clause ? { label: clause.label, text: clause.text } : null };
};
export type GridIndicator = ReturnType<typeof indicatorOf>;

export const evidenceOf = ({ file, ...link }: StoredEvidence) => ({
  id: link.id,
  page: link.page,
  region: link.region,
  documentNumber: link.documentNumber,
  documentDate: link.documentDate,
  validThrough: link.validThrough,
  note: link.note,
  file: {
    id: file.id,
    name: file.name,
    size: file.size,
    pages: file.pages,
    contentType: file.contentType,
    sha256: file.sha256,
    scan: file.scan,
  },
});
export type GridEvidence = ReturnType<typeof evidenceOf>;

export const figuresOf = ({ state, numerator, denominator, amount }: Figures): Figures => ({
  state,
  numerator,
  denominator,
  amount,
});

export type GridContext = {
  head: FilingHead | null;
  names: Map<string, string>;
  period: Period;
  mayEdit: boolean;
};

/** One line of the grid, field by field: nothing that the screen does not show. */
export function gridLineOf(line: SheetLine, { head, names, period, mayEdit }: GridContext) {
  const { indicator, number, version, explanation, expectedOn, value, mark, history } = line;
  const pin = head?.pins.find(({ indicatorId }) => indicatorId === indicator.id);
  // Marks are the office's own until it has returned or confirmed the filing.
  const isSaid = head?.status === "RETURNED" || head?.status === "CONFIRMED";
  return {
    indicator: indicatorOf(indicator, period.terms.clauses),
    number,
    cell: { ...figuresOf(line), version, explanation, expectedOn },
    isEditable: mayEdit && (!head || isEditable(head, indicator.id)),
    evidence: (value?.evidence ?? []).map(evidenceOf),
    earlier: line.earlier,
    history: history.slice(-8).map((cell) => ({
      periodName: cell.periodName,
      isVerified: cell.isVerified,
      ...figuresOf(cell),
    })),
    pin: pin
      ? {
          id: pin.id,
          remark: pin.remark,
          by: names.get(pin.pinnedById) ?? "",
          answerKind: pin.answerKind,
          answer: pin.answer,
        }
      : null,
    verdict:
      isSaid && mark?.mark === "ADJUSTED"
        ? {
            ...figuresOf({ ...mark, state: mark.state ?? "REPORTED" }),
            reason: mark.reason,
            by: names.get(mark.verifierId) ?? "",
            opinions: mark.opinions.map(({ text, statedById, statedAt }) => ({
              text,
              by: names.get(statedById) ?? "",
              at: statedAt,
            })),
          }
        : null,
  };
}
export type GridLine = ReturnType<typeof gridLineOf>;

/** A file the unit has handed in before, with the number and date it had then. */
export type ReusableFile = {
  id: string;
  name: string;
  pages: number | null;
  documentNumber: string | null;
  documentDate: Day | null;
  validThrough: Day | null;
  /** It ended before the period began and proves nothing of it. */
  isExpired: boolean;
};
