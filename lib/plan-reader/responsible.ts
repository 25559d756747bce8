import { isAgent } from "./agents";
import { type Charge, chargesOf } from "./charges";
import { instructionsOf } from "./instructions";
import type { Scalar } from "./reading";
import { type Source, scalar, trimmed, wordsOf } from "./source";
import { type Place, subjectAt } from "./subjects";
import { firstIn, has, plainText, re } from "./text";
import type { Topic } from "./topics";

const office = "(?:cơ quan|đơn vị|bộ phận|tổ chức)";
const designated = re`^[\s:-]*(?:được giao |có trách nhiệm |chịu trách nhiệm )?(?:là |làm )?(?:${office} (?:thường trực|đầu mối|chủ trì|chủ quản)|đầu mối(?! tiếp nhận)|thường trực)(?![\p{L}])`;
const inBrackets = re`\s?[(-]\s?(?:là )?(?:${office} )?(?:thường trực|đầu mối|chủ trì)(?![\p{L}])[^()]{0,60}\)?`;
/** "Cơ quan thường trực phong trào: Sở Nội vụ" */
const named = re`(?:^|[\s(])(?:giao )?${office} (?:thường trực|đầu mối|chủ trì)(?: [\p{L} "]{2,50}?)?\s?(?::|là)\s(?=(?<who>[^.;:]{4,110}))`;
const many = re`^(?:các |mỗi |từng |toàn thể|thủ trưởng|cán bộ|cơ quan|đơn vị(?! cụm trưởng)|địa phương|người đứng đầu|trưởng các|cấp |tổ trưởng|giáo viên|kế toán|công đoàn|hiệu trưởng|giám đốc|ubnd các|uỷ ban nhân dân các|sở, |phòng, |khoa, |chủ tịch)`;
const ends = re`[;.:]|,(?! (?:thể thao|thương binh|hạ tầng|kinh tế|dân vận|tuyên truyền|đô thị))| (?:chủ trì|có trách nhiệm|theo dõi|tham mưu|hướng dẫn|phối hợp|tiếp nhận|để|trước|và phối)(?![\p{L}])`;

/** The body that follows the campaign up: the one called standing, else the one whose charges follow it. */
export function responsibleAgency(
  source: Source,
  isCampaign: boolean,
  issuer: string,
  recipients: (Scalar | null)[],
): Scalar | null {
  const charges = chargesOf(source);
  return (
    standing(source, charges) ??
    receiving(source, recipients) ??
    following(source, charges, plainText(issuer).key, isCampaign ? 2 : 4)
  );
}

/** "… gửi về Công an huyện (cơ quan thường trực Ban An toàn giao thông)" */
function receiving(source: Source, recipients: (Scalar | null)[]): Scalar | null {
  const { plain } = source;
  for (const recipient of recipients) {
    const role = recipient ? firstIn(plainText(recipient.value).key, inBrackets)?.start : undefined;
    if (!recipient || !role) continue;
    const value = recipient.value.slice(0, role).trim();
    const from = plain.text.indexOf(value);
    const body = from < 0 ? null : take(source, { from, to: from + value.length }, 0.8);
    if (body) return body;
  }
  return null;
}

function take(source: Source, { from, to }: Place, confidence: number): Scalar | null {
  const { plain } = source;
  const role = firstIn(plain.key, inBrackets, from, to);
  const span = trimmed(plain, from, role?.start ?? to);
  const key = plain.key.slice(span.from, span.to);
  if (key.length < 5 || key.length > 120 || has(many, key) || !isAgent(key) || key.includes(";")) return null;
  return scalar(source, wordsOf(plain, span.from, span.to), span.from, span.to, confidence);
}

function standing(source: Source, charges: Charge[]): Scalar | null {
  const { plain, clauses } = source;
  for (const { who, from } of charges) {
    const isCalled = has(inBrackets, plain.key.slice(who.from, who.to + 1));
    const body =
      isCalled || has(designated, plain.key.slice(from, from + 80)) ? take(source, who, 0.9) : null;
    if (body) return body;
  }
  for (const { from, to, sentence } of clauses) {
    const own = from === sentence.from ? subjectAt(source, from, sentence.to) : null;
    const body =
      own && has(designated, plain.key.slice(own.deed, own.deed + 80)) ? take(source, own.who, 0.85) : null;
    if (body) return body;
    const called = firstIn(plain.key, named, from, to);
    const who = called?.match.groups?.who ?? "";
    const stop = firstIn(who, ends)?.start ?? who.length;
    const found =
      called && isAgent(who) ? take(source, { from: called.end, to: called.end + stop }, 0.85) : null;
    if (found) return found;
  }
  return null;
}

/** How much an instruction is about the campaign as a whole. */
const signs: [RegExp, number][] = [
  [re`theo dõi`, 2],
  [re`đôn đốc`, 2],
  [re`tổng hợp(?! (?:danh sách|đăng ký|nhu cầu|hồ sơ))`, 2],
  [re`(?:sơ|tổng) kết`, 2],
  [re`hướng dẫn`, 1],
  [re`tham mưu`, 1],
  [re`báo cáo`, 1],
  [re`phong trào|đợt thi đua|(?:kế hoạch|chỉ thị|công văn|hướng dẫn|quyết định) này|thực hiện kế hoạch`, 2],
  [re`^[^,]{0,24}chủ trì`, 1],
  [re`kiểm tra|đánh giá|chấm điểm`, 1],
  [re`tiếp nhận (?:đăng ký|hồ sơ)|đăng ký thi đua|bản đăng ký`, 1],
];
const helps = re`^\s?(?:phối hợp|hỗ trợ|bố trí|cân đối|bảo đảm|đảm bảo|tuyên truyền|đăng)(?![\p{L}])`;
const core = re`theo dõi|đôn đốc|tổng hợp|(?:sơ|tổng) kết|hướng dẫn|chủ trì|tham mưu|tiếp nhận|đầu mối`;
const elsewhere = new Set<Topic | null>(["criteria", "targets", "audience", "results", "theme"]);

/** Where no body is called so: the one whose charges speak most of following the campaign up. */
function following(source: Source, charges: Charge[], issuer: string, least: number): Scalar | null {
  const { plain, clauses } = source;
  const scores = new Map<string, { who: Place; score: number }>();
  const add = (who: Place, from: number, to: number, enough: number) => {
    const told = plain.key.slice(from, to).trimStart();
    if (has(helps, told)) return;
    if (!has(least > 2 ? re`theo dõi|đôn đốc` : core, told)) return;
    const score = signs.reduce((sum, [sign, weight]) => sum + (has(sign, told) ? weight : 0), 0);
    const key = plain.key.slice(who.from, who.to);
    const before = scores.get(key) ?? { who, score: 0 };
    if (score >= enough) scores.set(key, { who: before.who, score: before.score + score });
  };
  for (const charge of charges)
    for (const { who, from, to } of instructionsOf(source, charge)) add(who, from, to, 1);
  const charged = new Set(charges.map(({ from }) => from));
  for (const { from, sentence, topic } of clauses) {
    if (from !== sentence.from || elsewhere.has(topic)) continue;
    const own = subjectAt(source, from, sentence.to);
    if (own && !charged.has(own.deed)) add(own.who, own.deed, sentence.to, 3);
  }
  const [best, next] = [...scores.values()]
    // Who issues the plan charges others, and seldom itself.
    .filter(({ who, score }) => score > 3 || !issuer.includes(plain.key.slice(who.from, who.to)))
    .filter(({ who }) => take(source, who, 0) !== null)
    .sort((one, other) => other.score - one.score);
  if (!best || best.score < least || best.score === next?.score) return null;
  return take(source, best.who, best.score > 5 ? 0.75 : 0.6);
}
