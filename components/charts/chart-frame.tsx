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
  /** Under a section with a heading of its own it is one level lower. */
  inSection?: boolean;
  children: ReactNode;
};

/** Question, answer, drawing, source and time, and the table behind it. */
export function ChartFrame(props: ChartFrameProps) {
  const { question, takeaway, table, source, actions, inSection = false, children } = props;
  const Heading = inSection ? "h3" : "h2";
  return (
    <figure className="chart card">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <figcaption className="min-w-0">
          <Heading className="text-base">{question}</Heading>
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
