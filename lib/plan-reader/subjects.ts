import { agentHead, isAgent } from "./agents";
import { deedAt, isDoingBody, isField, isInstruction } from "./deeds";
import { type Source, trimmed } from "./source";
import { firstIn, has, match, re } from "./text";
import { topicOf } from "./topics";

export type Place = { from: number; to: number };
/** Who a sentence charges, and where the words begin that say with what. */
export type Subject = { who: Place; deed: number; isOrdered: boolean; isLabel: boolean };

const itemMark =
  /^(?:\s|(?:điều|mục|phần) \d{1,2}[.:]|(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|\p{L})(?:[.)/]|-(?= ))|\d{1,2}(?:\.\d{1,2})+(?= )|[-+•])+\s?/iu;
/** The length of "1. " or "- " before an item's words. */
export const markLength = (text: string) => itemMark.exec(text)?.[0].length ?? 0;

const ordered = re`^(?:giao|phân công|đề nghị|yêu cầu|đối với|về phía|trách nhiệm của|nhiệm vụ của)\s(?:cho\s)?`;
const orders = re`(?:^|\s)(?:giao|phân công|đề nghị|yêu cầu|kính đề nghị)\s(?:cho\s)?(?=${agentHead})`;
const opening = re`^(?:để|nhằm|căn cứ|theo|nhận|trên|trước|sau|khi|qua)(?![\p{L}])`;
const adverbial = re`^(?:(?:đồng thời|ngoài ra|riêng|trong đó|bên cạnh đó|cùng với đó|tuy nhiên)\s?[,:]?\s|(?:định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|trước|sau|từ|trong|đến|cuối|kết thúc|chậm nhất|căn cứ|trên cơ sở|theo(?! dõi)|để|nhằm|khi|mỗi)(?![\p{L}])[^;:.]{0,160}?,\s)(?=${agentHead})`;
/** "Đơn vị không đăng ký …", "tập thể có thành tích …": whom a rule is about, charged with nothing. */
const ruled = re`(?:^|\s)(?:không|chưa|nếu|nào|đã|mà|thì|(?<!các đơn vị )được(?! giao| phân công| uỷ quyền)|đạt|có(?! (?:công|liên quan|trụ sở|trách nhiệm|nhiệm vụ|tên|thẩm quyền|chức năng)))(?![\p{L}])|\d ?%|\d{4}`;
/** "Cơ quan thường trực phong trào; chủ trì …" says what the body above is. */
const standingAlone = re`^(?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)(?![\p{L}])(?! (?:hội|đoàn|uỷ ban mặt trận|mttq))`;
const designation = re`\s?[-,]\s(?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)(?![\p{L}])`;
/** "1. Phòng An toàn là đơn vị thường trực" alone on its line. */
const isStanding = re`^[^,;:.]{4,80} là (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)(?: (?:của )?(?:phong trào|đợt thi đua|ban chỉ đạo)[^,;:.]{0,30})?$`;
const launches = re`^(?:phát động|ban hành|tổ chức (?:phát động|đợt thi đua|phong trào thi đua))(?![\p{L}])`;
const standing = re`^là (?:cơ quan|đơn vị|bộ phận|đầu mối)`;

/** Words that only name somebody, brackets and a designation behind them left out. */
function isName(key: string, text: string): boolean {
  const bare = key.replace(/\([^()]{0,300}\)/gu, (inside) => " ".repeat(inside.length)).trimEnd();
  return (
    !/[:]/u.test(bare) &&
    bare.split(" ").length < 42 &&
    isAgent(bare) &&
    deedAt(bare, text) < 0 &&
    !has(re`[.!?] |(?:^|\s)(?:nếu|không)\s`, bare)
  );
}

/** "Văn phòng Điều phối xây dựng nông thôn mới tỉnh": what stands before a colon may hold a verb and be a name. */
const isShort = (key: string, text: string) => {
  const words = key.split(" ").length;
  const isOne = words < 11 && /^\p{Lu}\p{Ll}* \p{Lu}/u.test(text);
  const verbs = re`(?:^|\s)(?:là|được|chủ trì|tham mưu|phối hợp|theo dõi|chịu|đang|đã)(?![\p{L}])`;
  return words < 15 && (isOne || !/,/u.test(key)) && !has(verbs, key) && !has(ruled, key);
};

const standingBy = re`^(?:là |làm )?(?:(?:cơ quan|đơn vị|bộ phận) )?(?:thường trực|đầu mối)(?![\p{L}])`;
const tells = (words: string) => isInstruction(words) || has(standingBy, words);

const parts = (who: string) =>
  who
    .split(";")
    .slice(1)
    .every((one) => isAgent(one.trimStart()) || has(re`^\s?(?:và )?(?:các|uỷ|ubnd)`, one));

/** "Sở Nội vụ chủ trì …", "Giao Phòng Nội vụ theo dõi …", "Hằng năm, các đơn vị báo cáo …", "2. Khoa Dược: chuẩn hoá …". */
export function subjectAt({ plain }: Source, from: number, to: number): Subject | null {
  const begin = from + markLength(plain.text.slice(from, Math.min(to, from + 24)));
  const key = plain.key.slice(begin, Math.min(to, begin + 640));
  const order = firstIn(key, orders, 0, 170);
  const lead = order ? key.slice(0, order.start) : "";
  const giver = lead.slice(lead.lastIndexOf(", ") + 1).trim();
  // "Đảng ủy các xã phân công cấp ủy viên …" acts; "chúng tôi yêu cầu …" is said, not written.
  const gives = giver === "" || (isAgent(giver) && (has(opening, lead) || !has(re`(?:^|\s)các\s`, lead)));
  const isOrdered = order !== null && gives && deedAt(` ${lead}`, ` ${lead}`) < 0 && !/[;:"]/u.test(lead);
  let at = isOrdered && order ? order.end : 0;
  if (at === 0) at = match(adverbial, key)?.[0].length ?? 0;
  at += match(ordered, key.slice(at))?.[0].length ?? 0;
  const rest = key.slice(at);
  if (!isAgent(rest) || has(standingAlone, rest)) return null;
  // "Sở Nội vụ - Cơ quan thường trực về cải cách hành chính": what it is stands behind its name.
  const place = (end: number) =>
    trimmed(plain, begin + at, begin + at + (firstIn(rest, designation, 0, end)?.start ?? end));
  const colon = rest.slice(0, 280).search(/:(?=\s|$)/u);
  const text = plain.text.slice(begin + at, begin + at + 320);
  const label = rest.slice(0, Math.max(0, colon));
  if (
    colon > 2 &&
    parts(label) &&
    (isName(label, text) || (isShort(label, text) && tells(rest.slice(colon + 1).trimStart())))
  )
    return { who: place(colon), deed: begin + at + colon + 1, isOrdered, isLabel: true };
  const deed = deedAt(rest, text);
  if (deed < 3 || deed > 300) return null;
  const who = rest.slice(0, deed);
  const outside = who.replace(/\([^()]{0,300}\)/gu, "");
  if (has(ruled, outside) || /[.:] /u.test(outside) || !parts(who)) return null;
  // "Sở Nội vụ là cơ quan thường trực, có nhiệm vụ: tham mưu …"
  return {
    who: place(deed),
    deed: begin + at + deed,
    isOrdered,
    isLabel: has(standing, rest.slice(deed)) && /:$/u.test(rest.trimEnd()),
  };
}

/** The body a heading names, alone or as "2. Sở Nội vụ là cơ quan thường trực, có trách nhiệm:"; null when it names none. */
export function labelAt(source: Source, { from, to }: Place): Place | null {
  const { plain } = source;
  const begin = from + markLength(plain.text.slice(from, to));
  const after = begin + (match(ordered, plain.key.slice(begin, to))?.[0].length ?? 0);
  const key = plain.key.slice(after, to).replace(/[:;.,\s]+$/u, "");
  if (has(re`^cơ quan thường trực$`, key)) return null;
  const text = plain.text.slice(after, after + key.length);
  if (isName(key, text) || (isAgent(key) && !/[:,]/u.test(key) && isField(key, text)))
    return trimmed(plain, after, after + key.length);
  const isOver = /:\s*$/u.test(plain.text.slice(from, to + 1)) || has(isStanding, key);
  if (isOver && isDoingBody(key)) return trimmed(plain, after, after + key.length);
  const subject = isOver ? subjectAt(source, from, to) : null;
  // "Sở Y tế phát động đợt thi đua với các nội dung sau:" launches, and is asked nothing.
  if (
    subject &&
    !has(launches, plain.key.slice(subject.deed, to)) &&
    topicOf(plain.key.slice(subject.who.from, subject.who.to)) !== "time"
  )
    return subject.who;
  return null;
}
