import type { Measure } from "./amounts";
import { percentsIn } from "./amounts";
import type { Clause } from "./clauses";
import { countsIn, spansOfTime } from "./counts";
import { counted } from "./measure-names";
import { measuresIn } from "./measures";
import { type Source, wordsOf } from "./source";
import { firstIn, has, re } from "./text";

const denied = re`không (?:có|để|còn)(?:(?! hoặc )[^,;.]){0,60}$`;
export const isTime = /^(?:ngày|tuần|tháng|năm)$/u;
/** "Đơn vị đạt từ 105% kế hoạch giao": who reaches it is not what is reached. */
const onlyActor =
  /^(?:các |những )?(?:đơn vị|tập thể|cá nhân|phòng|khoa|doanh nghiệp|xã|phường|huyện|thôn|cơ quan|(?:chi )?cục|điện lực|trường|lớp|công ty|chi (?:bộ|đoàn|hội)|công đoàn|cơ sở(?: đoàn| hội)?|trạm|nhà thầu|chủ đầu tư|công chức|viên chức|cán bộ|giáo viên|đoàn viên|hội viên|người lao động|công nhân)(?: (?:hoàn thành|thực hiện|vượt|nào|có|đạt))*$/iu;
/** "Công chức được tặng Giấy khen phải giải quyết tối thiểu 500 hồ sơ" */
const gifts = re`(?:tặng|khen thưởng)[^.;]{0,60} (?:cho|các|\d{1,3}) (?!không quá|tối đa|\d)(?:[\p{L},]+ ){2,}[^.;]*$`;
const mustHave = re`(?:được (?:tặng|xét|đề nghị)|bằng khen|giấy khen|cờ thi đua)[^.]{0,80} (?:phải|khi|nếu) [^.]*$`;
/** "Khu phố lắp đặt từ 15 camera trở lên được Chủ tịch UBND phường tặng Giấy khen" */
const earns = re`^[^.]{0,160}? được (?:[\p{L}]+ ){0,7}tặng|^[^.;]{0,160}? tặng (?:bằng|giấy|cờ)`;
/** Who was away, or was punished, is not considered: how long sets nothing to reach. */
const excludes = re`không xét|chưa xét|nghỉ|kỷ luật|tạm dừng`;

const measured = re`(?<=bằng khen|giấy khen|cờ thi đua|tặng)[^;]{0,90}? (?=(?:tỷ lệ|tỉ lệ|chỉ số|mức độ hài lòng|số (?:vụ|hộ|xã)|thu nhập|doanh thu) )`;
/** "Bằng khen … cho xã có tỷ lệ hộ nghèo …": what is measured stands behind what is given. */
function behindGift({ plain }: Source, one: Measure["indicators"][number]): Measure["indicators"][number] {
  const at = firstIn(plain.key, measured, one.from, one.to);
  return at ? { from: at.end, to: one.to, name: wordsOf(plain, at.end, one.to) } : one;
}

/** The numbers of a clause that may be conditions, each with what it measures. */
export function numbersAsked(source: Source, clause: Clause, asksHere: boolean): Measure[] {
  const { plain } = source;
  const percents = percentsIn(plain.key, clause.from, clause.to);
  const points = countsIn(plain.key, clause.from, clause.to).filter(({ unit, from, to }) =>
    asksHere ||
    has(gifts, plain.key.slice(clause.sentence.from, from)) ||
    has(mustHave, plain.key.slice(clause.sentence.from, from)) ||
    has(earns, plain.key.slice(to, clause.sentence.to))
      ? !/^(?:tập thể|cá nhân|đơn vị|ngày|giờ|phút|giây)$/u.test(unit)
      : /điểm|lao động|sáng kiến|mô hình|giải pháp|năm|đề tài|tiêu chí|m2|đồng(?:\/|$)/u.test(unit),
  );
  const asked = asksHere || has(mustHave, plain.key.slice(clause.sentence.from, clause.to));
  const lasts = asked && !has(excludes, clause.key) ? spansOfTime(plain.key, clause.from, clause.to) : [];
  return (
    measuresIn(
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
      .map((measure) => ({
        ...measure,
        indicators: measure.indicators.map((one) => behindGift(source, one)),
      }))
      .map((measure) => {
        const isActor =
          measure.amount.unit === "%" && measure.indicators.every(({ name }) => onlyActor.test(name));
        const behind = isActor ? counted(source, measure.amount, clause.to) : [];
        return behind.length > 0 ? { ...measure, indicators: behind } : measure;
      })
  );
}
