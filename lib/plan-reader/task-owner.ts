import type { Clause } from "./clauses";
import { bodyHead, startsAsBody } from "./organisations";
import { type Source, trimmed } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";
import { topicOf } from "./topics";

const several =
  "trưởng (?:thôn|ấp|bản|khu phố|khoa|phòng|ban)|ban giám hiệu|tổng phụ trách|khối dân vận|tổ (?:công tác|giúp việc|chuyên môn)|đài phát thanh|báo (?=[^.;:]{2,40}(?:đài|tuyên truyền|mở chuyên|đăng tải))|các (?:huyện|thị|thành)(?:, (?:huyện|thị|thành))* (?:đoàn|uỷ)|các cơ quan|các đơn vị|các địa phương|các phòng|các cụm|cơ quan|đơn vị|địa phương";
const verbs =
  "được giao|có trách nhiệm|chịu trách nhiệm|chủ trì|tham mưu|phối hợp|xây dựng|triển khai|tổ chức|theo dõi|hướng dẫn|đôn đốc|tuyên truyền|đăng tải|bố trí|cân đối|thẩm định|tổng hợp|hoàn thành|thực hiện|ban hành|thành lập|rà soát|kiểm tra|công khai|cập nhật|vận động|chỉ đạo|nâng cấp|số hoá|lập|bảo đảm|đảm bảo|duy trì|hỗ trợ|lồng ghép|phát động|giám sát|cung cấp|giới thiệu|nhân rộng|lựa chọn|phụ trách|cung ứng|cấp phát|bàn giao|đảm nhận|tiếp nhận|đưa tin|khảo sát|chấm điểm|bình chọn|phát hiện";
/** "Phòng Tổ chức cán bộ theo dõi": the first verb is part of the name. */
const called =
  "(?:(?<=(?<!văn )phòng|\\sban|^ban) (?:tổ chức|kiểm tra|hỗ trợ|giám sát|tổng hợp|tuyên truyền|hướng dẫn))?";
const duty = re`(?<lead>(?:(?:đề nghị|giao|phân công|yêu cầu) (?:cho )?)?)(?<who>(?:thủ trưởng |giám đốc |trưởng |chánh |chủ tịch )?(?:các )?(?:${bodyHead}|${several})${called}(?:[^.;:]|(?<=tp)\.){0,140}?),?\s(?:${verbs})(?![\p{L}])`;
/** A clause that begins with what is to be done; who is to do it stands before. */
export const verbFirst = re`^[\s•+-]*(?:${verbs}|báo cáo|trình)(?![\p{L}])`;
const itemMark = /^(?:(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|\p{L})[.)/-]|[-+•])\s?/u;
const addressed = re`^(?:đề nghị|giao|phân công|yêu cầu|đối với)\s(?:cho\s)?`;

export type Place = { from: number; to: number };

/** The length of "1. " or "- " before an item's words. */
export const markLength = (text: string) => itemMark.exec(text)?.[0].length ?? 0;

/** A label such as "1. Sở Nội vụ" or "Đề nghị Tỉnh đoàn" without its number; null when it names no body. */
export function bodyIn({ plain }: Source, { from, to }: Place): Place | null {
  const begin = from + markLength(plain.text.slice(from, to));
  const addressedTo = begin + (match(addressed, plain.key.slice(begin, to))?.[0].length ?? 0);
  const key = plain.key.slice(addressedTo, to);
  if (key.trim() === "cơ quan thường trực") return null;
  if (key.length > 130 || !(has(startsAsBody, key) || has(re`^(?:thủ trưởng |trưởng )?(?:${several})`, key)))
    return null;
  return trimmed(plain, addressedTo, to);
}

/** "2. Các đồn Biên phòng: tổ chức …": whoever stands before the colon is told to do what stands behind it. */
function labelIn({ plain }: Source, clause: Clause, head: Place): Place | null {
  const begin = head.from + markLength(plain.text.slice(head.from, head.to));
  const key = plain.key.slice(begin, head.to);
  const isName =
    begin > head.from &&
    key.split(" ").length < 14 &&
    !topicOf(key) &&
    !has(re`^(?:về|công tác|đối với|cơ quan thường trực)(?![\p{L}])`, key);
  return clause.topic === "organisation" &&
    isName &&
    has(verbFirst, plain.key.slice(head.to + 1, head.to + 40))
    ? trimmed(plain, begin, head.to)
    : null;
}

/** Where a block's own head ends, "1. Sở Nội vụ: …"; null when it has none. */
export function headOf({ plain }: Source, { from, to }: Place): Place | null {
  const colon = plain.text.slice(from, Math.min(to, from + 150)).search(/:(?:\s|$)/u);
  return colon > 3 ? { from, to: from + colon } : null;
}

const standing = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?<who>(?:${bodyHead})[^.;:]{0,90}?),?\slà (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)`;
/** "Sở Nội vụ là cơ quan thường trực; tham mưu …" */
function standingBody({ plain }: Source, from: number, to: number): Place | null {
  const body = firstIn(plain.key, standing, from, to);
  const who = body?.match.groups?.who;
  if (!body || !who) return null;
  const begin = body.start + body.match[0].indexOf(who);
  return { from: begin, to: begin + who.length };
}

/** Who is told to act: named at the head of the item, before the verb, or in a heading above. */
export function ownerOf(source: Source, clause: Clause, before = clause.to): Place | null {
  const { plain } = source;
  const head = headOf(source, clause.block);
  const owner =
    head && head.from <= clause.from ? (bodyIn(source, head) ?? labelIn(source, clause, head)) : null;
  if (owner) return owner;
  const named = (begin: number, end: number): Place | null => {
    for (const { match: found, start } of matchesIn(plain.key, duty, begin, end)) {
      const who = found.groups?.who ?? "";
      // "Các đơn vị gửi kế hoạch triển khai về …" does something else first.
      if (has(re`\s(?:gửi|nộp|đăng ký|báo cáo)\s`, who)) continue;
      // "a) Là cơ quan thường trực, hướng dẫn …" says what the body above is; "phối hợp với Sở …" names its partner.
      if (has(re`(?:^|\s)(?:là|với|cùng|phối hợp|của|cho|về|trình) $`, plain.key.slice(begin, start)))
        continue;
      const from = start + (found.groups?.lead ?? "").length;
      const is = firstIn(who, re`\slà\s`)?.start ?? who.length;
      if (from - begin < 40) return trimmed(plain, from, from + is);
    }
    return null;
  };
  const own = named(clause.from, before);
  if (own) return own;
  // "Phòng Nội vụ chủ trì …; tham mưu …": the body before the semicolon goes on.
  const { sentence } = clause;
  const goesOn =
    before < clause.to &&
    clause.from > sentence.from &&
    clause.from - sentence.from < 600 &&
    has(verbFirst, clause.key);
  const same = goesOn
    ? (named(sentence.from, clause.from) ?? standingBody(source, sentence.from, clause.from))
    : null;
  if (same) return same;
  // What stands over running text is a headline or the name of a site.
  if (clause.topic === null && clause.block.level === 0) return null;
  for (const label of [...clause.block.above].reverse()) {
    const found = bodyIn(source, label);
    if (found) return found;
  }
  return null;
}
