import type { PlanTerms } from "../terms";
import { error, type PlanFinding, type PlanFindingCode, warning } from "./finding";
import type { ContentItem, Law } from "./law";

type Check = {
  code: PlanFindingCode;
  path: string;
  level: "error" | "warning";
  has: (plan: Plan) => boolean;
};
type Plan = { terms: PlanTerms; text: string };

const inherits = ({ terms }: Plan, part: PlanTerms["inherits"][number]) => terms.inherits.includes(part);
// These live in the wording only, so a machine that does not find the words may be wrong: a warning.
const worded = (code: PlanFindingCode, words: RegExp): Check => ({
  code,
  path: "clauses",
  level: "warning",
  has: ({ text }) => words.test(text),
});

const checks: Record<ContentItem, Check> = {
  participants: {
    code: "missing-participants",
    path: "audiences",
    level: "error",
    has: (plan) => plan.terms.audiences.length > 0 || inherits(plan, "audiences"),
  },
  contents: {
    code: "missing-contents",
    path: "contents",
    level: "error",
    has: ({ terms }) => terms.contents.length > 0,
  },
  criteria: {
    code: "missing-criteria",
    path: "indicators",
    level: "error",
    has: (plan) => {
      const { tiers, indicators, commitments } = plan.terms;
      const own = tiers.length + indicators.length + commitments.length;
      return own > 0 || inherits(plan, "tiers") || inherits(plan, "indicators");
    },
  },
  awards: {
    code: "missing-awards",
    path: "tiers",
    level: "warning",
    has: (plan) => plan.terms.tiers.length > 0 || inherits(plan, "tiers"),
  },
  objective: worded("missing-objective", /mục đích|mục tiêu|nhằm/u),
  measures: {
    code: "missing-measures",
    path: "tasks",
    level: "warning",
    has: ({ terms, text }) => terms.tasks.length > 0 || /giải pháp|biện pháp|tổ chức thực hiện/u.test(text),
  },
  inspection: worded("missing-inspection", /kiểm tra|giám sát|theo dõi|đôn đốc/u),
  publicity: worded("missing-publicity", /tuyên truyền|nhân rộng|điển hình/u),
  "summing-up": worded("missing-summing-up", /sơ kết|tổng kết/u),
};
const isChecked = (item: string): item is ContentItem => item in checks;

/** What the law wants a plan to say (DOMAIN §7 rule 1); `terms` are resolved, so inherited parts count. */
export function lintContent(terms: PlanTerms, { content }: Law): PlanFinding[] {
  if (!content) return [];
  const text = [
    ...terms.clauses.flatMap(({ heading, text }) => [heading, text]),
    ...terms.tasks.map((task) => task.text),
  ]
    .join("\n")
    .normalize("NFC")
    .toLocaleLowerCase("vi");
  const { source, verified } = content;
  return content.items.filter(isChecked).flatMap((item) => {
    const { code, path, level, has } = checks[item];
    if (has({ terms, text })) return [];
    return [(level === "error" ? error : warning)(code, path, { basis: { source, verified } })];
  });
}
