import { gradeText } from "@/lib/campaigns/text";
import type { PlanTerms } from "@/lib/plans";
import { appliesWhenText, conditionText } from "@/lib/plans/text";
import type { Condition } from "@/lib/scoring";
import { edgeText } from "@/lib/scoring/text";
import { ClauseRef } from "./clause-ref";

type Terms = Pick<PlanTerms, "clauses" | "indicators" | "tiers">;

const groupText = { all: "Đạt tất cả các điều kiện sau", any: "Đạt một trong các điều kiện sau" } as const;

/** A condition as sentences: groups as lists, each line with its edge, its scope and its clause. */
export function ConditionTree({ condition, terms }: { condition: Condition; terms: Terms }) {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least": {
      const heading =
        condition.kind === "at-least"
          ? `Đạt ít nhất ${condition.count} trong các điều kiện sau`
          : groupText[condition.kind];
      return (
        <div>
          <p className="text-sm text-ink-2">{heading}:</p>
          <ul className="condition-list">
            {condition.of.map((part) => (
              <li key={part.id}>
                <ConditionTree condition={part} terms={terms} />
              </li>
            ))}
          </ul>
        </div>
      );
    }
    case "not":
      return (
        <div>
          <p className="text-sm text-ink-2">Không thuộc trường hợp:</p>
          <ConditionTree condition={condition.of} terms={terms} />
        </div>
      );
    default:
      return <Line condition={condition} terms={terms} />;
  }
}

function Line({ condition, terms }: { condition: Condition; terms: Terms }) {
  const text = conditionText(condition, terms, gradeText);
  const scope = appliesWhenText(condition.appliesWhen);
  const edge = edgeOf(condition);
  return (
    <div className="grid gap-0.5">
      <p>
        {text.charAt(0).toLocaleUpperCase("vi")}
        {text.slice(1)} <ClauseRef clauses={terms.clauses} clauseId={condition.clauseId} />
      </p>
      {scope && <p className="text-sm text-ink-2">{scope}</p>}
      {edge && <p className="text-sm text-ink-2">{edge}</p>}
      {condition.kind === "judgement" && (
        <p className="text-sm text-ink-2">
          {condition.readers === 2
            ? "Không có số liệu: hai người đánh giá độc lập"
            : "Không có số liệu: cần Hội đồng xem xét"}
          {condition.rubric && `. Hướng dẫn đánh giá: ${condition.rubric}`}
        </p>
      )}
    </div>
  );
}

function edgeOf(condition: Condition): string | null {
  if (condition.kind === "index-value" || condition.kind === "indicator") return edgeText(condition);
  return null;
}
