import { resolveTerms } from "../resolve";
import type { PlanTerms } from "../terms";
import { looseningsOf } from "../tighten";
import { lintBasis } from "./basis";
import { lintContent } from "./content";
import type { PlanFinding } from "./finding";
import { lintReferences } from "./references";
import { lintTimes } from "./times";

/**
 * Everything to object to in a plan before it is issued, errors first. `parent` is the higher plan
 * it inherits from, resolved; `publishOn` the day it is to appear, null while it is only drafted.
 */
export function lintTerms(
  terms: PlanTerms,
  { parent = null, publishOn = null }: { parent?: PlanTerms | null; publishOn?: string | null } = {},
): PlanFinding[] {
  const resolved = resolveTerms(terms, parent);
  const findings = [
    ...lintTimes(terms, publishOn),
    ...lintContent(resolved),
    ...lintReferences(resolved),
    ...inheritance(terms, parent),
    ...lintBasis(terms, publishOn),
  ];
  return [
    ...findings.filter(({ level }) => level === "error"),
    ...findings.filter(({ level }) => level === "warning"),
  ];
}

function inheritance(terms: PlanTerms, parent: PlanTerms | null): PlanFinding[] {
  if (terms.inherits.length === 0) return [];
  const at = { partId: null, clauseId: null };
  if (!parent) {
    const params = { parts: terms.inherits.join(",") };
    return [{ level: "error", code: "inherits-without-parent", path: "inherits", ...at, params }];
  }
  const number = parent.header.number ?? "";
  const empty = terms.inherits.filter((part) => {
    const value = parent[part];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
  return [
    ...looseningsOf(terms, parent).map(
      ({ part, index, id, name }): PlanFinding => ({
        level: "error",
        code: "loosens-parent",
        path: index === null ? part : `${part}.${index}`,
        partId: id,
        clauseId: null,
        params: { name, number },
      }),
    ),
    ...empty.map(
      (part): PlanFinding => ({
        level: "warning",
        code: "inherited-part-empty",
        path: part,
        ...at,
        params: { part, number },
      }),
    ),
  ];
}
