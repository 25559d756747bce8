import type { ReactNode } from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import { readingOf } from "@/lib/filings/sheet/rules";
import { figuresText, readingWordsOf } from "@/lib/filings/sheet/text";

type LineHistoryProps = {
  line: Pick<GridLine, "indicator" | "history">;
  className?: string;
  caption: ReactNode;
};

/** What a unit said on one indicator in earlier periods. */
export function LineHistory({ line: { indicator, history }, className = "", caption }: LineHistoryProps) {
  return (
    <table className={`table ${className}`.trimEnd()}>
      {caption}
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          <th scope="col" className="num">
            Số liệu
          </th>
          <th scope="col" className="num">
            Kết quả
          </th>
        </tr>
      </thead>
      <tbody>
        {history.map((period) => (
          <tr key={period.periodName}>
            <th scope="row">
              {period.periodName}
              {period.isVerified ? "" : " (chưa xác nhận)"}
            </th>
            <td className="so num">{figuresText(period)}</td>
            <td className="so num">{readingWordsOf(readingOf(indicator, period))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
