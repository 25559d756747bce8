import { Card } from "@/components/ui/section";
import type { PlanView } from "@/lib/campaigns/pages/rules";
import type { AwardTier } from "@/lib/plans";
import {
  againText,
  awardLevelText,
  awardText,
  quotaText,
  roundKindText,
  subjectKindText,
} from "@/lib/plans/text";
import { indexText } from "@/lib/scoring/text";
import { ConditionTree } from "./condition-tree";
import { InheritedMark, InheritedNote } from "./inherited-note";

/** What is awarded on which conditions, how many, and who comes first when there are too many. */
export function TierList({ view: { terms, inherited } }: { view: PlanView }) {
  if (terms.tiers.length === 0) return <p className="text-ink-2">Kế hoạch không quy định khen thưởng.</p>;
  return (
    <>
      <InheritedNote inherited={inherited} part="tiers" />
      <div className="grid gap-4">
        {terms.tiers.map((tier) => (
          <Card key={tier.id}>
            <h3>{tier.name}</h3>
            <p className="mb-3 flex flex-wrap gap-x-3 text-sm text-ink-2">
              <span>
                {subjectKindText[tier.subject]} ·{" "}
                {tier.rounds.map((round) => roundKindText[round]).join(", ")} · {awardText[tier.award.code]},{" "}
                {awardLevelText[tier.award.level].toLocaleLowerCase("vi")}
              </span>
              <InheritedMark inherited={inherited} part="tiers" id={tier.id} />
            </p>
            <ConditionTree condition={tier.condition} terms={terms} />
            <Limits tier={tier} indicators={terms.indicators} />
          </Card>
        ))}
      </div>
    </>
  );
}

function Limits({ tier, indicators }: { tier: AwardTier; indicators: PlanView["terms"]["indicators"] }) {
  const { quota, ranking } = tier;
  const again = againText(tier);
  if (!quota && !ranking && !again) return null;
  const order = (ranking?.by ?? []).map((by) => {
    if (by.kind === "index") return indexText(by.index);
    if (by.kind === "direct-worker") return "người trực tiếp thực hiện nhiệm vụ";
    return indicators.find(({ id }) => id === by.indicatorId)?.name ?? by.indicatorId;
  });
  return (
    <p className="mt-3 text-sm">
      {quota && <b>Số lượng: {quotaText(quota)}</b>}
      {quota && order.length > 0 && ". "}
      {order.length > 0 && `Khi vượt số lượng, xếp theo: ${order.join(", sau đó ")}`}
      {again && <span className="block">Khen lại cùng hình thức {again}.</span>}
    </p>
  );
}
