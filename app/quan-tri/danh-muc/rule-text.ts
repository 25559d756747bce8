import { addDays } from "@/lib/calendar";
import type { RuleValue } from "@/lib/organizations/rules/queries";
import { ruleChoices, ruleFieldName, ruleFields } from "@/lib/organizations/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";

function shown(field: string, value: RuleValue[string]): string {
  if (Array.isArray(value)) return value.map((one) => shown(field, one)).join("; ");
  if (value === null) return "không quy định";
  if (typeof value !== "string") return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return ruleChoices[field]?.[value] ?? (/^\d+(\.\d+)?$/.test(value) ? formatNumber(value) : value);
}

// That a coefficient is not fixed is worth saying; a paper without a date or a successor just has none.
const leftOut = new Set(["issuedOn", "replacedBy"]);
const isSaid = (field: string, value: RuleValue[string]) =>
  Array.isArray(value) ? value.length > 0 : value !== null || !leftOut.has(field);

/** The value of a rule as lines: `Hệ số đối với cá nhân: 1,5`. */
export const ruleValueLines = (value: RuleValue) =>
  ruleFields(value)
    .filter((field) => isSaid(field, value[field] ?? null))
    .map((field) => `${ruleFieldName(field)}: ${shown(field, value[field] ?? null)}`);

export const ruleValidityText = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null
    ? `Từ ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} – ${formatDate(addDays(validTo, -1))}`;
