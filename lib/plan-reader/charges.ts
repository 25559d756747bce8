import { other, partAbove, sentencesOf } from "./charging";
import { isInstruction, onlyDone, rewards } from "./deeds";
import { isCapitals } from "./lines";
import type { Block } from "./outline";
import type { Source } from "./source";
import { labelAt, markLength, type Place, subjectAt } from "./subjects";
import { has, re } from "./text";
import { topicOf } from "./topics";

/** An instruction: who is told, the sentence, and the words from `from` on that say what to do. */
export type Charge = {
  who: Place;
  from: number;
  parts: Place[];
  /** The body stands over it in a heading. */
  isLabelled: boolean;
  isOrdered: boolean;
  /** It stands in the part that charges bodies. */
  organised: boolean;
};

/** Nobody in particular is charged with these: how the paper ends, money, time, what a report is to hold. */
const closing = re`^(?:căn cứ|trên đây|trên cơ sở|với tinh thần|trong (?:quá trình|khi)|quá trình|(?:kế hoạch|chỉ thị|quyết định|văn bản|công văn|hướng dẫn|phong trào) (?:này|có)|nhận được|nếu|lưu ý|ghi chú|kinh phí|nguồn|thời gian|nội dung|hình thức|mức|số lượng|căn cứ)(?![\p{L}])`;
const trouble = re`(?:khó khăn|vướng mắc|vấn đề (?:phát sinh|mới)|phát sinh)[^.;]{0,40}(?:phản ánh|báo cáo|liên hệ|đề nghị|thông tin|gửi|các|kịp thời|đơn vị)|thi hành (?:quyết định|chỉ thị|kế hoạch)(?: này)?[^,;]{0,20}$|nghiêm túc (?:tổ chức |triển khai )*thực hiện(?: kế hoạch này| các nội dung| tốt| nội dung)?[^,;]{0,24}$`;
const group = re`^(?:các|mỗi|từng|cán bộ|công chức|viên chức|đoàn viên|tập thể|cá nhân|cơ quan|đơn vị|địa phương|người|học sinh|đảng viên|xã|phường|huyện|thôn|hộ|gia đình|giáo viên|khối|cụm|doanh nghiệp)(?![\p{L}])`;

const charged = re`^\s?(?:là (?:cơ quan|đơn vị|bộ phận|đầu mối)|làm đầu mối|chủ trì|có trách nhiệm|thẩm định|tham mưu|hướng dẫn|tổng hợp|theo dõi|chỉ đạo|phụ trách|vận động|tuyên truyền|phối hợp|giúp|bố trí|cung ứng|chịu trách nhiệm)(?![\p{L}])`;

/** "Chủ tịch UBND tỉnh yêu cầu:" stands over items that each charge somebody. */
const demands = re`chỉ thị:$|(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?:[^.;:]|;(?= [^.:]{0,120}:)){0,260}:$`;

/** "Trung tâm Trợ giúp pháp lý nhà nước": a name of its own, not a kind of body. */
const isSpecific = (name: string) =>
  /^(?:Đề nghị |Giao )?\p{Lu}\p{Ll}* (?:\p{Ll}+ )?\p{Lu}\p{Ll}/u.test(name) && !/ các /u.test(name);
const aims = re`^\s?(?:phấn đấu|giữ|thực hiện|hoàn thành|nâng cao|giảm|tăng|duy trì|tiếp tục|nỗ lực|quyết tâm|thi đua)(?![\p{L}])`;
const bound = re`^,?\s?(?:là (?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì)|có trách nhiệm|chịu trách nhiệm|được giao|được phân công)(?![\p{L}])`;
const honoured = re`\sđược (?:đề nghị|xét|tặng|khen|công nhận)(?![\p{L}])`;

/** Tasks, recipients and the standing body all ask for them. */
const read = new WeakMap<Source, Charge[]>();

/** “Mỗi chi hội phải có một tổ”, ông A nói. */
const spoken = re`"\s?,\s(?:ông|bà|anh|chị|đồng chí|đ\/c)\s`;

type Told = { who: Place; block: Block; isLabelled: boolean };

/** Every sentence of the text that charges somebody, in order, with whom and from where on. */
export function chargesOf(source: Source): Charge[] {
  const known = read.get(source) ?? chargesIn(source);
  read.set(source, known);
  return known;
}

function chargesIn(source: Source): Charge[] {
  const { plain } = source;
  const found: Charge[] = [];
  const open: {
    bare: Place | null;
    told: Told | null;
    directive: boolean;
    isFresh: boolean;
    listed: boolean;
  } = {
    bare: null,
    told: null,
    directive: false,
    isFresh: false,
    listed: false,
  };
  for (const { place, parts, block, topic } of sentencesOf(source)) {
    const begin = place.from + markLength(plain.text.slice(place.from, Math.min(place.to, place.from + 24)));
    const key = plain.key.slice(begin, place.to);
    const isFirst = place.from <= block.from + markLength(plain.text.slice(block.from, block.from + 14));
    const above = partAbove(source, block, open.directive);
    const organised = above.organised || topic === "organisation";
    const add = (who: Place, from: number, isLabelled: boolean, isOrdered: boolean) => {
      found.push({ who, from, parts: partsFrom(parts, from), isLabelled, isOrdered, organised });
      open.told = { who, block, isLabelled };
    };
    if (block.level === 0 && has(demands, plain.key.slice(Math.max(place.from, place.to - 300), place.to))) {
      open.directive = true;
      continue;
    }
    // "Sở Nội vụ" alone on its line stands over what follows.
    const heading = isFirst && place.to === block.to ? labelAt(source, place) : null;
    if (heading) {
      open.bare = organised || above.tasks || open.directive ? heading : null;
      open.isFresh = true;
      continue;
    }
    // "IV. TỔ CHỨC THỰC HIỆN" itself tells nobody anything.
    const isTitle =
      isFirst &&
      place.to === block.to &&
      !/[.;:]$/u.test(key.trimEnd()) &&
      topicOf(key) !== null &&
      !isInstruction(key);
    if (isTitle || isCapitals(plain.text.slice(place.from, place.to))) continue;
    const { isFresh } = open;
    open.isFresh = false;
    if (has(trouble, key) || has(spoken, key)) continue;
    // "4. Tổ chức thực hiện: Phòng Trẻ em tham mưu …"
    const colon = isFirst ? key.slice(0, 60).search(/:\s/u) : -1;
    const label =
      colon > 0 && topicOf(key.slice(0, colon)) === "organisation" ? begin + colon + 1 : place.from;
    const own = subjectAt(source, label, place.to);
    if (own) {
      const isItem =
        isFirst &&
        (block.level === 1 || block.level === 2) &&
        (topic === null || topic === "content" || (open.directive && topic === "tasks"));
      const name = plain.key.slice(own.who.from, own.who.to);
      const isGroup = has(group, name) || has(re`\scác\s`, name);
      const words = plain.key.slice(own.deed, own.deed + 60);
      const isMeant =
        !has(rewards, words) &&
        (own.isOrdered || !has(honoured, plain.key.slice(own.deed, place.to))) &&
        (organised ||
          (own.isOrdered && (topic === null || !other.has(topic))) ||
          // "Theo kế hoạch, Sở … là cơ quan thường trực, có trách nhiệm …" in running text.
          (topic === null && block.level === 0 && !isGroup && has(bound, words)) ||
          // "3. Sở Nội vụ hướng dẫn …" in a directive, which has no part on organisation.
          (isItem &&
            !isGroup &&
            isSpecific(plain.text.slice(own.who.from, own.who.to)) &&
            !has(aims, words)) ||
          (isItem &&
            ((open.directive && topic !== "content") ||
              (has(charged, words) && (topic === null || !isGroup)))) ||
          (above.tasks && (own.isLabel ? !has(group, name) : isFirst && !isGroup)));
      if (isMeant && (own.isOrdered || !has(closing, plain.key.slice(own.who.from, own.deed))))
        add(own.who, own.deed, false, own.isOrdered);
      continue;
    }
    if (has(closing, key) && !has(onlyDone, key)) continue;
    if (isFresh) open.listed = block.level > 0;
    // Behind the bullets of a body, running text is no longer its own.
    if (block.level === 0 && open.listed && isFirst && has(re`^hồ sơ`, key)) continue;
    const goesOn = open.told?.block === block ? open.told : null;
    if (!organised && !above.owner && !goesOn) continue;
    const over = open.bare && open.bare.from > (above.owner?.from ?? 0) ? open.bare : above.owner;
    const who = goesOn?.who ?? over;
    if (who && (isInstruction(key) || has(onlyDone, key) || (isFirst && (block.level > 0 || isFresh))))
      add(who, begin, !goesOn, false);
  }
  return found;
}

const partsFrom = (parts: Place[], from: number): Place[] =>
  parts.filter(({ to }) => to > from).map((part) => ({ from: Math.max(part.from, from), to: part.to }));
