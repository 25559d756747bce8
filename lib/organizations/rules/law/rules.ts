import type { z } from "zod";
import type { Day } from "@/lib/calendar";
import type { Law } from "@/lib/plans";
import type { Validity } from "../rules";
import { type RuleKind, ruleValues } from "../schema";

export type RuleRow = Validity & {
  kind: string;
  key: string;
  value: unknown;
  source: string;
  verified: boolean;
};

/** The kinds of rule a plan is judged by. */
export const lawKinds = [
  "legal-instrument",
  "award-authority",
  "dossier-parts",
  "plan-content",
  "signing-power",
  "launch-authority",
  "retired-term",
] as const satisfies readonly RuleKind[];

/** What the rules recorded say on a day, as the linter takes it; a value that cannot be read says nothing. */
export function lawOf(rows: readonly RuleRow[], day: Day): Law {
  const isInForce = ({ validFrom, validTo }: Validity) =>
    validFrom <= day && (validTo === null || validTo > day);
  const current = rows.filter(isInForce);
  const authorities = read("award-authority", current).map(({ key, value, basis }) => {
    const [award = "", level = ""] = key.split(".");
    return { award, level, ...value, ...basis };
  });
  const [content] = read("plan-content", current);
  return {
    instruments: read("legal-instrument", rows).map(({ key, value, basis, validity }) => ({
      number: key,
      title: value.title,
      replacedBy: value.replacedBy,
      from: validity.validFrom,
      until: validity.validTo,
      ...basis,
    })),
    authorities,
    content: content ? { items: content.value.items, ...content.basis } : null,
    signing: read("signing-power", current).map(({ value, basis }) => ({ ...value, ...basis })),
    launching: read("launch-authority", current).map(({ key, value, basis }) => ({
      scope: key,
      ...value,
      ...basis,
    })),
    dossiers: read("dossier-parts", current).map(({ key, value, basis }) => ({
      award: key,
      parts: value.parts,
      ...basis,
    })),
    retired: read("retired-term", current).map(({ value, basis }) => ({ ...value, ...basis })),
  };
}

function read<Kind extends (typeof lawKinds)[number]>(kind: Kind, rows: readonly RuleRow[]) {
  return rows.flatMap((row) => {
    if (row.kind !== kind) return [];
    const parsed = ruleValues[kind].safeParse(row.value);
    if (!parsed.success) return [];
    const { key, source, verified, validFrom, validTo } = row;
    const value = parsed.data as z.infer<(typeof ruleValues)[Kind]>;
    return [{ key, value, basis: { source, verified }, validity: { validFrom, validTo } }];
  });
}
