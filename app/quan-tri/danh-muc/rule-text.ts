import { addDays } from "@/lib/calendar";
import type { RuleValue } from "@/lib/organizations/rules/queries";
import {
  ruleChoices,
  ruleFieldName,
  ruleFields,
  signingPowerText,
  timeLimitText,
} from "@/lib/organizations/text";
import { awardLevelText, awardText, scopeText } from "@/lib/plans/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";

const awardsAtLevels = Object.fromEntries(
  Object.entries(awardText).flatMap(([award, name]) =>
    Object.entries(awardLevelText).map(([level, where]) => [
      `${award}.${level}`,
      `${name}, ${where.toLowerCase()}`,
    ]),
  ),
);
/** What the rules of a kind may be about, by their key; a kind that is not here names its matter freely. */
export const ruleKeys: Record<string, Record<string, string>> = {
  "award-authority": awardsAtLevels,
  "dossier-parts": awardText,
  "council-vote": awardText,
  "award-coefficient": awardText,
  "time-limit": timeLimitText,
  "signing-power": signingPowerText,
  "launch-authority": scopeText,
};

/** What a rule is about: the award its key names, or the key itself. */
export const ruleKeyText = (kind: string, key: string) =>
  key === "" ? "Chung" : (ruleKeys[kind]?.[key] ?? key);

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
