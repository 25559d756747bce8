import { datesIn, impossibleDates } from "./dates";
import type { ReaderWarning, Scalar } from "./reading";
import { type Source, warning } from "./source";
import { matchesIn, re } from "./text";

const oddDays = /-(?:01|03|05|07|08|10|12)-30$/u;
const inherits = re`(?:tiêu chuẩn|điều kiện|số lượng|cơ cấu|hồ sơ|thủ tục)[^.;]{0,90}(?:thực hiện )?theo (?:quy định|hướng dẫn) tại kế hoạch`;

/** What a person should look at before accepting: damaged dates, periods that end oddly, parts taken from elsewhere. */
export function textWarnings(
  source: Source,
  period: { start: Scalar | null; end: Scalar | null },
): ReaderWarning[] {
  const { plain } = source;
  const warnings: ReaderWarning[] = [];
  const { start, end } = period;
  if (start && end && start.value.slice(0, 4) > end.value.slice(0, 4)) {
    warnings.push({
      code: "period-reversed",
      message: `Thời gian bắt đầu ${start.value} đứng sau thời gian kết thúc ${end.value}.`,
      quote: end.quote,
      start: end.start,
      end: end.end,
    });
  }
  if (end && oddDays.test(end.value)) {
    warnings.push({
      code: "period-ends-oddly",
      message: `Thời gian thi đua kết thúc ngày ${end.value.slice(8)}/${end.value.slice(5, 7)}, không phải ngày cuối tháng. Cần kiểm tra lại.`,
      quote: end.quote,
      start: end.start,
      end: end.end,
    });
  }
  for (const block of source.blocks) {
    if (block.zone === "page") continue;
    for (const { start: from, end: to } of impossibleDates(plain.key, block.from, block.to)) {
      warnings.push(warning(source, "impossible-date", "Ngày này không có trong lịch.", { from, to }));
    }
    for (const date of datesIn(plain.key, block.from, block.to, false)) {
      if (date.damaged) warnings.push(warning(source, "damaged-date", "Ngày viết thừa dấu gạch chéo.", date));
    }
  }
  for (const { from, to } of source.clauses) {
    for (const match of matchesIn(plain.key, inherits, from, to)) {
      warnings.push(
        warning(
          source,
          "inherited-part",
          "Phần này dẫn chiếu kế hoạch khác; nội dung không có trong văn bản.",
          {
            from: match.start,
            to: match.end,
          },
        ),
      );
    }
  }
  return warnings.slice(0, 50);
}
