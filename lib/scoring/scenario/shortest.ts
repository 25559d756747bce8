import type { Condition, Leaf } from "../condition";
import { evaluate } from "../evaluate";
import type { Facts } from "../facts";
import type { EvaluationTerms, TierTerms } from "../terms";
import type { Explanation } from "../verdict";
import { type Attempt, type Trial, withTrial } from "./apply";
import { type Lever, leversOfLeaf } from "./levers";
import { addDecimal, isWholeNumber } from "./steps";

/** One thing to do: which lever, to what. `steps` counts cases, hundredths of an index, or grades. */
export type Move = { lever: Lever; attempt: Attempt; steps: number; newCases: boolean };
/** The least that flips a verdict, and the conditions no figure of one's own can change. */
export type Way = { moves: Move[]; blocked: Explanation[] };

/** The most steps looked for: beyond it a threshold is out of reach in practice. */
const farthest = 10_000_000;

/**
 * The smallest change of open figures after which the tier is met: for every failing or missing condition of a group
 * "all" the fewest cases, the least points or the next grades; of a choice the way that moves least in proportion.
 * Empty moves and nothing blocked: it is met already.
 */
export function shortestWay(tier: TierTerms, terms: EvaluationTerms, facts: Facts): Way {
  const { explanation } = evaluate(tier, terms, facts);
  const found = wayTo(tier.condition, explanation, { terms, facts });
  const moves = [...new Map(found.moves.map((move) => [move.lever.id, larger(move, found.moves)])).values()];
  return { moves, blocked: found.blocked };
}

/** Two conditions on one figure: the farther one carries both. */
const larger = (move: Move, all: readonly Move[]): Move =>
  all
    .filter(({ lever }) => lever.id === move.lever.id)
    .reduce((most, one) => (one.steps > most.steps ? one : most), move);

export const trialOf = ({ moves }: Pick<Way, "moves">): Trial =>
  Object.fromEntries(moves.map(({ lever, attempt }) => [lever.id, attempt]));

type Scene = { terms: EvaluationTerms; facts: Facts };
const isSettled = ({ outcome }: Explanation) => outcome === "met" || outcome === "not-applicable";

function wayTo(condition: Condition, node: Explanation, scene: Scene): Way {
  if (isSettled(node)) return { moves: [], blocked: [] };
  const way = openWayTo(condition, node, scene);
  // A group that is open although none of its parts is, such as one of which nothing applies, is for people to settle.
  return way.moves.length + way.blocked.length === 0 ? { moves: [], blocked: [node] } : way;
}

function openWayTo(condition: Condition, node: Explanation, scene: Scene): Way {
  switch (condition.kind) {
    case "all":
      return joined(condition.of.map((part, at) => wayTo(part, childOf(node, at), scene)));
    case "any":
      return cheapest(waysOf(condition.of, node, scene), 1);
    case "at-least": {
      const met = node.children.filter(({ outcome }) => outcome === "met").length;
      return cheapest(waysOf(condition.of, node, scene), Math.max(0, condition.count - met));
    }
    case "not":
    case "streak":
      return { moves: [], blocked: [node] };
    default:
      return wayOfLeaf(condition, node, scene);
  }
}

const childOf = (node: Explanation, at: number): Explanation => node.children[at] ?? node;
const waysOf = (of: readonly Condition[], node: Explanation, scene: Scene): Way[] =>
  of.flatMap((part, at) => (isSettled(childOf(node, at)) ? [] : [wayTo(part, childOf(node, at), scene)]));
const joined = (ways: readonly Way[]): Way => ({
  moves: ways.flatMap(({ moves }) => moves),
  blocked: ways.flatMap(({ blocked }) => blocked),
});

/** The `count` ways that move least; those nothing of one's own can go only when there are no others. */
function cheapest(ways: readonly Way[], count: number): Way {
  const cost = ({ moves, blocked }: Way) =>
    blocked.length * farthest + moves.reduce((sum, move) => sum + effort(move), 0);
  return joined(ways.toSorted((a, b) => cost(a) - cost(b)).slice(0, count));
}

/** How large a move is in proportion to what stands there. */
function effort({ lever, steps }: Move): number {
  if (lever.kind === "ratio") return steps / Math.max(1, Number(lever.denominator ?? 0));
  if (lever.kind === "index") return steps / 100 / Math.max(1, Number(lever.value ?? 0));
  if (lever.kind === "amount") return steps / Math.max(1, Math.abs(Number(lever.number ?? 0)));
  return steps;
}

function wayOfLeaf(leaf: Leaf, node: Explanation, { terms, facts }: Scene): Way {
  const open = leversOfLeaf(leaf, terms, facts).filter(({ isOpen }) => isOpen);
  const tier = { id: "", condition: leaf, ranking: null };
  const meets = (lever: Lever, attempt: Attempt) =>
    evaluate(tier, terms, withTrial(facts, [lever], { [lever.id]: attempt })).outcome === "met";
  for (const lever of open.toReversed()) {
    const move = leastMove(lever, node, (attempt) => meets(lever, attempt));
    if (move) return { moves: [{ lever, ...move }], blocked: [] };
  }
  return { moves: [], blocked: [node] };
}

type Meets = (attempt: Attempt) => boolean;
type Step = Omit<Move, "lever">;

function leastMove(lever: Lever, node: Explanation, meets: Meets): Step | null {
  switch (lever.kind) {
    case "ratio":
      return leastCases(lever, meets);
    case "amount":
      return leastAmount(
        lever.number ?? thresholdOf(node),
        (number) => ({ number }),
        meets,
        isWholeNumber(lever.number ?? thresholdOf(node)) ? 0 : 2,
      );
    case "index":
      return leastAmount(lever.value ?? thresholdOf(node), (value) => ({ value }), meets, 2);
    case "grade": {
      const from = lever.grades.findIndex(({ code }) => code === lever.gradeCode);
      const at = lever.grades.findIndex(({ code }, index) => index > from && meets({ gradeCode: code }));
      const gradeCode = lever.grades[at]?.code;
      return gradeCode === undefined ? null : { attempt: { gradeCode }, steps: at - from, newCases: false };
    }
    case "filings":
    case "registration":
    case "judgement":
      return meets({ isMet: true }) ? { attempt: { isMet: true }, steps: 1, newCases: false } : null;
  }
}

/** Where nothing is known yet, one begins at the threshold itself. */
const thresholdOf = ({ reading }: Explanation): string | null =>
  "threshold" in reading ? reading.threshold : null;

/** Cases more or fewer in the numerator while the total stays; or new ones, counted in both. */
function leastCases(lever: Lever & { kind: "ratio" }, meets: Meets): Step | null {
  const { numerator, denominator } = lever.prior ?? lever;
  if (!isWholeNumber(numerator) || !isWholeNumber(denominator)) return null;
  const [part, total] = [Number(numerator), Number(denominator)];
  const within = (steps: number, sign: 1 | -1) => ({
    numerator: String(part + sign * steps),
    ...(lever.prior ? { denominator } : {}),
  });
  const options: (Step | null)[] = [
    least(
      Math.max(0, total - part),
      (steps) => meets(within(steps, 1)),
      (steps) => within(steps, 1),
    ),
    least(
      part,
      (steps) => meets(within(steps, -1)),
      (steps) => within(steps, -1),
    ),
  ];
  const same = options.flatMap((option) => option ?? []).sort((a, b) => a.steps - b.steps)[0];
  if (same) return same;
  const added = (steps: number) => ({ numerator: String(part + steps), denominator: String(total + steps) });
  const fresh = least(farthest, (steps) => meets(added(steps)), added);
  return fresh && { ...fresh, newCases: true };
}

/** A plain figure moved up or down by its last digit that counts. */
function leastAmount(
  now: string | null,
  attempt: (figure: string) => Attempt,
  meets: Meets,
  decimals: number,
): Step | null {
  if (now === null) return null;
  const moved = (steps: number, sign: 1 | -1) => attempt(addDecimal(now, sign * steps, decimals));
  const options = ([1, -1] as const).map((sign) =>
    least(
      farthest,
      (steps) => meets(moved(steps, sign)),
      (steps) => moved(steps, sign),
    ),
  );
  return options.flatMap((option) => option ?? []).sort((a, b) => a.steps - b.steps)[0] ?? null;
}

/** The fewest steps from 0 that meet, by doubling and halving: conditions are monotone in one figure. */
function least(
  most: number,
  meets: (steps: number) => boolean,
  attempt: (steps: number) => Attempt,
): Step | null {
  let high = 1;
  if (meets(0)) return { attempt: attempt(0), steps: 0, newCases: false };
  while (high < most && !meets(Math.min(high, most))) high *= 2;
  high = Math.min(high, most);
  if (most < 1 || !meets(high)) return null;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return { attempt: attempt(high), steps: high, newCases: false };
}
