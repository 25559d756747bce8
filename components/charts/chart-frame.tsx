import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";

type ChartFrameProps = {
  /** The title is the question that the chart answers. */
  question: string;
  /** One sentence that answers it. */
  takeaway: ReactNode;
  /** The same figures as a table, so that nobody depends on the drawing. */
  table: ReactNode;
  /** `Số liệu đã xác nhận đến 16:25, 03/11/2026`. */
  source: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Question, answer, drawing, source and time, and the table behind it. */
export function ChartFrame({ question, takeaway, table, source, actions, children }: ChartFrameProps) {
  return (
    <figure className="chart card">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <figcaption className="min-w-0">
          <h3>{question}</h3>
          <p className="text-ink-2">{takeaway}</p>
        </figcaption>
        {actions && <div className="print:hidden">{actions}</div>}
      </div>
      {children}
      <p className="mt-3 text-sm text-ink-2">{source}</p>
      <Fold summary="Bảng số liệu">{table}</Fold>
    </figure>
  );
}
