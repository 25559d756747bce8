import Link from "next/link";
import { type Portal, portalName } from "./portal";

const help = [
  { href: "/huong-dan", label: "Hướng dẫn" },
  { href: "/tro-nang", label: "Trợ năng" },
  { href: "/lien-he", label: "Liên hệ" },
  { href: "/so-do-trang", label: "Sơ đồ trang" },
];

/** Who is responsible for the portal and how to reach them; the same on every public page. */
export function Footer({ portal }: { portal: Portal }) {
  const lines: [string, string | undefined][] = [
    ["Cơ quan chủ quản", portal.body],
    ["Địa chỉ", portal.address],
    ["Chịu trách nhiệm nội dung", portal.responsible],
    ["Điện thoại", portal.phone],
    ["Thư điện tử", portal.email],
  ];
  return (
    <footer className="footer" data-brand={portal.brand}>
      <div className="footer-inner">
        <div>
          <p className="font-semibold">{portalName}</p>
          {portal.province && <p>{portal.province}</p>}
        </div>
        <dl className="footer-lines">
          {lines.map(([term, detail]) =>
            detail ? (
              <div key={term}>
                <dt>{term}:</dt>
                <dd>{detail}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <nav aria-label="Trợ giúp">
          <ul className="footer-help">
            {help.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
