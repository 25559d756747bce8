import type { Clause } from "./clauses";
import { boundBefore, type DateToken, datesIn } from "./dates";
import { bodyHead } from "./organisations";
import type { TaskFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { bodyIn, headOf, markLength, ownerOf, type Place, verbFirst } from "./task-owner";
import { firstIn, has, re } from "./text";

const dated = re`\d{1,2}\/\d{1,2}(?:\/\d{4})?|quý [iv]{1,3}|tháng \d{1,2}`;
const place = re`\stại\s(?<where>(?:${bodyHead}|bộ phận|trung tâm|cấp)[^,;.]{3,90}?)\s?(?:từ|trước|đến|chậm nhất)\s`;
const starts = re`từ\s?(?:ngày)?\s?$`;
const elsewhere = re`đăng ký|đợt thi đua|hồ sơ[^.;]{0,40}khen|thời gian (?:thi đua|thực hiện|đăng ký|nộp)|căn cứ|khen thưởng|được (?:xét|đề nghị|tặng)(?![\p{L}])|báo cáo thành tích|phát động phong trào|phong trào thi đua[^.;]{0,60}(?:từ|đến)`;
/** "Sở Nội vụ thẩm định hồ sơ khen thưởng": what the head of an item charges a body with is a task all the same. */
const charged = re`^[\s•+-]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)/-]\s|[a-hđ][.)]\s)?(?:giao |đề nghị )?(?:${bodyHead})[^.;:,]{0,60}?\s?[:,]?\s(?:chủ trì|có trách nhiệm|thẩm định|tham mưu|hướng dẫn|tổng hợp|theo dõi|chỉ đạo|phụ trách|vận động|tuyên truyền|phối hợp|bố trí|cung ứng|chịu trách nhiệm)(?![\p{L}])`;
/** "4. Giao Sở Nội vụ theo dõi …" in a directive, which has no part on organisation. */
const given = re`^[\s•+-]*\d{1,2}[.)/]\s(?:giao|phân công) (?:cho )?(?:${bodyHead})(?![\p{L}])`;
const past = re`^[\s•-]*(?:ngày|sáng|chiều|vừa qua|năm \d{4},)|đã (?:ban hành|tổ chức|triển khai|có)|số \d{1,5}\/`;
const joined =
  /^(?:đồng thời|ngoài ra|bên cạnh đó|có trách nhiệm|chịu trách nhiệm|là nhiệm vụ)\s?[,:]?\s(?:thực hiện\s)?/iu;
const plainTopics = new Set(["organisation", "tasks", "content", "purpose", "theme"]);

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const unlinked = (words: string) => capitalised(words.replace(joined, "").trim());

/** Tasks with whoever does them and when: from the part on organisation, and dated ones anywhere. */
export function tasks(source: Source): TaskFound[] {
  const all: TaskFound[] = [];
  const headings = new Set(source.blocks.flatMap(({ above }) => above.map(({ from }) => from)));
  let last: Clause | null = null;
  for (const clause of source.clauses) {
    // "1. Sở Nội vụ (cơ quan thường trực Ban Chỉ đạo)" alone only heads what it is to do.
    if (headings.has(clause.block.from) && isWhole(clause) && bodyIn(source, clause.block)) continue;
    if (has(elsewhere, clause.key) && !isCharged(clause)) continue;
    const dated = datedTasks(source, clause);
    if (dated.length > 0) {
      // "Chủ trì kiểm tra …; hoàn thành trước ngày 30/6" is one task with its day.
      const told = all.at(-1);
      if (told?.due === null && last?.sentence.from === clause.sentence.from && has(onlyDone, clause.key))
        all.pop();
      all.push(...dated);
      last = clause;
    } else if (
      clause.topic === "organisation" ||
      ((clause.topic === null || clause.topic === "tasks") && has(given, clause.key)) ||
      isDirected(clause) ||
      isLabelled(source, clause)
    ) {
      all.push(...assigned(source, clause));
      last = clause;
    }
  }
  return all.slice(0, 60);
}

const isWhole = ({ from, to, block, key }: Clause) =>
  from === block.from && to === block.to && key.endsWith(")");
const onlyDone = re`^\s?(?:hoàn thành|xong)\s(?:xong )?(?:trước|trong|chậm|đến)`;

/** "3. Sở Nội vụ (Ban Thi đua - Khen thưởng) hướng dẫn …": an item of a directive begins with who is charged. */
const isDirected = ({ topic, key, block, from }: Clause) =>
  topic === null &&
  (block.level === 1 || block.level === 2) &&
  from === block.from &&
  has(charged, key) &&
  !has(re`gửi|nộp`, key);

/** "2. Phòng Văn hóa và Thông tin: tuyên truyền …" among the tasks of a plan. */
function isLabelled(source: Source, clause: Clause): boolean {
  const head = clause.topic === "tasks" ? headOf(source, clause.block) : null;
  return head !== null && bodyIn(source, head) !== null;
}

const isCharged = ({ topic, key, from, block }: Clause) =>
  (topic === "organisation" || (topic === null && (block.level === 1 || block.level === 2))) &&
  (has(charged, key) || (has(verbFirst, key) && (from === block.from || has(dated, key))));

/** The limit or start a date of a clause is, with where its words begin. */
function timing({ plain }: Source, clause: Clause, date: DateToken) {
  const begin = Math.max(clause.from, date.from - 24);
  const start = firstIn(plain.key.slice(begin, date.from), starts);
  // A range's first day is told with its last.
  if (start && has(re`^\s?(?:đến|-)\s`, plain.key.slice(date.to, date.to + 6))) return null;
  if (start) return { bound: "from" as const, from: begin + start.start };
  return boundBefore(plain.key, clause.from, date.from);
}

/** "… tại Trung tâm … từ ngày 1.6.2022; tại bộ phận một cửa cấp huyện từ ngày 1.12.2022". */
function datedTasks(source: Source, clause: Clause): TaskFound[] {
  const { plain } = source;
  const sentence = plain.key.slice(clause.sentence.from, clause.to);
  if (clause.topic !== null && !plainTopics.has(clause.topic)) return [];
  if ((has(elsewhere, sentence) && !isCharged(clause)) || has(past, clause.key)) return [];
  let last = clause.from;
  return datesIn(plain.key, clause.from, clause.to, false).flatMap((date): TaskFound[] => {
    const time = timing(source, clause, date);
    if (!time) return [];
    const at = firstIn(plain.key, place, Math.max(clause.from - 1, clause.sentence.from), date.to);
    const where = at?.match.groups?.where ?? "";
    const named = at && at.start + at.match[0].indexOf(where);
    const owner = named ? { from: named, to: named + where.length } : ownerOf(source, clause, date.from);
    if (!owner) return [];
    const all = wordsAbout(source, clause, owner, time.from);
    // Behind another date stands a task of its own.
    const words = all.from < last && last < time.from ? trimmed(plain, last, time.from) : all;
    const goesOn = words !== all;
    last = date.to;
    const lead = goesOn ? "" : leadOf(source, clause, owner, time.from);
    const description = [lead, wordsOf(plain, words.from, words.to)].filter(Boolean).join(" ");
    if (description.length < (goesOn ? 6 : 12)) return [];
    return [
      {
        description: unlinked(description),
        owner: wordsOf(plain, owner.from, owner.to),
        due: date.value,
        dueBound: time.bound,
        ...found(source, Math.min(words.from, time.from), date.to, 0.75),
      },
    ];
  });
}

/** "tại bộ phận một cửa cấp huyện từ …", "hoàn thành trước …": goes on with the task of the clause before it. */
function leadOf({ plain }: Source, clause: Clause, owner: Place, to: number): string {
  const { sentence, from } = clause;
  if (from === sentence.from || to - from > 60) return "";
  const goesOn = firstIn(plain.key, re`\stại\s`, sentence.from, from);
  const isRest = to - from < 20 && owner.from >= sentence.from && owner.to < from;
  if (!goesOn && !isRest) return "";
  const lead = trimmed(plain, goesOn ? sentence.from : owner.to, goesOn?.start ?? from);
  return wordsOf(plain, lead.from, lead.to);
}

/** The words of the task itself: what follows its owner, or the whole clause where the owner stands elsewhere. */
function wordsAbout(source: Source, clause: Clause, owner: Place, to: number): Place {
  const { plain } = source;
  const head = headOf(source, clause.block);
  const mark = clause.from === clause.block.from ? markLength(plain.text.slice(clause.from, to)) : 0;
  const opens = owner.from - clause.from < 40 && owner.from >= clause.from && owner.to < to;
  if (head && head.to > clause.from && head.to < to && owner.from < head.to)
    return trimmed(plain, head.to + 1, to);
  return trimmed(plain, opens ? owner.to : clause.from + mark, to);
}

const onlyStanding = re`^là (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)(?: [^,;]{0,40})?$`;

/** A clause of "Tổ chức thực hiện" with the body that is told to do it. */
function assigned(source: Source, clause: Clause): TaskFound[] {
  const { plain } = source;
  const owner = ownerOf(source, clause);
  if (!owner) return [];
  const words = wordsAbout(source, clause, owner, clause.to);
  const description = unlinked(wordsOf(plain, words.from, words.to));
  // Who is the standing body is no task.
  if (description.length < 12 || has(onlyStanding, description.toLowerCase())) return [];
  return [
    {
      description,
      owner: capitalised(wordsOf(plain, owner.from, owner.to)),
      due: null,
      dueBound: null,
      ...found(source, words.from, words.to, 0.65),
    },
  ];
}
