import { addDays } from "@/lib/calendar";
import type { RuleValue } from "@/lib/organizations/rules/queries";
import { ruleFieldName, ruleFields, ruleWordText } from "@/lib/organizations/text";
import { awardText } from "@/lib/plans/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";

/** What a rule is about: the award its key names, or the key itself. */
export const ruleKeyText = (key: string) =>
  key === "" ? "Chung" : ((awardText as Record<string, string>)[key] ?? key);

function shown(value: RuleValue[string]): string {
  if (value === null) return "không quy định";
  if (typeof value !== "string") return String(value);
  return ruleWordText[value] ?? (/^\d+(\.\d+)?$/.test(value) ? formatNumber(value) : value);
}

/** The value of a rule as lines: `Hệ số đối với cá nhân: 1,5`. */
export const ruleValueLines = (value: RuleValue) =>
  ruleFields(value).map((field) => `${ruleFieldName(field)}: ${shown(value[field] ?? null)}`);

export const ruleValidityText = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null
    ? `Từ ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} – ${formatDate(addDays(validTo, -1))}`;
