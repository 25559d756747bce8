import type { z } from "zod";
import type { RuleValue } from "@/lib/organizations/rules/queries";
import type { RuleKind } from "@/lib/organizations/rules/schema";

/** What a rule of each kind begins with when it is entered. */
export const blankValues: Record<RuleKind, RuleValue> = {
  "legal-instrument": { title: "", issuer: "", issuedOn: null, replacedBy: null },
  "award-authority": { decidedBy: "", class: "", subjects: [], signatures: [] },
  "dossier-parts": { parts: [], copies: "1" },
  "council-vote": { ballot: "", thresholdPercent: "", base: "", quorumPercent: "" },
  "time-limit": { days: "", counting: "working" },
  "base-salary": { amount: "" },
  "award-fund": { fund: "" },
  "award-coefficient": { individual: null, collective: null },
  "plan-content": { items: [] },
  "launch-authority": { issuers: [] },
  "signing-power": { issuers: [], signers: [], signatures: [] },
  "retired-term": { words: [], replacement: "" },
};

const eachOf = (value: RuleValue, change: (one: RuleValue[string]) => RuleValue[string]): RuleValue =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]));

/** Decimals are typed with a comma. */
export const typedValue = (value: RuleValue) =>
  eachOf(value, (one) => (typeof one === "string" ? one.replace(/^(\d+)\.(\d+)$/u, "$1,$2") : one));

/** As stored: decimals with a point; an emptied field means that nothing is fixed, an empty line says nothing. */
export const storedValue = (value: RuleValue) =>
  eachOf(value, (one) => {
    if (Array.isArray(one)) return one.map((line) => line.trim()).filter((line) => line !== "");
    return typeof one === "string" ? one.trim().replace(/^(\d+),(\d+)$/u, "$1.$2") || null : one;
  });

type Issues = { path: PropertyKey[]; message: string }[];

/** What is wrong with the value of a rule as it would be stored, beside the fields of its form. */
export function valueIssues(schema: z.ZodType, value: RuleValue): Issues {
  const { error } = schema.safeParse(storedValue(value));
  return (error?.issues ?? []).map(({ path, message }) => ({ path: ["value", ...path], message }));
}
