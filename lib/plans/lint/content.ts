import type { PlanTerms } from "../terms";
import type { PlanFinding, PlanFindingCode } from "./finding";

/** What Law 06/2022, art. 17 wants a plan to say; `terms` are resolved, so inherited parts count. */
export function lintContent(terms: PlanTerms): PlanFinding[] {
  const found = (level: PlanFinding["level"], code: PlanFindingCode, path: string): PlanFinding => ({
    level,
    code,
    path,
    partId: null,
    clauseId: null,
    params: {},
  });
  const inherits = (part: PlanTerms["inherits"][number]) => terms.inherits.includes(part);
  const findings: PlanFinding[] = [];
  if (terms.audiences.length === 0 && !inherits("audiences"))
    findings.push(found("error", "missing-participants", "audiences"));
  if (terms.contents.length === 0) findings.push(found("error", "missing-contents", "contents"));
  const hasCriteria = terms.tiers.length + terms.indicators.length + terms.commitments.length > 0;
  if (!hasCriteria && !inherits("tiers") && !inherits("indicators"))
    findings.push(found("error", "missing-criteria", "indicators"));
  if (terms.tiers.length === 0 && !inherits("tiers"))
    findings.push(found("warning", "missing-awards", "tiers"));
  return [...findings, ...worded(terms).map(([code, path]) => found("warning", code, path))];
}

// These live in the wording only, so a machine that does not find the words may be wrong: a warning.
const subjects: [code: PlanFindingCode, words: RegExp][] = [
  ["missing-objective", /mục đích|mục tiêu|nhằm/u],
  ["missing-inspection", /kiểm tra|giám sát|theo dõi|đôn đốc/u],
  ["missing-publicity", /tuyên truyền|nhân rộng|điển hình/u],
  ["missing-summing-up", /sơ kết|tổng kết/u],
];

function worded(terms: PlanTerms): [PlanFindingCode, string][] {
  const text = [
    ...terms.clauses.flatMap(({ heading, text }) => [heading, text]),
    ...terms.tasks.map((task) => task.text),
  ]
    .join("\n")
    .normalize("NFC")
    .toLocaleLowerCase("vi");
  const missing = subjects
    .filter(([, words]) => !words.test(text))
    .map(([code]): [PlanFindingCode, string] => [code, "clauses"]);
  const hasMeasures = terms.tasks.length > 0 || /giải pháp|biện pháp|tổ chức thực hiện/u.test(text);
  return hasMeasures ? missing : [...missing, ["missing-measures", "tasks"]];
}
