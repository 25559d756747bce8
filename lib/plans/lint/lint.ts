import { resolveTerms } from "../resolve";
import type { PlanTerms } from "../terms";
import { lintAwards } from "./awards";
import { lintBasis } from "./basis";
import { lintConditions } from "./conditions";
import { lintContent } from "./content";
import { lintDates } from "./dates";
import type { PlanFinding } from "./finding";
import { lintInheritance } from "./inheritance";
import { type Catalogue, type Law, noCatalogue, noLaw } from "./law";
import { lintNumbering } from "./numbering";
import { placed } from "./place";
import { lintReferences } from "./references";
import { lintPower } from "./signature";
import { lintThresholds } from "./thresholds";
import { lintTimes } from "./times";

export type LintOptions = {
  /** The higher plan it inherits from, resolved. */
  parent?: PlanTerms | null;
  /** The day it is to appear, null while it is only drafted. */
  publishOn?: string | null;
  /** The law of that day; what it does not say is not judged. */
  law?: Law;
  catalogue?: Catalogue;
};

/** Everything to object to in a plan before it is issued, errors first, each with the words it is about. */
export function lintTerms(terms: PlanTerms, options: LintOptions = {}): PlanFinding[] {
  const { parent = null, publishOn = null, law = noLaw, catalogue = noCatalogue } = options;
  const resolved = resolveTerms(terms, parent);
  const findings = [
    ...lintTimes(terms, { publishOn, catalogue }),
    ...lintDates(terms, publishOn),
    ...lintContent(resolved, law),
    ...lintReferences(resolved),
    ...lintNumbering(terms),
    ...lintThresholds(resolved, catalogue),
    ...lintConditions(resolved, catalogue),
    ...lintAwards(resolved, terms, law),
    ...lintInheritance(terms, parent),
    ...lintBasis(terms, publishOn, law),
    ...lintPower(terms, law),
  ].map((finding) => placed(resolved, finding));
  return [
    ...findings.filter(({ level }) => level === "error"),
    ...findings.filter(({ level }) => level === "warning"),
  ];
}
