import type { Clause } from "./clauses";
import { bodyHead, startsAsBody } from "./organisations";
import type { TaskFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";
import { boundBefore, datesIn } from "./tokens";

const duty = re`(?<who>(?:các |đề nghị |giao |phân công |yêu cầu )*(?:thủ trưởng |giám đốc |trưởng |chánh |chủ tịch )?(?:các )?(?:${bodyHead})[^.;:]{0,140}?)(?:,)?\s(?<verb>có trách nhiệm|chịu trách nhiệm|chủ trì|tham mưu|phối hợp|xây dựng|triển khai|tổ chức|theo dõi|hướng dẫn|đôn đốc|tuyên truyền|đăng tải|bố trí|cân đối|thẩm định|tổng hợp)(?![\p{L}])`;
const starts = re`từ\s?(?:ngày)?\s?$`;
const place = re`\stại\s(?<where>(?:${bodyHead}|bộ phận|trung tâm|cấp)[^,;.]{3,90}?)\s?(?:từ|trước|đến|chậm nhất)\s`;
const elsewhere = re`đăng ký|hồ sơ[^.;]{0,40}khen|thời gian (?:thi đua|thực hiện|đăng ký|nộp)|căn cứ|khen thưởng|báo cáo thành tích|phát động phong trào|phong trào thi đua[^.;]{0,60}(?:từ|đến)`;
const past = re`^[\s•-]*(?:ngày|sáng|chiều|vừa qua|năm \d{4},)|đã (?:ban hành|tổ chức|triển khai|có)|số \d{1,5}\/`;

/** Tasks with whoever does them and when: from the part on organisation, and dated ones anywhere. */
export function tasks(source: Source): TaskFound[] {
  const { plain, blocks } = source;
  const found_: TaskFound[] = [];
  for (const clause of source.clauses) {
    found_.push(...dated(source, clause));
  }
  const taken = (from: number, to: number) => {
    const span = plain.span(from, to);
    return found_.some(({ start, end }) => span.start < end && span.end > start);
  };
  for (const clause of source.clauses) {
    if (clause.topic !== "organisation" || taken(clause.from, clause.to)) continue;
    const task = assigned(source, clause, blocks);
    if (task) found_.push(task);
  }
  return found_.sort((one, other) => one.start - other.start).slice(0, 60);
}

/** "… tại Trung tâm … từ ngày 1.6.2022; tại bộ phận một cửa cấp huyện từ ngày 1.12.2022". */
function dated(source: Source, clause: Clause): TaskFound[] {
  const { plain } = source;
  const { topic } = clause;
  const sentence = plain.key.slice(clause.sentence.from, clause.sentence.to);
  const wrong = has(elsewhere, sentence) || has(past, plain.key.slice(clause.from, clause.to));
  if (
    wrong ||
    topic === "time" ||
    topic === "registration" ||
    topic === "dossier" ||
    topic === "awards" ||
    topic === "audience" ||
    topic === "results" ||
    topic === "criteria" ||
    topic === "targets"
  )
    return [];
  return datesIn(plain.key, clause.from, clause.to, false).flatMap((date): TaskFound[] => {
    const begin = Math.max(clause.from, date.from - 24);
    const isStart = has(starts, plain.key.slice(begin, date.from));
    const bound = boundBefore(plain.key, clause.from, date.from);
    if (!isStart && !bound) return [];
    // A range's first day is told with its last.
    if (isStart && has(re`^\s?(?:đến|-)\s`, plain.key.slice(date.to, date.to + 6))) return [];
    const phraseFrom = isStart
      ? date.from - (/từ\s?(?:ngày)?\s?$/u.exec(plain.key.slice(begin, date.from))?.[0].length ?? 0)
      : (bound?.from ?? date.from);
    const where = firstIn(plain.key, place, Math.max(clause.from - 1, clause.sentence.from), date.to)?.match
      .groups?.where;
    const owner = where ?? ownerOf(source, clause);
    if (!owner) return [];
    const ownerAt = plain.key.indexOf(owner, clause.from);
    const words = trimmed(plain, clause.from, phraseFrom);
    const short = words.to - words.from < 60 && clause.from > clause.sentence.from;
    // "tại bộ phận một cửa cấp huyện từ …" goes on with the task of the clause before it.
    const lead = short
      ? trimmed(
          plain,
          clause.sentence.from,
          firstIn(plain.key, re`\stại\s`, clause.sentence.from, clause.from)?.start ?? clause.sentence.from,
        )
      : null;
    const description = [lead && wordsOf(plain, lead.from, lead.to), wordsOf(plain, words.from, words.to)]
      .filter(Boolean)
      .join(" ");
    if (description.length < 12) return [];
    return [
      {
        description: unlinked(description),
        owner: ownerAt >= 0 ? wordsOf(plain, ownerAt, ownerAt + owner.length) : owner,
        due: date.value,
        dueBound: isStart ? "from" : (bound?.bound ?? null),
        ...found(source, words.from, date.to, 0.75),
      },
    ];
  });
}

function ownerOf({ plain }: Source, clause: Clause): string | null {
  for (const { match } of matchesIn(plain.key, duty, clause.sentence.from, clause.to)) {
    const who = clean(match.groups?.who ?? "");
    if (who) return who;
  }
  for (const { from, to } of [...clause.block.above].reverse()) {
    const label = plain.key
      .slice(from, to)
      .replace(/^[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s?/u, "")
      .replace(/[:.\s]+$/u, "");
    if (has(startsAsBody, label) && label.length < 130) return label;
  }
  return null;
}

const unlinked = (words: string) => {
  const bare = words.replace(/^(?:Đồng thời|Ngoài ra|Bên cạnh đó),?\s(?:thực hiện\s)?/iu, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};
const clean = (who: string) =>
  who
    .replace(/\slà\s.*$/u, "")
    .replace(/^(?:đề nghị|giao|phân công|yêu cầu)\s(?:cho\s)?/u, "")
    .replace(/[\s:,-]+$/u, "")
    .trim();

/** A clause of "Tổ chức thực hiện" with the body that is told to do it, in the clause or in the heading above. */
function assigned(source: Source, clause: Clause, blocks: Source["blocks"]): TaskFound | null {
  const { plain } = source;
  if (has(elsewhere, clause.key) || clause.to - clause.from < 25) return null;
  const match = firstIn(plain.key, duty, clause.from, clause.to);
  const inClause = match && match.start - clause.from < 40 ? clean(match.match.groups?.who ?? "") : "";
  const above = inClause
    ? null
    : ownerOf(source, { ...clause, sentence: { from: clause.from, to: clause.from } });
  const owner = inClause || above;
  if (!owner) return null;
  const at = inClause ? plain.key.indexOf(inClause, clause.from) : -1;
  const headed = blocks.find(({ from }) =>
    clause.block.above.some((one) => one.from === from && plain.key.slice(from, from + 200).includes(owner)),
  );
  const headedAt = headed ? plain.key.indexOf(owner, headed.from) : -1;
  const written =
    at >= 0
      ? wordsOf(plain, at, at + owner.length)
      : headedAt >= 0
        ? wordsOf(plain, headedAt, headedAt + owner.length)
        : owner;
  const begin = at >= 0 ? at + owner.length : clause.from;
  const span = trimmed(plain, begin, clause.to);
  const description = wordsOf(plain, span.from, span.to).replace(
    /^(?:có trách nhiệm|chịu trách nhiệm)\s?:?\s?/u,
    "",
  );
  const whole = trimmed(plain, at >= 0 ? at : span.from, clause.to);
  const due = datesIn(plain.key, clause.from, clause.to, false)[0];
  const bound = due ? boundBefore(plain.key, clause.from, due.from) : null;
  if (description.length < 15) return null;
  return {
    description: unlinked(description),
    owner: written.charAt(0).toUpperCase() + written.slice(1),
    due: due && bound ? due.value : null,
    dueBound: due && bound ? bound.bound : null,
    ...found(source, whole.from, whole.to, 0.65),
  };
}
