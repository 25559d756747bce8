"use client";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { evaluate, type Facts } from "@/lib/scoring";
import { type Attempt, type Trial, withTrial } from "@/lib/scoring/scenario/apply";
import { leversOf } from "@/lib/scoring/scenario/levers";
import { shortestWay, trialOf, type Way } from "@/lib/scoring/scenario/shortest";
import { moveText } from "@/lib/scoring/scenario/text";
import type { EvaluationTerms, TierTerms } from "@/lib/scoring/terms";
import { readingText } from "@/lib/scoring/text";
import { LeverField } from "./lever-field";
import { OutcomePart } from "./outcome-part";

type Tier = TierTerms & { name: string };
export type ScenarioTerms = EvaluationTerms & { tiers: Tier[] };
type Plan = { key: number; trial: Trial };
const most = 3;

/** Up to three sets of figures side by side, judged as they are typed; nothing here is stored or can be handed in. */
export function ScenarioDesk({ tier, terms, facts }: { tier: Tier; terms: ScenarioTerms; facts: Facts }) {
  const levers = useMemo(() => leversOf(tier, terms, facts), [tier, terms, facts]);
  const [plans, setPlans] = useState<Plan[]>([{ key: 1, trial: {} }]);
  const [way, setWay] = useState<Way | null>(null);
  const judge = (trial: Trial) => evaluate(tier, terms, withTrial(facts, levers, trial));
  const now = judge({});

  const put = (key: number, trial: Trial) =>
    setPlans(plans.map((plan) => (plan.key === key ? { key, trial } : plan)));
  const change = (plan: Plan, leverId: string, attempt: Attempt) =>
    put(plan.key, { ...plan.trial, [leverId]: { ...plan.trial[leverId], ...attempt } });
  const add = () => setPlans([...plans, { key: Math.max(...plans.map(({ key }) => key)) + 1, trial: {} }]);
  const shortest = (plan: Plan) => {
    const found = shortestWay(tier, terms, facts);
    setWay(found);
    put(plan.key, trialOf(found));
  };

  return (
    <div className="trial-frame">
      <p className="trial-mark">Phương án thử, không phải số liệu chính thức</p>
      {way && <WayNotice way={way} />}
      <div className="trial-columns">
        <section className="trial-column" aria-labelledby="hien-nay">
          <h3 id="hien-nay">Hiện nay</h3>
          <OutcomePart verdict={now} />
        </section>
        {plans.map((plan, at) => (
          <section key={plan.key} className="trial-column" aria-labelledby={`phuong-an-${plan.key}`}>
            <h3 id={`phuong-an-${plan.key}`}>Phương án {at + 1}</h3>
            <OutcomePart verdict={judge(plan.trial)} live />
            <div className="my-3 flex flex-wrap gap-2">
              <Button size="small" onClick={() => shortest(plan)}>
                Cách ngắn nhất
              </Button>
              <Button size="small" variant="quiet" onClick={() => put(plan.key, {})}>
                Về số hiện nay
              </Button>
              {plans.length > 1 && (
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => setPlans(plans.filter(({ key }) => key !== plan.key))}
                >
                  Bỏ phương án
                </Button>
              )}
            </div>
            <div className="grid gap-4">
              {levers.map((lever) => (
                <LeverField
                  key={lever.id}
                  lever={lever}
                  attempt={plan.trial[lever.id] ?? {}}
                  planName={`Phương án ${at + 1}`}
                  onChange={(attempt) => change(plan, lever.id, attempt)}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
      {plans.length < most && (
        <p className="mt-4">
          <Button icon="plus" onClick={add}>
            Thêm phương án
          </Button>
        </p>
      )}
    </div>
  );
}

/** What the shortest way asks for, and what no figure of one's own can change. */
function WayNotice({ way: { moves, blocked } }: { way: Way }) {
  if (moves.length + blocked.length === 0)
    return <Notice announce>Đã đủ điều kiện, không cần thay đổi.</Notice>;
  return (
    <Notice
      announce
      kind={blocked.length > 0 ? "warning" : "info"}
      title={blocked.length > 0 ? "Số liệu của đơn vị chưa đủ để đạt" : "Cách ngắn nhất để đủ điều kiện"}
    >
      {moves.length > 0 && (
        <ul className="list-disc pl-5">
          {moves.map((move) => (
            <li key={move.lever.id}>{moveText(move)}</li>
          ))}
        </ul>
      )}
      {blocked.length > 0 && (
        <>
          <p>Không thay đổi được bằng số liệu còn mở:</p>
          <ul className="list-disc pl-5">
            {blocked.map((node) => (
              <li key={`${node.conditionId} ${node.year ?? ""}`}>{readingText(node.reading)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
