import { canonicalJson } from "../hash";
import type { Explanation, Source } from "../verdict";

/** One condition of an explanation before and after; null where it did not stand in that tree. */
export type ConditionChange = { before: Explanation | null; after: Explanation | null };

/**
 * The conditions whose answer or datum differs between two explanations of one subject and tier, in the order of the
 * plan: what has to be named when a verdict changed. A group follows from its parts and is named only for what was
 * said of itself, such as a person's judgement; wording and distance follow from the datum and are not compared.
 */
export function differencesOf(before: Explanation | null, after: Explanation | null): ConditionChange[] {
  const [earlier, later] = [nodesOf(before), nodesOf(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  return keys.flatMap((key) => {
    const change = { before: earlier.get(key) ?? null, after: later.get(key) ?? null };
    return sameDatum(change) ? [] : [change];
  });
}

/** Conditions by where they stand: the same one may stand under several years or units. */
function nodesOf(node: Explanation | null, path = ""): Map<string, Explanation> {
  if (!node) return new Map();
  const here = `${path}/${node.conditionId} ${node.year ?? ""} ${unitOf(node)}`;
  const below = node.children.flatMap((child) => [...nodesOf(child, here)]);
  return new Map([[here, node] as const, ...below]);
}

const unitOf = ({ sources }: Explanation) => sources.find(({ type }) => type === "unit-verdict")?.by ?? "";

const datumOf = (node: Explanation) =>
  canonicalJson([
    ...(node.children.length === 0 ? [node.outcome, node.isProvisional, node.reason] : []),
    node.reading,
    node.value,
    node.sources.map(statementOf),
  ]);

const sameDatum = ({ before, after }: ConditionChange): boolean =>
  before !== null && after !== null && datumOf(before) === datumOf(after);

/** Of a source, what it says and what it rests on: a row stored anew with the same content is the same fact. */
const statementOf = ({ type, document, documentDate, period, value, by, evidence }: Source) => [
  type,
  document,
  documentDate,
  period,
  value,
  by,
  evidence.map(({ name, page }) => [name, page]),
];

/** The sources of a condition that say something else, paired by what they speak about. */
export function changedSources({
  before,
  after,
}: ConditionChange): { before: Source | null; after: Source | null }[] {
  const of = (node: Explanation | null) =>
    new Map((node?.sources ?? []).map((source) => [`${source.type} ${source.period ?? ""}`, source]));
  const [earlier, later] = [of(before), of(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) => {
    const pair = { before: earlier.get(key) ?? null, after: later.get(key) ?? null };
    const same =
      pair.before &&
      pair.after &&
      canonicalJson(statementOf(pair.before)) === canonicalJson(statementOf(pair.after));
    return same ? [] : [pair];
  });
}
