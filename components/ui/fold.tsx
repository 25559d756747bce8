import type { ReactNode } from "react";
import { Icon } from "./icon";

type FoldProps = { summary: ReactNode; count?: number; open?: boolean; id?: string; children: ReactNode };

/** A part that opens in place without script; open in print. */
export function Fold({ summary, count, open, id, children }: FoldProps) {
  return (
    <details className="fold" open={open} id={id}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
        {count !== undefined && <span className="count so">{count}</span>}
      </summary>
      <div className="pb-3 pl-7">{children}</div>
    </details>
  );
}
