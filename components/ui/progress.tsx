import type { ReactNode } from "react";
import { formatNumber } from "@/lib/vietnamese";

type ProgressProps = {
  label: string;
  done: number;
  total: number;
  note?: ReactNode;
  /** It moves while the page is open: then every step is read aloud. */
  moves?: boolean;
};

/** How far a job or a task has come, in words and as a bar; the bar says nothing that the words do not. */
export function Progress({ label, done, total, note, moves }: ProgressProps) {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return (
    <div className="grid gap-1">
      <div
        className="flex flex-wrap justify-between gap-x-4 text-sm"
        aria-live={moves ? "polite" : undefined}
      >
        <span>{label}</span>
        {total > 0 && (
          <span className="so">
            <span className="sr-only">: </span>
            {formatNumber(done)}/{formatNumber(total)} ({percent}%)
          </span>
        )}
      </div>
      <progress value={done} max={Math.max(total, 1)} aria-hidden="true" />
      {note && <p className="text-sm text-ink-2">{note}</p>}
    </div>
  );
}
