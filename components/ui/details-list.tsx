import Link from "next/link";
import type { ReactNode } from "react";

export type DetailsRow = { term: string; detail: ReactNode; edit?: { href: string; label?: string } };

/** Facts as term and detail; on a check page each row may carry its `Sửa` link. */
export function DetailsList({ rows }: { rows: readonly DetailsRow[] }) {
  return (
    <dl className="details-list">
      {rows.map(({ term, detail, edit }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
          {edit && (
            <dd className="print:hidden">
              <Link href={edit.href}>
                {edit.label ?? "Sửa"}
                <span className="sr-only"> {term}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
