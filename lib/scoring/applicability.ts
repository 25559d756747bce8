import type { AppliesWhen } from "./condition";
import type { Facts } from "./facts";
import { type Finding, latest, sourceOf } from "./node";

/**
 * Null when the clause speaks about this subject; otherwise why it does not, or why nobody knows.
 * An attribute counts only through an explicit record: without one the answer stays open (rule 18).
 */
export function outsideClause(appliesWhen: AppliesWhen | undefined, facts: Facts): Finding | null {
  if (!appliesWhen) return null;
  const { unitKinds, blockCodes, attribute } = appliesWhen;
  const { unitKind, blockCode } = facts.subject;
  if (unitKinds && !unitKinds.includes(unitKind))
    return { outcome: "not-applicable", reason: "outside-clause" };
  if (blockCodes && (blockCode === null || !blockCodes.includes(blockCode)))
    return { outcome: "not-applicable", reason: "outside-clause" };
  if (!attribute) return null;

  const record = latest(
    facts.attributes.filter((row) => row.code === attribute),
    (row) => row.documentDate ?? "",
  );
  if (!record) return { outcome: "missing-data", reason: "applicability-unknown" };
  if (record.holds) return null;
  const { id, document, documentDate } = record;
  return {
    outcome: "not-applicable",
    reason: "outside-clause",
    isProvisional: document === null,
    sources: [sourceOf({ type: "attribute", id, document, documentDate })],
  };
}
