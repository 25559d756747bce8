import { Fragment } from "react";
import { Fold } from "@/components/ui/fold";
import type { GapPeriod } from "@/lib/filings/gaps/rules";
import { readingOf } from "@/lib/filings/sheet/rules";
import { figuresText, readingWordsOf } from "@/lib/filings/sheet/text";
import type { ReviewLine } from "@/lib/filings/verification/rules";

/** How often the office had to put another figure beside this unit's, period by period. */
export function GapSummary({ periods }: { periods: readonly GapPeriod[] }) {
  if (periods.length === 0) return null;
  const adjusted = periods.reduce((sum, period) => sum + period.adjusted, 0);
  const lines = periods.reduce((sum, period) => sum + period.lines, 0);
  return (
    <Fold summary={`Đã điều chỉnh ${adjusted}/${lines} dòng ở các kỳ trước`}>
      <ul className="grid gap-1 text-sm">
        {periods.map((period) => (
          <li key={period.periodName}>
            {period.periodName}: {period.adjusted}/{period.lines} dòng
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Where the unit's figure of this line and the office's differed before. */
export function LineGaps({ line: { gaps, indicator } }: { line: ReviewLine }) {
  if (gaps.length === 0) return null;
  return (
    <table className="table review-history">
      <caption>Chênh lệch đã ghi nhận</caption>
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          <th scope="col" className="num">
            Đơn vị báo cáo
          </th>
          <th scope="col" className="num">
            Sau thẩm định
          </th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <Fragment key={`${gap.periodName}-${gap.reason}`}>
            <tr>
              <th scope="row">{gap.periodName}</th>
              <td className="so num">
                {figuresText(gap.reported)}
                <span className="block">{readingWordsOf(readingOf(indicator, gap.reported))}</span>
              </td>
              <td className="so num">
                {figuresText(gap.verified)}
                <span className="block">{readingWordsOf(readingOf(indicator, gap.verified))}</span>
              </td>
            </tr>
            <tr>
              <td colSpan={3} className="text-ink-2 text-sm">
                {gap.reason}
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
