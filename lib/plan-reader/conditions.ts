import { percentsIn } from "./amounts";
import type { Clause } from "./clauses";
import { award, awardOf } from "./condition-awards";
import { gradesIn, ranksIn } from "./condition-grades";
import { bindingOf } from "./condition-scope";
import { counting, countsIn, spansOfTime } from "./counts";
import { counted } from "./measure-names";
import { type Measure, measuresIn } from "./measures";
import type { AwardConditionFound } from "./reading";
import { found, type Source } from "./source";
import { has, re } from "./text";

const asks = re`(?:tặng|khen)[^.;]{0,60} cho (?:các |những )?\p{L}[^.;]{0,160} (?:đạt|có|hoàn thành|từ|đóng góp|ủng hộ|hiến) (?:từ |trên |tối thiểu |ít nhất )?\d|điều kiện|tiêu chuẩn|phải (?:đạt|có|được|bảo đảm|đảm bảo)|chỉ xét|xét (?:tặng|khen)|được xét|được đề nghị|đề nghị khen|được (?:[\p{L}]+ ){0,7}(?:tặng|khen)|yêu cầu`;
const told = re`đã đạt|^[\s"(]*năm \d{4},(?:(?! sẽ | phấn đấu)[^.]){0,160}? (?:có \d|đã )|đã được tặng|được trao|vinh dự|đã tặng|năm qua|vừa qua`;
const quota = re`(?:^|[:;,]) ?(?:không quá|tối đa) \d{1,3}\s?% (?:tổng )?số|(?:cho|khen|tặng) (?:không quá|tối đa) \d{1,3}\s?% (?:tổng )?số|(?:không quá|tối đa|tỷ lệ|ít nhất|tối thiểu|trên|chiếm)[^.;,]{0,30}\d{1,3}\s?%[^.;,]{0,40}(?:tổng số (?:tập thể|cá nhân|cán bộ|đơn vị|công chức|viên chức|biên chế|người)|số (?:tập thể|cá nhân|đơn vị|lượng|cán bộ)|được (?:đề nghị|khen|xét)|là (?:người|nữ|cá nhân)|lao động trực tiếp|không giữ chức)|(?:trong đó|cá nhân)[^.;]{0,80}chiếm|phiếu|lương cơ sở|kinh phí`;
const givesAway = /bằng khen|giấy khen|cờ thi đua|tặng/iu;
/** "các doanh nhân đóng góp từ 100 triệu đồng": money, of which only the giving is told. */
const gives = /(?:^|\s)(?:ủng hộ|đóng góp|huy động)$/iu;
/** Points are of a result; where the words before them name a body, they are its points. */
const scored = /điểm|chỉ số|kết quả|index|sipas|papi|pci|ddci|dti|cchc|chất lượng|tổng/iu;
const denied = re`không (?:có|để|còn)(?:(?! hoặc )[^,;.]){0,60}$`;

const isTime = /^(?:ngày|tuần|tháng|năm)$/u;
/** "Đơn vị đạt từ 105% kế hoạch giao": who reaches it is not what is reached. */
const onlyActor = /^(?:các )?(?:đơn vị|tập thể|cá nhân|phòng|khoa|doanh nghiệp|xã|huyện|thôn|cơ quan)$/iu;

/** What the number before measured, in the same sentence. */
type Before = { sentence: number; indicators: Measure["indicators"]; to: number };
/** "… từ 85% trở lên đối với cấp sở, | từ 80% trở lên đối với cấp huyện" */
const onward = re`^\s?(?:(?:trở lên )?đối với [^;:.\d]{3,60}(?:,| và) |đạt |có )?$`;
/** "Công chức được tặng Giấy khen phải giải quyết tối thiểu 500 hồ sơ" */
const mustHave = re`(?:được (?:tặng|xét|đề nghị)|bằng khen|giấy khen)[^.]{0,80} phải [^.]*$`;
/** "Khu phố lắp đặt từ 15 camera trở lên được Chủ tịch UBND phường tặng Giấy khen" */
const earns = re`^[^.]{0,160}? được (?:[\p{L}]+ ){0,7}tặng|^[^.;]{0,160}? tặng (?:bằng|giấy|cờ)`;
/** "Từ 90 điểm trở lên: xếp loại Xuất sắc" tells what a grade is. */
const bands = re`điểm[^;.]{0,30}(?::|,? thì) (?:được )?xếp loại|điểm(?: trở lên)? được xếp loại`;

const opensWithActor = re`^[\s•+-]*(?:[\p{L}\d]{1,3}[.)]\s)?(?:các )?(?:tập thể|cá nhân|đơn vị|doanh nghiệp|hộ gia đình|xã|phường|huyện|thôn)(?![\p{L}])`;
const givesForm = re`tặng|trao|bằng khen|giấy khen|cờ thi đua|thưởng`;

/** "Cá nhân phải được xếp loại …" behind the sentence on collectives. */
const alsoAsked = re`^\s?(?:riêng |đối với )?(?:các )?(?:tập thể|cá nhân|đơn vị|doanh nghiệp)(?:,| phải| cần| được (?:xếp|đề nghị|xét|khen)| có)(?![\p{L}])`;
/** Who was away, or was punished, is not considered: how long sets nothing to reach. */
const excludes = re`không xét|chưa xét|nghỉ|kỷ luật|tạm dừng`;

/** What must hold before an award is given: values, grades and ranks, each with whom it binds. */
export function awardConditions(source: Source): AwardConditionFound[] {
  const { plain } = source;
  let before: Before = { sentence: -1, indicators: [], to: 0 };
  let asked: { block: Clause["block"]; named: ReturnType<typeof awardOf> } | null = null;
  return source.clauses.flatMap((clause): AwardConditionFound[] => {
    const { topic } = clause;
    const sentence = plain.key.slice(clause.sentence.from, clause.sentence.to);
    const goesOnAsking = asked?.block === clause.block && has(alsoAsked, sentence);
    const named = awardOf(source, clause) ?? (goesOnAsking ? (asked?.named ?? null) : null);
    const asksHere =
      topic === "criteria" ||
      (topic === "awards" &&
        (clause.subject !== null || has(opensWithActor, clause.key)) &&
        !has(givesForm, clause.key));
    const inPart = topic === "criteria" || topic === "awards";
    if (!named || has(told, sentence) || topic === "results" || topic === "dossier") return [];
    if (!inPart && !goesOnAsking && !(has(award, sentence) && has(asks, sentence))) return [];
    if (has(quota, clause.key) || has(bands, clause.key)) return [];
    const bound = bindingOf(source, clause);
    const common = (at: number, to = at) => ({
      award: named.name === "Khen thưởng" ? null : named.name,
      ...bound(at, to),
    });
    const percents = percentsIn(plain.key, clause.from, clause.to);
    const points = countsIn(plain.key, clause.from, clause.to).filter(({ unit, from, to }) =>
      asksHere ||
      has(mustHave, plain.key.slice(clause.sentence.from, from)) ||
      has(earns, plain.key.slice(to, clause.sentence.to))
        ? !/^(?:tập thể|cá nhân|đơn vị|ngày|giờ|phút|giây)$/u.test(unit)
        : /điểm|lao động|sáng kiến|mô hình|giải pháp|năm|đề tài|tiêu chí|m2|đồng(?:\/|$)/u.test(unit),
    );
    const lasts =
      asksHere && !has(excludes, clause.key) ? spansOfTime(plain.key, clause.from, clause.to) : [];
    const numbers = measuresIn(
      source,
      clause,
      [...percents, ...points.filter(({ from }) => !lasts.some((one) => one.from === from)), ...lasts].sort(
        (one, other) => one.from - other.from,
      ),
    )
      // "không có tiêu chí dưới 50% số điểm" forbids; the number sets nothing to reach.
      .filter(
        ({ amount, indicators }) =>
          !has(denied, plain.key.slice(clause.from, amount.phrase.from)) &&
          // How long a grade was held is told with the grade; how long nobody says what is nothing.
          !(
            isTime.test(amount.unit) &&
            (indicators.length === 0 ||
              indicators.some(({ name }) => /hoàn thành (?:tốt|xuất sắc)/u.test(name)))
          ),
      )
      .map((measure) =>
        measure.amount.unit === "%" && measure.indicators.every(({ name }) => onlyActor.test(name))
          ? { ...measure, indicators: counted(source, measure.amount, clause.to) }
          : measure,
      )
      .flatMap((measure) => {
        const tells =
          measure.amount.unit !== "điểm" || measure.indicators.some(({ name }) => scored.test(name));
        const isNamed =
          tells &&
          measure.indicators.length > 0 &&
          (/^(?:%|điểm)$|đồng$/u.test(measure.amount.unit) || isTime.test(measure.amount.unit)) &&
          !measure.indicators.some(
            ({ name }) =>
              gives.test(name) || (givesAway.test(name) && /đồng$|^điểm$/u.test(measure.amount.unit)),
          );
        const { amount, from, to, ...own } = isNamed
          ? measure
          : counting(
              source,
              { ...measure, indicators: measure.indicators.filter(({ name }) => !givesAway.test(name)) },
              clause.to,
            );
        // "từ 98% trở lên đối với cấp tỉnh; từ 95% trở lên đối với …": the same thing, asked of others.
        const since = Math.max(before.to, clause.from);
        const things = own.indicators.filter(({ name }) => !givesAway.test(name));
        const goesOn =
          things.length === 0 &&
          before.sentence === clause.sentence.from &&
          has(onward, plain.key.slice(since, amount.phrase.from));
        let indicators = goesOn ? before.indicators : own.indicators;
        before = { sentence: clause.sentence.from, indicators, to: amount.phrase.to };
        // "… tặng Bằng khen cho 10 tổ chức hoàn thành từ 110% chỉ tiêu": the thing stands behind its number.
        if (indicators.some(({ name }) => givesAway.test(name)))
          indicators = counted(source, amount, clause.to).filter(({ name }) => !givesAway.test(name));
        return indicators.map(
          ({ name, from: nameFrom }): AwardConditionFound => ({
            ...common(amount.from, amount.phrase.to),
            indicator: clean(name),
            comparator: amount.comparator ?? "=",
            value: amount.value,
            unit: amount.unit,
            grade: null,
            ...found(
              source,
              indicators.length > 1 && !goesOn ? nameFrom : from,
              Math.max(to, amount.phrase.to),
              inPart || named.strong ? 0.9 : 0.75,
            ),
          }),
        );
      });
    // "90% cán bộ được xếp loại … trở lên": the grade tells whom the share counts and is no condition of its own.
    const grades = gradesIn(source, clause, common).filter(
      (grade) =>
        !numbers.some(({ unit, start, end }) => unit === "%" && grade.start < end && grade.end > start),
    );
    const all = [...numbers, ...grades, ...ranksIn(source, clause, common)];
    if (all.length > 0) asked = { block: clause.block, named };
    return all;
  });
}

/** The name without the words that lead to it: "tập thể phải đạt Chỉ số SIPAS". */
function clean(name: string): string {
  const lower = name.toLowerCase();
  const at = lower.search(/(?:chỉ số|tỷ lệ|tỉ lệ|mức độ hài lòng|kết quả chấm điểm|(?<!chấm )điểm)(?=\s)/u);
  const words = at > 0 ? name.slice(at) : name;
  return words
    .replace(/^(?:đạt(?! chuẩn)|có|kết quả đánh giá|kết quả)\s/u, "")
    .replace(/\s(?:phải|cần|đạt|được)$/u, "");
}
