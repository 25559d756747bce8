import type { Clause } from "./clauses";
import { award, awardOf } from "./condition-awards";
import { populationsIn } from "./populations";
import type { Source } from "./source";
import { has, re } from "./text";

const asks = re`khen thưởng[^.;]{0,30} (?:các |những )?(?:tập thể|cá nhân)[^.;]{0,120} (?:từ|đạt|có)[^.;]{0,12}\d|(?:tặng|khen)[^.;]{0,60} cho (?:các |những )?\p{L}[^.;]{0,160} (?:đạt|có|hoàn thành|từ|đóng góp|ủng hộ|hiến) (?:từ |trên |tối thiểu |ít nhất )?\d|điều kiện|tiêu chuẩn|(?:tặng|trao|khen)[^.;]{0,90} cho [^.;]{3,200}(?:từ|trên|tối thiểu|ít nhất|dưới) \d|phải (?:đạt|có|được|bảo đảm|đảm bảo)|chỉ xét|xét (?:tặng|khen)|được xét|được đề nghị|đề nghị khen|được (?:[\p{L}]+ ){0,7}(?:tặng|khen)|yêu cầu`;
const told = re`đã đạt|^[\s"(]*(?:\d{1,2}[.)] )?năm \d{4},(?:(?! sẽ | phấn đấu)[^.]){0,160}? (?:có \d|đã )|đã được tặng|được trao|vinh dự|đã tặng|năm qua|vừa qua|^[\s"(]*(?:\d{1,2}[.)] )?(?:năm|tháng|quý)(?: học)? (?:trước|ngoái)`;
const quota = re`^[\s•+-]*(?:[\p{L}\d]{1,3}[.)]\s)?số lượng|không quá \d{1,3}\s?% (?:quân số|biên chế)|(?:^|[:;,]) ?(?:không quá|tối đa) \d{1,3}\s?% (?:tổng )?số|(?:cho|khen|tặng) (?:không quá|tối đa) \d{1,3}\s?% (?:tổng )?số|(?:không quá|tối đa|tỷ lệ|(?<!có )(?:ít nhất|tối thiểu|trên)|chiếm)[^.;,]{0,30}\d{1,3}\s?%[^.;,]{0,40}(?:tổng số (?:tập thể|cá nhân|cán bộ|đơn vị|công chức|viên chức|biên chế|người)|số (?:tập thể|cá nhân|đơn vị|lượng|cán bộ)|(?<!sẽ |thì )được (?:đề nghị|khen|xét)|là (?:người|nữ|cá nhân)|lao động trực tiếp|không giữ chức)|(?:trong đó|cá nhân)[^.;]{0,80}chiếm|phiếu (?:của|đồng ý|bầu)|số phiếu|lương cơ sở|kinh phí (?:khen|thực hiện|được|do|chi)|^[\s•+-]*(?:[\p{L}\d]{1,3}[.)]\s)?(?:về )?kinh phí|đề nghị (?:khen (?:thưởng )?)?(?:không quá|tối đa) \d|tỷ lệ (?:nữ|khen|xét|đề nghị|bình xét|bình chọn)(?![\p{L}])`;
/** "Từ 90 điểm trở lên: xếp loại Xuất sắc" tells what a grade is. */
export const bands = re`điểm[^;.]{0,30}(?::|,? thì) (?:được )?xếp loại|điểm(?: trở lên)? được xếp loại`;
/** "Trong đó, xã được xét tặng phải có …" speaks of the award named before it. */
const ofAward = re`được (?:đề nghị )?(?:xét tặng|xét khen|khen thưởng|tặng thưởng|xét thưởng|xét đề nghị|đề nghị khen|đề nghị tặng|xét chọn)|để được (?:xét|khen|tặng)|được xét (?:phải|là|khi|nếu)|(?:^|[.:]\s|[\s"])(?:điều kiện|tiêu chuẩn|tiêu chí)(?: xét| khen thưởng| xét khen| xét tặng| để xét)? (?:là|gồm)(?![\p{L}])`;
const givesForm = re`tặng|trao|bằng khen|giấy khen|cờ thi đua|thưởng`;
/** "Cá nhân phải được xếp loại …" behind the sentence on collectives. */
const alsoAsked = re`^\s?(?:riêng |đối với )?(?:các )?(?:tập thể|cá nhân|đơn vị|doanh nghiệp|sở|xã|huyện|thôn)(?:, [\p{L}]+)*(?:,| phải| cần| được (?:xếp|đề nghị|xét|khen)| có)(?![\p{L}])`;

/** "Với UBND cấp xã, các tỷ lệ tương ứng là …" */
const forOthers = re`^\s?(?:riêng|với|đối với|còn)\s`;

/** "Không xét khen thưởng đối với đơn vị có trên 2% hồ sơ quá hạn" tells who gets nothing. */
const refuses = re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?:không|chưa) (?:xét|khen|đề nghị|công nhận)`;

/** Where conditions may be told: the award they are for, and how plainly the place is theirs. */
export type Place = {
  named: { name: string; strong: boolean };
  /** A part on rewards. */
  inPart: boolean;
  /** A list of what is asked of those who are rewarded: every number there is a condition. */
  asksHere: boolean;
};

/** Whether a clause may set conditions; `before` is the last place that did. */
export function placeOf(
  source: Source,
  clause: Clause,
  before: (Place & { block: Clause["block"] }) | null,
): Place | null {
  const { topic } = clause;
  const sentence = source.plain.key.slice(clause.sentence.from, clause.sentence.to);
  const goesOn =
    before?.block === clause.block &&
    (has(alsoAsked, sentence) || (has(forOthers, sentence) && opensWithActor(source, clause)));
  // A part on criteria is on those of awards, though it names none.
  const named =
    awardOf(source, clause) ??
    (goesOn
      ? before.named
      : topic === "criteria" && ofRewards(source, clause)
        ? { name: "Khen thưởng", strong: false }
        : null);
  const inPart = topic === "criteria" || topic === "awards";
  if (!named || has(told, sentence) || has(refuses, sentence) || topic === "results" || topic === "dossier")
    return null;
  if (
    !inPart &&
    !goesOn &&
    !((has(award, sentence) || has(ofAward, sentence)) && (has(asks, sentence) || rewards(source, clause)))
  )
    return null;
  if (has(quota, clause.key) || (has(bands, clause.key) && !has(re`(?:xét|được) tặng`, clause.key)))
    return null;
  const asksHere =
    topic === "criteria" ||
    (topic === "awards" &&
      (clause.subject !== null || opensWithActor(source, clause)) &&
      !has(givesForm, clause.key));
  return { named, inPart, asksHere };
}

const rewarded = re`được (?:[\p{L}]+,? ){0,9}(?:tặng|khen)(?![\p{L}])|(?:tặng|trao|khen thưởng)[^.;]{0,90} cho\s`;
const compared = re`(?:từ|trên|dưới|ít nhất|tối thiểu|không quá|đạt|không dưới|vượt) (?:[\p{L}]+ ){0,2}\d|trở lên`;

const rewarding = new WeakMap<Source, Map<number, boolean>>();
/** Whether a sentence tells of somebody, not by name, what they are given an award for; asked of each of its clauses. */
function rewards(source: Source, { sentence }: Clause): boolean {
  const known = rewarding.get(source) ?? new Map<number, boolean>();
  rewarding.set(source, known);
  const told = known.get(sentence.from) ?? tellsReward(source, sentence);
  known.set(sentence.from, told);
  return told;
}

function tellsReward({ plain }: Source, sentence: Clause["sentence"]): boolean {
  const key = plain.key.slice(sentence.from, sentence.to);
  if (!has(rewarded, key) || !has(compared, key)) return false;
  return populationsIn(plain, sentence.from, sentence.to).some(
    ({ from, to }) => !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(plain.text.slice(from, to)),
  );
}

/** Whether a heading over the clause is on what people are rewarded for, not on what is recognised. */
const ofRewards = ({ plain }: Source, { block }: Clause) =>
  [...block.above, { from: block.from, to: Math.min(block.to, block.from + 80) }].some(({ from, to }) =>
    has(re`khen|thưởng|tặng|bình xét|bình chọn`, plain.key.slice(from, to)),
  );

/** Whether a sentence opens with those who are to do something: "a) Cá nhân hiến máu từ 20 lần trở lên". */
function opensWithActor({ plain }: Source, { sentence }: Clause): boolean {
  const end = Math.min(sentence.to, sentence.from + 160);
  const [first] = populationsIn(plain, sentence.from, end);
  return (
    first !== undefined &&
    has(
      re`^[\s•+-]*(?:[\p{L}\d]{1,3}(?:\.\d{1,2})*[.)]\s)?(?:(?:đối với|với|còn|riêng|các|những) )*$`,
      plain.key.slice(sentence.from, first.from),
    )
  );
}
