import type { Identity } from "./document";
import type { ParentPlan, ParentRelation } from "./reading";
import type { Reference } from "./references";
import { found, type Source, wordsOf } from "./source";
import { has, re } from "./text";

// Laws, decrees and circulars are the ground every plan stands on, not plans above it.
const law = /(?:^|[/-])(?:QH\d*|NĐ|TT|TTLT|PL|L-CTN|LCT)(?:[-/]|$)|\/QĐ-TW$/u;
const lawKinds = /^(?:luật|nghị định|thông tư|quy chế|báo cáo|tờ trình|thông báo|công điện)/u;
const plans = /^(?:kế hoạch|chương trình|đề án|chỉ thị)/u;
const rules = re`^[^.;]{0,90}(?:quy chế|quy định (?:về|chi tiết|một số|tiêu chuẩn)|phê duyệt dự toán|thành lập)`;
const grounds = re`(?:^|[;.:]\s?|\s)căn cứ(?: vào)?\s`;
const proposes = re`theo đề nghị|xét đề nghị|tại tờ trình`;

function relationOf({ plain }: Source, { from, clause }: Reference): ParentRelation {
  const { sentence, block } = clause;
  const opening = plain.key.slice(block.from, block.from + 40);
  const before = plain.key.slice(Math.max(sentence.from, from - 400), from);
  if (has(re`^[\s•-]*căn cứ`, opening) || has(grounds, before)) return "can_cu";
  // Only an opening "Thực hiện Kế hoạch số …" is the ground of this plan; later it is one of its tasks.
  const opens = has(
    re`^(?:\([^)]{2,40}\)|[\p{L}\d]{2,8}(?=\s-))?[\s"(•-]*(?:tiếp tục |để )?(?:thực hiện|triển khai|hưởng ứng|cụ thể hoá)`,
    plain.key.slice(sentence.from, sentence.from + 80),
  );
  if (opens && block.level === 0) return "thuc_hien";
  return "mentioned";
}

/** The plans and directives this one rests on, each once, with its relation; its own number is not among them. */
export function parentPlans(source: Source, { own, heading }: Identity): ParentPlan[] {
  const { plain, references } = source;
  const parents = new Map<string, ParentPlan>();
  for (const reference of references) {
    const { number, kind, from, to, date, issuer } = reference;
    if (!number || number === own?.number || law.test(number) || lawKinds.test(kind)) continue;
    if (heading && from < heading.block.from && kind === "") continue;
    const around = plain.key.slice(to, to + 140);
    const before = plain.key.slice(Math.max(reference.clause.sentence.from, from - 60), from);
    if (has(rules, around) || has(proposes, before)) continue;
    const relation = relationOf(source, reference);
    const isPlan =
      plans.test(kind) ||
      (/QĐ/u.test(number) &&
        has(
          re`kế hoạch|phong trào|chương trình`,
          plain.key.slice(Math.max(reference.clause.from, from - 200), to + 160),
        ));
    if (relation === "mentioned" && !isPlan) continue;
    const known = parents.get(number);
    if (known) {
      if (known.date === null && date) known.date = date.value;
      continue;
    }
    parents.set(number, {
      number,
      date: date?.value ?? null,
      issuer: issuer ? wordsOf(plain, issuer.from, issuer.to) : null,
      relation,
      ...found(source, from, to, relation === "mentioned" ? 0.75 : 0.9),
    });
  }
  return [...parents.values()];
}
