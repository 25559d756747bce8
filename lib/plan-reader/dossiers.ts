import type { Clause } from "./clauses";
import { dateValue, dossier, isTrusted, limitsIn } from "./deadlines";
import type { DossierDeadline } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";

const reports = re`báo cáo (?:kết quả|tổng kết|sơ kết|tình hình|định kỳ|việc)|gửi báo cáo|xây dựng kế hoạch`;
const notDossier = re`hồ sơ (?:tthc|thủ tục|trực tuyến|quá hạn|trễ hạn|đất|giấy)|giải quyết hồ sơ|thẩm định hồ sơ|công khai|niêm yết`;
const relative = re`(?<lead>(?:chậm nhất|muộn nhất|trong (?:vòng|thời hạn)|trong|sau|thời hạn|không quá|tối đa)(?: là| thời gian| không quá)?\s)?(?:\()?(?<n>\d{1,3})(?:\s?\([^)]{1,20}\))?\s?ngày(?<working> làm việc)?,?\s?(?:,\s)?(?:kể từ|tính từ|sau|từ|sau khi|kể từ khi)\s(?:ngày\s|khi\s|thời điểm\s|khi có\s)?`;
/** "Hồ sơ gửi về …", "doanh nghiệp nộp hồ sơ về …": in a plan the only dossiers are those for a reward. */
const submits = re`^[\s•+-]*(?:[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)]\s)?(?:hồ sơ(?: đề nghị)? (?:được )?(?:gửi|nộp)|(?:và |các )?(?:(?:[\p{L}]+,? ){1,6})?(?:gửi|nộp|nhận) hồ sơ (?:trước|chậm nhất|về|đến))`;
/** What the standing body hands on is no unit's dossier. */
const appraises = re`(?:tổng hợp|thẩm định)[^;.]{0,40}(?: trình|,? báo cáo) (?:bộ chỉ huy|ban|đảng|thường trực|giám đốc|chủ tịch|ubnd|uỷ ban|hội đồng|lãnh đạo|khen)`;
const eventEnd = re`[;.](?=\s|$)|, (?:các|gửi|đơn vị|cơ quan|thủ trưởng|sở|ubnd|hồ sơ)|\s\(|$`;

/** "Giám đốc Sở tặng Giấy khen …. Hồ sơ nộp về …": the sentence before, or the part, says what the dossier is for. */
export const isHandedIn = ({ plain }: Source, { key, topic, block, from }: Clause) =>
  has(submits, key) &&
  (topic === "organisation" ||
    block.level === 1 ||
    block.level === 2 ||
    has(re`giấy khen|bằng khen|khen thưởng|cờ thi đua`, plain.key.slice(Math.max(0, from - 450), from)));

/** By when award dossiers are to be handed in: on a day, every year, or so long after an event. */
export function dossierDeadlines(source: Source): DossierDeadline[] {
  const { plain } = source;
  const seen = new Set<string>();
  return source.clauses.filter(isTrusted).flatMap((clause) => {
    const inPart = clause.topic === "awards" || clause.topic === "criteria" || clause.topic === "dossier";
    const own =
      (has(dossier, clause.key) || (inPart && has(re`hồ sơ`, clause.key))) && !has(notDossier, clause.key);
    const under = clause.topic === "dossier" && !has(re`đăng ký`, clause.key) && !has(reports, clause.key);
    const goesOn =
      !own &&
      !under &&
      clause.topic !== "registration" &&
      has(dossier, plain.key.slice(clause.sentence.from, clause.from)) &&
      has(re`^\s?(?:gửi|nộp|thời (?:gian|hạn)|chậm nhất|trước)`, clause.key);
    const above =
      clause.topic === "awards" &&
      has(re`thời (?:gian|hạn|điểm)[^.;:]{0,30}(?:nộp|gửi|trình|nhận|đề nghị)`, clause.key);
    const behindAward = isHandedIn(source, clause);
    if (!own && !under && !goesOn && !above && !behindAward) return [];
    const scope = scopeOf(source, clause);
    const found_: DossierDeadline[] = [];
    const add = (deadline: DossierDeadline) => {
      const key = [deadline.kind, deadline.value, deadline.bound, deadline.event, deadline.scope].join("|");
      if (!seen.has(key)) found_.push(deadline);
      seen.add(key);
    };
    for (const { match, start, end } of matchesIn(plain.key, relative, clause.from, clause.to)) {
      const days = Number(match.groups?.n);
      const stop = firstIn(plain.key, eventEnd, end, clause.to)?.start ?? clause.to;
      const event = trimmed(plain, end, Math.min(stop, end + 220));
      const words = wordsOf(plain, event.from, event.to);
      if (words.length < 4 || has(re`nhận (?:được|đủ) hồ sơ|hồ sơ hợp lệ`, words.toLowerCase())) continue;
      add({
        kind: "relative",
        value: days,
        bound: "at_latest",
        event: words,
        dayKind: match.groups?.working ? "working" : "calendar",
        yearOffset: null,
        scope,
        ...found(source, start, event.to, 0.9),
      });
    }
    for (const { date, bound, from } of limitsIn(source, clause)) {
      const before = plain.key.slice(clause.from, from);
      const registerAt = before.lastIndexOf("đăng ký");
      const about = Math.max(
        before.lastIndexOf("hồ sơ"),
        before.lastIndexOf("khen"),
        before.lastIndexOf("thành tích"),
      );
      if (own && (about < 0 || registerAt > about) && !under) continue;
      if (has(appraises, before) || has(re`^\s?trình `, before)) continue;
      if (has(reports, before) && !has(re`hồ sơ|thành tích|đề nghị khen`, before)) continue;
      const value = dateValue(date);
      const recurring = value.startsWith("-") || date.yearly || date.nextYear;
      add({
        kind: recurring ? "recurring" : "absolute",
        value,
        bound,
        event: null,
        dayKind: null,
        yearOffset: recurring ? (date.nextYear ? 1 : 0) : null,
        scope: apartFrom(source, clause.from, from) ?? behind(source, date.to, clause.to) ?? scope,
        ...found(source, from, date.to, own ? 0.9 : 0.8),
      });
    }
    return found_;
  });
}

const apart = re`riêng (?:đối với )?(?<who>[^,;.]{3,60}?)\s?[,:]?\s?$`;

/** "…, riêng ngành Giáo dục trước ngày 15/6": whom the date behind it is for. */
function apartFrom({ plain }: Source, from: number, to: number): string | null {
  const match = firstIn(plain.key, apart, Math.max(from, to - 80), to);
  const who = match?.match.groups?.who;
  if (!match || !who || who.startsWith("hồ sơ")) return null;
  const at = match.start + match.match[0].indexOf(who);
  return wordsOf(plain, at, at + who.length);
}

const forBehind = re`^ đối với (?<what>[^,;.]{3,60}?)(?= và |[,;.]|$)`;

/** "ngày 31/10/2025 đối với tổng kết": whom or what the date before it is for. */
function behind({ plain }: Source, from: number, to: number): string | null {
  const what = firstIn(plain.key, forBehind, from, Math.min(to, from + 90))?.match.groups?.what;
  return what ? wordsOf(plain, from + " đối với ".length, from + " đối với ".length + what.length) : null;
}

const scopes = re`(?:đối với|khen thưởng|xét khen|tổng kết|sơ kết|khen)\s(?<what>(?:thi đua |khen thưởng |phong trào )*(?:hằng năm|hàng năm|giai đoạn|chuyên đề|đột xuất|tổng kết|sơ kết)(?:\s\d{4}\s?-\s?\d{4})?)`;
const forWhom = re`^[\s+•-]*(?:đối với|riêng)\s(?<what>[^:,;.]{4,90}?)\s?[:,]`;

function scopeOf({ plain }: Source, clause: Clause): string | null {
  for (const pattern of [forWhom, scopes]) {
    const match = firstIn(plain.key, pattern, clause.from, clause.to);
    const what = match?.match.groups?.what;
    if (match && what) {
      const from = match.start + match.match[0].indexOf(what);
      return wordsOf(plain, from, from + what.length);
    }
  }
  // "2. Khen thưởng tổng kết" over the line that sets the day.
  const title = clause.block.above.at(-1);
  const under = title && title.to - title.from < 60 ? firstIn(plain.key, scopes, title.from, title.to) : null;
  const what = under?.match.groups?.what;
  return under && what ? wordsOf(plain, under.end - what.length, under.end) : null;
}
