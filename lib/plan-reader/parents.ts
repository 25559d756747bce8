import type { Identity } from "./identity";
import { isCapitals } from "./lines";
import type { ParentPlan, ParentRelation } from "./reading";
import type { Reference } from "./references";
import { found, type Source, wordsOf } from "./source";
import { has, re } from "./text";

// Laws, decrees and circulars are the ground every plan stands on, not plans above it.
const law = /(?:^|[/-])(?:QH\d*|NĐ|TT|TTLT|PL|L-CTN|LCT|VBHN)(?:[-/]|$)|\/QĐ-TW$/u;
const lawKinds = /^(?:luật|nghị định|thông tư|quy chế|báo cáo|tờ trình|thông báo|công điện)/u;
const plans = /^(?:kế hoạch|chương trình|đề án|chỉ thị)/u;
const rules = re`^[^.;]{0,90}(?:quy chế|quy định (?:về|chi tiết|một số|tiêu chuẩn)|phê duyệt dự toán|thành lập)`;
const listedDocument = re`^[\s•-]*(?:kế hoạch|quyết định|chỉ thị|nghị quyết|chương trình|công văn|kết luận|đề án|luật|nghị định|thông tư|hướng dẫn)\s`;
const carriedOut = re`^(?:\([^)]{2,40}\)|[\p{L}\d]{2,8}(?=\s-))?[\s"(•-]*(?:tiếp tục |để )?(?:thực hiện|triển khai|hưởng ứng|cụ thể hoá)\s`;
const grounds = re`(?:^|[;.:]\s?|\s)căn cứ(?: vào)?\s`;
const proposes = re`theo đề nghị|xét đề nghị|tại tờ trình`;

/** Where the grounds end: behind the first part "Thực hiện …" is a task, however its bullet was lost. */
const firstPartOf = ({ blocks }: Source) =>
  blocks.find(({ level, topic }) => (level === 1 || level === 2) && topic !== null)?.from ?? Infinity;

/** The relation each opening paragraph stands in: "Căn cứ …;" carries on to the documents listed after it. */
function groundsOf({ plain, blocks }: Source, firstPart: number): Map<number, ParentRelation> {
  const relations = new Map<number, ParentRelation>();
  let current: ParentRelation | null = null;
  for (const { from, to, level } of blocks) {
    const key = plain.key.slice(from, Math.min(to, from + 120));
    const listed = current !== null && has(listedDocument, key);
    if (has(re`^[\s•-]*căn cứ`, key)) current = "can_cu";
    // Only an opening "Thực hiện Kế hoạch số …" is the ground of this plan; later it is one of its tasks.
    else if (level === 0 && from < firstPart && has(carriedOut, key)) current = "thuc_hien";
    else if (!listed) current = null;
    if (current) relations.set(from, current);
    if (!/;\s?$/u.test(plain.text.slice(from, to))) current = null;
  }
  return relations;
}

function relationOf(
  { plain }: Source,
  { from, clause }: Reference,
  relations: Map<number, ParentRelation>,
  firstPart: number,
): ParentRelation {
  const { sentence, block } = clause;
  if (has(grounds, plain.key.slice(Math.max(sentence.from, from - 400), from))) return "can_cu";
  const relation = relations.get(block.from);
  if (relation === "can_cu" || (relation && sentence.from === block.from)) return relation;
  return block.level === 0 &&
    from < firstPart &&
    has(carriedOut, plain.key.slice(sentence.from, sentence.from + 120).trimStart())
    ? "thuc_hien"
    : "mentioned";
}

/** The plans and directives this one rests on, each once, with its relation; its own number is not among them. */
export function parentPlans(source: Source, { own, heading }: Identity): ParentPlan[] {
  const { plain, references } = source;
  const parents = new Map<string, ParentPlan>();
  const firstPart = firstPartOf(source);
  const relations = groundsOf(source, firstPart);
  for (const reference of references) {
    const { number, kind, from, to, date, issuer } = reference;
    if (!number || number === own?.number || law.test(number) || lawKinds.test(kind)) continue;
    if (heading && from < heading.block.from && kind === "") continue;
    const around = plain.key.slice(to, to + 140);
    const before = plain.key.slice(Math.max(reference.clause.sentence.from, from - 60), from);
    if (has(rules, around) || has(proposes, before)) continue;
    const relation = relationOf(source, reference, relations, firstPart);
    const isPlan =
      plans.test(kind) ||
      (/QĐ/u.test(number) &&
        has(
          re`kế hoạch|phong trào|chương trình`,
          plain.key.slice(Math.max(reference.clause.from, from - 200), to + 160),
        ));
    if (relation === "mentioned" && !isPlan) continue;
    const known = parents.get(number.toUpperCase());
    if (known) {
      if (known.date === null && date) known.date = date.value;
      const isShouted = known.issuer !== null && issuer !== null && isCapitals(known.issuer);
      if (isShouted || (/\p{Ll}/u.test(number) && !/\p{Ll}/u.test(known.number)))
        Object.assign(known, {
          number,
          issuer: issuer ? wordsOf(plain, issuer.from, issuer.to) : known.issuer,
        });
      // A title in capitals names it first; the sentence below says how.
      if (known.relation === "mentioned" && relation !== "mentioned")
        Object.assign(known, {
          number,
          relation,
          issuer: issuer ? wordsOf(plain, issuer.from, issuer.to) : known.issuer,
          ...found(source, from, to, 0.9),
        });
      continue;
    }
    parents.set(number.toUpperCase(), {
      number,
      date: date?.value ?? null,
      issuer: issuer ? wordsOf(plain, issuer.from, issuer.to) : null,
      relation,
      ...found(source, from, to, relation === "mentioned" ? 0.75 : 0.9),
    });
  }
  return [...parents.values()];
}
