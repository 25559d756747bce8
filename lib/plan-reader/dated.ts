import type { Clause } from "./clauses";
import { type DateToken, datesIn } from "./dates";
import { handsIn, rewards } from "./deeds";
import { timing } from "./dues";
import { bodyHead } from "./organisations";
import type { TaskFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { labelAt, markLength, type Place, subjectAt } from "./subjects";
import { firstIn, has, re } from "./text";

const place = re`\stại\s(?<where>(?:${bodyHead}|bộ phận|trung tâm|cấp)[^,;.]{3,90}?)\s?(?:từ|trước|đến|chậm nhất)\s`;
const elsewhere = re`đăng ký|đợt thi đua|hồ sơ[^.;]{0,40}khen|thời gian (?:thi đua|thực hiện|đăng ký|nộp)|căn cứ|khen thưởng|được (?:xét|đề nghị|tặng)(?![\p{L}])|báo cáo thành tích|phát động phong trào|phong trào thi đua[^.;]{0,60}(?:từ|đến)`;
const past = re`^[\s•-]*(?:ngày|sáng|chiều|vừa qua|năm \d{4},)|đã (?:ban hành|tổ chức|triển khai|có)|số \d{1,5}\/`;
const group = re`^(?:các|mỗi|từng|toàn thể|đoàn viên)(?![\p{L}])`;
const plainTopics = new Set(["organisation", "tasks", "content", "purpose", "theme"]);

/** Dated instructions outside the part that charges bodies: "… tại Trung tâm … từ ngày 1.6.2022; tại bộ phận một cửa cấp huyện từ …". */
export function datedElsewhere(source: Source, told: TaskFound[]): TaskFound[] {
  const { plain } = source;
  return source.clauses.flatMap((clause) => {
    const { topic, sentence } = clause;
    if (topic !== null && !plainTopics.has(topic)) return [];
    const span = plain.span(clause.from, clause.to);
    if (told.some(({ start, end }) => start < span.end && end > span.start)) return [];
    if (has(elsewhere, plain.key.slice(sentence.from, clause.to)) || has(past, clause.key)) return [];
    return datesIn(plain.key, clause.from, clause.to, false).flatMap((date) =>
      datedTask(source, clause, date),
    );
  });
}

function datedTask(source: Source, clause: Clause, date: DateToken): TaskFound[] {
  const { plain } = source;
  const time = timing(source, clause.from, clause.to, date);
  if (!time) return [];
  const at = firstIn(plain.key, place, Math.max(clause.from - 1, clause.sentence.from), date.to);
  const said = at?.match.groups?.where ?? "";
  // A body's name has a capital: "tại trung tâm huyện" is only a place.
  const whereAt = at ? at.start + at.match[0].indexOf(said) : 0;
  const where = has(re`^(?:bộ phận|cấp)`, said) || /\p{Lu}/u.test(plain.text.charAt(whereAt)) ? said : "";
  const named = where ? whereAt : null;
  const own = subjectAt(source, clause.from, clause.to);
  const owner = named ? { from: named, to: named + where.length } : (own?.who ?? ownerAbove(source, clause));
  if (!owner || (own && own.deed > time.from)) return [];
  // Whom running text tells in passing, "các huyện báo cáo trước …", is charged by nobody.
  if (clause.topic === null && clause.block.level === 0 && has(group, plain.key.slice(owner.from, owner.to)))
    return [];
  const mark = clause.from === clause.block.from ? markLength(plain.text.slice(clause.from, clause.to)) : 0;
  const words = trimmed(plain, !named && own ? own.deed : clause.from + mark, time.from);
  const description = [leadOf(source, clause, named !== null), wordsOf(plain, words.from, words.to)]
    .join(" ")
    .trim();
  // "Các đơn vị gửi báo cáo về …" tells where papers go.
  if (
    own &&
    has(group, plain.key.slice(own.who.from, own.who.to)) &&
    has(re`^\s?(?:gửi|nộp|báo cáo)`, plain.key.slice(own.deed, own.deed + 12))
  )
    return [];
  const told = words.from < words.to ? plain.key.slice(words.from, clause.to) : "";
  // "Huyện phấn đấu xóa 890 căn nhà …" sets what is to be reached.
  if (own && has(re`^\s?phấn đấu [^.;]{0,40}\d`, plain.key.slice(own.deed, clause.to))) return [];
  const unlinked = description.replace(/^(?:đồng thời (?:thực hiện )?|yêu cầu )/iu, "");
  if (description.length < 12 || has(handsIn, told) || has(rewards, told)) return [];
  return [
    {
      description: unlinked.charAt(0).toUpperCase() + unlinked.slice(1),
      owner: wordsOf(plain, owner.from, owner.to),
      due: date.value,
      dueBound: time.bound,
      ...found(source, Math.min(words.from, time.from), date.to, 0.7),
    },
  ];
}

function ownerAbove(source: Source, { block, topic }: Clause): Place | null {
  // What stands over running text is a headline or the name of a site.
  if (topic === null && block.level === 0) return null;
  for (const label of [...block.above].reverse()) {
    const body = labelAt(source, label);
    if (body) return body;
  }
  return null;
}

/** "tại bộ phận một cửa cấp huyện từ …": goes on with the task of the clause before it. */
function leadOf({ plain }: Source, { sentence, from, to }: Clause, isNamed: boolean): string {
  if (!isNamed || from === sentence.from || to - from > 60) return "";
  const first = firstIn(plain.key, re`\stại\s`, sentence.from, from);
  if (!first) return "";
  const lead = trimmed(plain, sentence.from, first.start);
  return wordsOf(plain, lead.from, lead.to);
}
