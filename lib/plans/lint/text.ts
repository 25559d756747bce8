import type { PlanFinding, PlanFindingCode } from "./finding";
import { awardSentences, lawSentences } from "./text/awards";
import { conditionSentences, thresholdSentences } from "./text/conditions";
import { contentSentences } from "./text/content";
import { timeSentences } from "./text/times";
import type { Param } from "./text/words";

export { inheritedPartText } from "./text/awards";

const sentences: Record<PlanFindingCode, (param: Param) => string> = {
  ...timeSentences,
  ...contentSentences,
  ...thresholdSentences,
  ...conditionSentences,
  ...awardSentences,
  ...lawSentences,
};

/** The sentence for one objection of the linter: what is wrong, where, and what to do. */
export const planFindingText = ({ code, params }: Pick<PlanFinding, "code" | "params">): string =>
  sentences[code]((name) => params[name] ?? "");
