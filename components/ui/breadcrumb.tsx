import Link from "next/link";

export type Crumb = { label: string; href?: string };

/** The way to this page; the last item is the page itself and is text. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="mb-3 print:hidden">
      <ol className="breadcrumb">
        {items.map(({ label, href }) => (
          <li key={label}>
            {href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
