import { areas, heads, kindOfPopulation } from "./population-words";
import type { AppliesTo } from "./reading";
import { has, match, matchesIn, re } from "./text";

/** Those whom what follows is asked of, as a sentence names them. */
export type Population = {
  from: number;
  to: number;
  /** Null where the words part those meant by where they are ("đồng bằng"), or name both people and bodies. */
  kind: AppliesTo | null;
  /** "đối với X", "riêng X", "X:" limit what follows; else X is who does it. */
  isLimit: boolean;
  /** Where what is said of them ends: the bracket they stand in, or no end. */
  until: number;
};

const one = String.raw`${heads}(?: (?:số )?\d{1,2}(?=,| và| là|:|\)|;| có| phải| đạt| được))?`;
const list = re`(?<![\p{L}\d])(?:(?:các |những |một số )?${one}(?:(?:,| và| hoặc|,? cùng)\s(?:các |những )?${one})*|(?<=(?:^|[:;.]\s|[.)]\s|[-+•]\s))(?!(?:tỷ lệ|tỉ lệ|số|tổng|mức|có|kết|giúp|hỗ|vận|tổ|đào|bồi|mỗi|từng|không|được|phải|huy|thu|điểm|phát|tuyên|xây|thực|hoàn)(?![\p{L}]))(?:[\p{L}]{2,7} ){1,4}viên|${areas})(?![\p{L}])`;
const item = String.raw`(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]|\([\p{L}\d]{1,2}\)|\d{1,2}(?:\.\d{1,2})+)\s`;
const limits = String.raw`(?:(?:áp dụng )?(?:đối )?với|riêng(?: đối)?(?: với)?|còn(?: với| đối với)?)\s`;
const quantity = String.raw`(?:(?:các|những|mỗi|từng|mọi|một|một số|nhóm|khối|loại|\d{1,3}(?: \([\p{L} ]{2,12}\))?)\s)*`;
/** What may stand before those who are spoken of. */
const opens = re`(?:^[\s"(•+-]*(?:${item})?|[:;.(/]\s?"?(?:${item})?|[:;.] [-+•] ?|,\s|\s(?:và|hoặc|nếu|khi|trong đó|theo đó|mà|thì|nhưng|để|gồm|là)\s)(?:${limits})?${quantity}$`;
const weakly = re`(?:,\s|\s(?:và|hoặc|mà|thì|nhưng|để|gồm|là)\s)${quantity}$`;
/** "… của người dân, tổ chức đạt 92%": one of those something is of. */
const partOf = re`(?:của|giữa|cùng|tại|trong|cho) (?:[\p{L}]+ ){0,4}[\p{L}]+(?:,| và| hoặc) ${quantity}$`;
const limiting = re`(?:^|[\s,;:.("])(?:(?:áp dụng )?đối với|riêng(?: đối)?(?: với)?|(?<=[:;.(,]\s?|^[\s•+-]*)với|còn(?: với)?)\s${quantity}$`;
const given = re`(?:tặng|xét|khen|thưởng|bằng khen|giấy khen|cờ|danh hiệu|khen thưởng)(?![\p{L}])[^.;%]{0,110}?(?<!giao |tạo |cấp |hỗ trợ |dành |chi trả )(?:cho|đối với|tặng)\s${quantity}$|(?:tặng|khen thưởng|khen|chọn|xét) ${quantity}$`;
/** Who gives or orders is not who is rewarded. */
const gives = re`^(?:(?! được| muốn| đề nghị tặng| phải| có | đạt)[^.;:\d]){0,40}? (?:sẽ |xem xét |xét |quyết định )*(?:tặng (?:bằng|giấy|cờ|danh|thư)|khen thưởng|xem xét|căn cứ)(?![\p{L}])|^(?: [\p{L}-]+){0,4} (?:(?<!bàn )giao|phát động|ban hành|tổ chức|thẩm định|quyết định)(?![\p{L}])`;
const told =
  "phải|cần|được|có|đạt|muốn|nếu|khi|thì|(?<!trực )thuộc|tham gia|đứng đầu|dẫn đầu|hoàn thành|không|đã|trực tiếp|nào|là|xếp|đủ|hội đủ|bảo đảm|đảm bảo";
/** Where the words that name them end, and what is said of them begins. */
const endOf = re`[:;().]|(?<!,)\s(?=(?:${told}|từ|(?<!cấp )trên|dưới|tối thiểu|ít nhất|tối đa|không quá|không dưới|\d|≥|>|<)(?![\p{L}]))|,(?! (?:${heads}|${areas})(?![\p{L}]))`;
const endOfLimit = re`[:;().]|\s(?=(?:phải|cần|đạt|là|thì|từ|(?<!cấp )trên|dưới|tối thiểu|ít nhất|tối đa|không quá|không dưới|\d|≥|>|<|mức|tỷ lệ|điểm|chỉ số)(?![\p{L}])|được (?:xét|tặng|đề nghị|xếp|khen)|có (?:từ|trên|ít|tối|\d|tỷ lệ|điểm|số|chỉ số|kết quả|thành tích|ít nhất)|xếp loại)|,(?! (?:${heads}|${areas})(?![\p{L}]))`;
/** Those whom the law names are spoken of even right before their number: "…, cá nhân từ 300 triệu đồng". */
const lawful = re`^(?:các )?(?:tập thể|cá nhân|doanh nghiệp|tổ chức|hộ gia đình|gia đình)$`;
const number = re`^ (?:từ|trên|tối thiểu|ít nhất) \d`;
const asked = re`^(?:,?\s[\p{L}"-]+){0,7}\s(?:${told}|hiến|ủng hộ|đóng góp|vận động|giúp|hỗ trợ|giải quyết|xử lý|nộp|có từ)(?![\p{L}])|^(?:\s[\p{L}]+){0,6}:`;

/** "… từ 100 đoàn viên đối với doanh nghiệp có trên 1.000 lao động, …": behind what is asked, all up to the comma tells who. */
const behind = re`(?:trở lên|trở xuống|\d\s?%|[\p{L}]) (?:áp dụng )?đối với\s${quantity}$`;
const endBehind = re`[:;(),]|\.(?!\d)|\s(?=(?:phải|thì|đạt|là)(?![\p{L}]))`;

/** No bracket tells of somebody at greater length. */
const longestBracket = 300;

/** "với chủ đầu tư có vốn dưới 50 tỷ đồng, tỷ lệ này …": a size tells which are meant. */
const size = re`^[^,;:.()\d]{0,30} có [^,;:.()\d]{2,40}(?:dưới|trên|từ|đến) \d[\d.]* [^,;:.()\d]{2,30}(?=, (?:tỷ lệ|phải|thì|mức|số|điểm|chỉ cần|cần)(?![\p{L}]))`;

/** "(riêng xã miền núi từ 50%)": what stands in a bracket is told of what stands there. */
function bracketEnd(key: string, at: number, from: number, to: number): number {
  const before = key.slice(Math.max(from, at - longestBracket), at);
  if (before.lastIndexOf("(") <= before.lastIndexOf(")")) return Number.POSITIVE_INFINITY;
  const limit = Math.min(to, at + longestBracket);
  const close = key.slice(at, limit).indexOf(")");
  const end = close < 0 ? limit : at + close;
  // A bracket without a number tells whom what stands around it is asked of.
  return /\d/u.test(key.slice(at, end)) ? end : Number.POSITIVE_INFINITY;
}

/** A proper name goes on behind a comma: "huyện Tân Sơn, Yên Lập". */
function withNames(text: string, key: string, from: number, end: number, to: number): number {
  let at = end;
  for (;;) {
    const next = match(re`^(?:,| và) (?=[\p{L}]+ )(?:[\p{L}]+ ?){1,3}`, key.slice(at, Math.min(to, at + 40)));
    if (!next || key[at] !== ",") return at;
    const words = text
      .slice(at + 2, at + next[0].length)
      .trim()
      .split(" ");
    const count = words.findIndex((word) => !/^\p{Lu}/u.test(word));
    const taken = (count < 0 ? words : words.slice(0, count)).join(" ");
    if (taken.split(" ").length < 2 || !/\p{Lu}\S+$/u.test(text.slice(from, at))) return at;
    at += 2 + taken.length;
  }
}

const otherLimit = re`(?:^|[;,(.]\s?)(?:riêng )?(?:đối với|riêng) (?<who>[\p{L}][^,;:.()\d]{2,60}?)(?=,? (?:phải|thì|là|đạt|từ|trên|tối thiểu|ít nhất|không)(?![\p{L}]))`;
/** "đối với án rất nghiêm trọng phải đạt trên 95%": what else a number may be limited to. */
function otherLimits(key: string, from: number, to: number, known: Population[]): Population[] {
  return [...matchesIn(key, otherLimit, from, to)].flatMap(({ match: limit, start, end }) => {
    const who = limit.groups?.who ?? "";
    const begin = end - who.length;
    if (known.some((one) => one.from < end && one.to > start)) return [];
    return [{ from: begin, to: end, kind: null, isLimit: true, until: bracketEnd(key, begin, from, to) }];
  });
}

/** Those of whom a stretch of text asks something, in order. */
export function populationsIn(plain: { key: string; text: string }, from: number, to: number): Population[] {
  const known = peopleIn(plain, from, to);
  const others = otherLimits(plain.key, from, to, known);
  return others.length === 0 ? known : [...known, ...others].sort((one, other) => one.from - other.from);
}

function peopleIn(plain: { key: string; text: string }, from: number, to: number): Population[] {
  const { key, text } = plain;
  let last = from;
  return [...matchesIn(key, list, from, to)].flatMap(
    ({ match: named, start: listed, end: headEnd }): Population[] => {
      if (listed < last) return [];
      // "… của Chủ tịch UBND tỉnh, xã phải …": what goes before the comma is another's.
      const comma = has(re`^ (?:phải|cần) `, key.slice(headEnd, headEnd + 6))
        ? named[0].lastIndexOf(", ")
        : -1;
      const isApart = comma > 0 && !has(opens, key.slice(Math.max(from, listed - 130), listed));
      const start = isApart ? listed + comma + 2 : listed;
      const before = key.slice(Math.max(from, start - 130), start);
      const isGiven = has(given, before);
      const isLimit = has(limiting, before);
      if (!isGiven && !isLimit && !has(opens, before)) return [];
      const rest = key.slice(headEnd, Math.min(to, headEnd + 160));
      if (!isGiven && !isLimit && has(gives, rest)) return [];
      const isArea = has(re`^(?:${areas})$`, named[0]);
      const isWeak = !isGiven && !isLimit && has(weakly, before);
      const isLaw = has(lawful, named[0]) && has(number, rest);
      if (
        isWeak &&
        !isArea &&
        !isLaw &&
        (!has(asked, rest) || (has(partOf, before) && !has(re`^[\p{L} ]{0,20} (?:phải|cần) `, rest)))
      )
        return [];
      const isBehind = isLimit && has(behind, before) && has(re`\d`, before);
      const stop = match(isBehind ? endBehind : isLimit ? endOfLimit : endOf, rest);
      const sized = isLimit ? match(size, rest) : null;
      const near = headEnd + (sized ? sized[0].length : stop ? stop.index : rest.length);
      const end = withNames(text, key, start, near, to);
      // An area is spoken of only right before its number or colon.
      if (
        isArea &&
        !isLimit &&
        !has(re`^\s?(?::|từ|đạt|là|trên|dưới|tối thiểu|ít nhất|\d|phải)`, key.slice(end, end + 14))
      )
        return [];
      if (end - start > 140) return [];
      last = end;
      const words = key.slice(start, end);
      const until = bracketEnd(key, start, from, to);
      // "Công an xã loại III (xã biên giới):" tells which, not whom.
      const isGloss = !isLimit && until === Number.POSITIVE_INFINITY && has(re`\([^()]*$`, before);
      return [
        {
          from: start,
          to: end,
          kind: isArea || isGloss ? null : kindOfPopulation(words),
          isLimit:
            isLimit || isArea || (isWeak && isLaw) || key[end] === ":" || until < Number.POSITIVE_INFINITY,
          until,
        },
      ];
    },
  );
}
