import Link from "next/link";

export type Crumb = { label: string; href?: string };

type BreadcrumbProps = { items: readonly Crumb[]; label?: string };

/** The way to this page from the menu; the last item is the page itself and is text. A page of the menu has no way. */
export function Breadcrumb({ items, label: name = "Đường dẫn" }: BreadcrumbProps) {
  if (items.length < 2) return null;
  return (
    <nav aria-label={name} className="mb-3 print:hidden">
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
