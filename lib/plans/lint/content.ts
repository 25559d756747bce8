import type { PlanTerms } from "../terms";
import { error, type PlanFinding, type PlanFindingCode, warning } from "./finding";
import type { ContentItem, Law, WordedItem } from "./law";

type Check = {
  code: PlanFindingCode;
  path: string;
  /** Known from the structure alone, not from words a machine looks for. */
  isPlain?: true;
  has: (plan: Plan) => boolean;
};
type Plan = { terms: PlanTerms; text: string };

const inherits = ({ terms }: Plan, part: PlanTerms["inherits"][number]) => terms.inherits.includes(part);
const isMarked = ({ terms }: Plan, item: WordedItem) =>
  terms.clauses.some(({ says }) => says?.includes(item) ?? false);
// These live in the wording only; where it says so in other words, the author marks the clause that does.
const worded = (item: WordedItem, words: RegExp): Check => ({
  code: `missing-${item}`,
  path: "clauses",
  has: (plan) => words.test(plan.text) || isMarked(plan, item),
});

const checks: Record<ContentItem, Check> = {
  participants: {
    code: "missing-participants",
    path: "audiences",
    isPlain: true,
    has: (plan) => plan.terms.audiences.length > 0 || inherits(plan, "audiences"),
  },
  contents: {
    code: "missing-contents",
    path: "contents",
    isPlain: true,
    has: ({ terms }) => terms.contents.length > 0,
  },
  criteria: {
    code: "missing-criteria",
    path: "indicators",
    isPlain: true,
    has: (plan) => {
      const { tiers, indicators, commitments } = plan.terms;
      const own = tiers.length + indicators.length + commitments.length;
      return own > 0 || inherits(plan, "tiers") || inherits(plan, "indicators");
    },
  },
  awards: {
    code: "missing-awards",
    path: "tiers",
    isPlain: true,
    has: (plan) => plan.terms.tiers.length > 0 || inherits(plan, "tiers"),
  },
  objective: worded("objective", /mục đích|mục tiêu|nhằm/u),
  measures: {
    code: "missing-measures",
    path: "tasks",
    has: (plan) =>
      plan.terms.tasks.length > 0 ||
      /giải pháp|biện pháp|tổ chức thực hiện/u.test(plan.text) ||
      isMarked(plan, "measures"),
  },
  inspection: worded("inspection", /kiểm tra|giám sát|theo dõi|đôn đốc/u),
  publicity: worded("publicity", /tuyên truyền|nhân rộng|điển hình/u),
  "summing-up": worded("summing-up", /sơ kết|tổng kết/u),
};
const isChecked = (item: string): item is ContentItem => item in checks;

/**
 * What the law wants a plan to say (Law 06/2022, art. 17; DOMAIN §7 rule 1); `terms` are resolved, so inherited
 * parts count. All of it is wanted before the plan is issued. Only where nobody has read the rule in its official
 * text yet, what is looked for in words warns and does not block.
 */
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
    const { code, path, isPlain, has } = checks[item];
    if (has({ terms, text })) return [];
    return [(isPlain || verified ? error : warning)(code, path, { basis: { source, verified } })];
  });
}
