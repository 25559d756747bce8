import { LinkButton } from "./button";

type PaginationProps = { nextHref?: string | null; firstHref?: string | null; shown?: string };

/** Keyset paging: forward, or back to the first page; there are no page numbers to count. */
export function Pagination({ nextHref, firstHref, shown }: PaginationProps) {
  if (!nextHref && !firstHref && !shown) return null;
  return (
    <nav aria-label="Phân trang" className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
      {shown && <span className="text-sm text-ink-2">{shown}</span>}
      <span className="grow" />
      {firstHref && <LinkButton href={firstHref}>Trang đầu</LinkButton>}
      {nextHref && (
        <LinkButton href={nextHref} rel="next">
          Trang sau
        </LinkButton>
      )}
    </nav>
  );
}
