import { awardLevelText, awardText, scopeText } from "@/lib/plans/text";
import { ruleKindName, signingPowerText, timeLimitText } from "../text";

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

/** A rule as the log names it: `Thời hạn giải quyết: Thẩm định hồ sơ Bằng khen`. */
export const ruleLabel = ({ kind, key }: { kind: string; key: string }) =>
  key === "" ? ruleKindName(kind) : `${ruleKindName(kind)}: ${ruleKeyText(kind, key)}`;
