import { DataTable } from "@/components/tables/data-table";
import type { PlanView } from "@/lib/campaigns/pages/rules";
import type { PlanIndicator } from "@/lib/plans";
import { appliesWhenText, baselineText, targetText } from "@/lib/plans/text";
import { combinationText, edgeText, outcomeText } from "@/lib/scoring/text";
import { ClauseRef } from "./clause-ref";
import { InheritedMark, InheritedNote } from "./inherited-note";

/** The figures a plan asks for: what is counted, what is wanted, and how the edge is read. */
export function IndicatorTable({ view: { terms, inherited } }: { view: PlanView }) {
  if (terms.indicators.length === 0)
    return <p className="text-ink-2">Kế hoạch không đặt chỉ tiêu có số liệu.</p>;
  return (
    <>
      <InheritedNote inherited={inherited} part="indicators" />
      <DataTable
        caption="Chỉ tiêu thi đua"
        hideCaption
        rows={terms.indicators}
        rowKey={({ id }) => id}
        columns={[
          { head: "Mã", cell: ({ code }) => code },
          {
            head: "Chỉ tiêu",
            rowHead: true,
            cell: (indicator) => (
              <span className="grid gap-1">
                <span>{indicator.name}</span>
                <span className="flex flex-wrap gap-x-3 font-normal">
                  <ClauseRef clauses={terms.clauses} clauseId={indicator.clauseId} />
                  <InheritedMark inherited={inherited} part="indicators" id={indicator.id} />
                </span>
              </span>
            ),
          },
          { head: "Cách tính", cell: (indicator) => <Formula indicator={indicator} /> },
          { head: "Ngưỡng", cell: (indicator) => <Target indicator={indicator} /> },
        ]}
      />
    </>
  );
}

function Formula({ indicator }: { indicator: PlanIndicator }) {
  const { kind, numerator, denominator, unit, combine, appliesWhen } = indicator;
  return (
    <span className="grid gap-1 text-sm">
      <span>{numerator && denominator ? `${numerator} / ${denominator}` : `Đơn vị tính: ${unit}`}</span>
      <span className="text-ink-2">
        {combine === "sum" && kind !== "ratio" ? "Cộng các kỳ" : combinationText[combine]}
      </span>
      {appliesWhen && <span className="text-ink-2">{appliesWhenText(appliesWhen)}</span>}
    </span>
  );
}

function Target({ indicator }: { indicator: PlanIndicator }) {
  const { target, unit, countedThing, standard, baseline } = indicator;
  const words = targetText(indicator);
  if (!words) return <span className="text-ink-2">Chỉ theo dõi</span>;
  if (!target)
    return (
      <span className="grid gap-1">
        <span className="font-semibold">{words}</span>
        {standard?.kind === "worded" && (
          <span className="text-sm text-ink-2">{outcomeText["needs-judgement"]}</span>
        )}
      </span>
    );
  return (
    <span className="grid gap-1">
      <span className="font-semibold">{words}</span>
      {baseline && <span className="text-sm text-ink-2">{baselineText(indicator)}</span>}
      <span className="text-sm text-ink-2">{edgeText({ ...target, unit, thing: countedThing })}</span>
    </span>
  );
}
