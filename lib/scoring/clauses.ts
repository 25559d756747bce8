import type { Outcome } from "./facts";
import type { ClauseCounts, Explanation, Source } from "./verdict";

/** An explanation, or the bare answers of one. */
type Tree<Node> = Pick<Explanation, "kind" | "outcome"> & { children: Node[] };

/** The clauses a reader counts: the parts of the outer `all`, each group of another kind being one clause. */
export function clausesOf<Node extends Tree<Node>>(node: Node): Node[] {
  return node.kind === "all" && node.children.length > 0
    ? node.children.flatMap((child) => clausesOf(child))
    : [node];
}

/** How many clauses have which answer; `total` leaves out those that do not apply. */
export function countClauses<Node extends Tree<Node>>(root: Node): ClauseCounts {
  const clauses = clausesOf(root);
  const count = (outcome: Outcome) => clauses.filter((clause) => clause.outcome === outcome).length;
  const notApplicable = count("not-applicable");
  return {
    met: count("met"),
    notMet: count("not-met"),
    notApplicable,
    missing: count("missing-data"),
    judgement: count("needs-judgement"),
    total: clauses.length - notApplicable,
  };
}

/** What an explanation names as sources of one type, anywhere in its tree. */
export const sourceIds = ({ sources, children }: Explanation, type: Source["type"]): string[] => [
  ...sources.flatMap((source) => (source.type === type ? [source.id] : [])),
  ...children.flatMap((child) => sourceIds(child, type)),
];

export type Obstacles<Node = Explanation> = {
  /** The first clause that fails or, when none does, the first that is open. */
  first: Node | null;
  failed: Node[];
  /** Leaves somebody has to supply data for, listed even when a failed clause has already decided. */
  missing: Node[];
  toJudge: Node[];
};

/** What stands between the subject and the award, in the order of the plan. */
export function obstaclesOf<Node extends Tree<Node>>(root: Node): Obstacles<Node> {
  const clauses = clausesOf(root);
  const failed = clauses.filter((clause) => clause.outcome === "not-met");
  const first =
    failed[0] ?? clauses.find((clause) => clause.outcome !== "met" && clause.outcome !== "not-applicable");
  return {
    first: first ?? null,
    failed,
    missing: openLeaves(root, "missing-data"),
    toJudge: openLeaves(root, "needs-judgement"),
  };
}

/** Open leaves that could still matter: nothing below a group that is already met or does not apply. */
function openLeaves<Node extends Tree<Node>>(
  node: Node,
  outcome: "missing-data" | "needs-judgement",
): Node[] {
  if (node.outcome === "met" || node.outcome === "not-applicable") return [];
  if (node.children.length === 0) return node.outcome === outcome ? [node] : [];
  const below = node.children.flatMap((child) => openLeaves(child, outcome));
  // A group nobody can answer by its parts ("nothing applies") is itself what people must judge.
  return below.length === 0 && node.outcome === outcome ? [node] : below;
}
