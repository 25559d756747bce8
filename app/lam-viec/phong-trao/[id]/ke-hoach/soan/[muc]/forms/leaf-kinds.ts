import type { PlanIndicator, PlanTerms } from "@/lib/plans";
import type { Leaf } from "@/lib/scoring";
import type { PartOptions } from "../draft/draft-form";

/** What a condition is composed from: the rest of the plan, the catalogues, and names not yet taken. */
export type Around = { terms: PlanTerms; options: PartOptions; newId: () => string };

export type LeafKind = Leaf["kind"];

/** What a condition can be about, as its sentence begins. */
export const leafKindText: Record<LeafKind, string> = {
  "index-value": "Giá trị chỉ số",
  "index-grade": "Xếp loại chỉ số",
  indicator: "Chỉ tiêu của kế hoạch",
  "registration-accepted": "Đăng ký thi đua được xác nhận",
  "filings-complete": "Nộp đủ số liệu các kỳ",
  judgement: "Người có thẩm quyền xem xét:",
  "no-open-hold": "Không thuộc trường hợp tạm dừng xét",
  "unit-meets": "Đơn vị công tác đạt điều kiện",
};

/** A condition of a kind with the first values there are to choose. */
export function newLeaf(kind: LeafKind, id: string, { terms, options }: Around): Leaf {
  const index = options.indices[0];
  const indicator = terms.indicators[0];
  switch (kind) {
    case "index-value":
      return {
        id,
        kind,
        index: index?.code ?? "PAR_INDEX",
        scope: "internal",
        comparator: ">=",
        value: "90",
        unit: index?.unit ?? "%",
      };
    case "index-grade": {
      const graded = options.indices.find(({ grades }) => grades.length > 0) ?? index;
      const atLeast = graded?.grades[1]?.code ?? "tot";
      return { id, kind, index: graded?.code ?? "DDCI", scope: "internal", atLeast };
    }
    case "indicator":
      return indicator
        ? ofIndicator(indicator, id)
        : { id, kind, indicatorId: "", comparator: ">=", value: "0", unit: "%", combine: "sum" };
    case "filings-complete":
      return { id, kind, onTime: false };
    case "judgement":
      return { id, kind, question: "" };
    case "unit-meets":
      return { id, kind, tierId: terms.tiers.find(({ subject }) => subject === "collective")?.id ?? "" };
    default:
      return { id, kind };
  }
}

/** What an indicator asks for as a condition: a comparison, a grade, or words people judge. */
export function ofIndicator(indicator: PlanIndicator, id: string): Leaf {
  const { standard, target, unit, combine } = indicator;
  const clause = indicator.clauseId === undefined ? {} : { clauseId: indicator.clauseId };
  if (standard?.kind === "worded")
    return { id, kind: "judgement", question: `${indicator.name}: ${standard.phrase}`, ...clause };
  if (standard?.kind === "grade") {
    const { index, scope, atLeast } = standard;
    return { id, kind: "index-grade", index, scope, atLeast, ...clause };
  }
  const { comparator, value } = target ?? { comparator: ">=", value: "0" };
  return { id, kind: "indicator", indicatorId: indicator.id, comparator, value, unit, combine, ...clause };
}
