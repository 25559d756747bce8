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
    ["Chịu trách nhiệm nội dung", portal.responsible],
    ["Địa chỉ", portal.address],
    ["Điện thoại", portal.phone],
    ["Thư điện tử", portal.email],
  ];
  const known = lines.filter(([, detail]) => detail);
  return (
    <footer className="footer" data-brand={portal.brand}>
      <div className="footer-inner">
        <div>
          {portal.province && <p className="footer-province">{portal.province}</p>}
          <p className="footer-name">{portalName}</p>
          {known.length > 0 ? (
            <dl className="footer-lines">
              {known.map(([term, detail]) => (
                <div key={term}>
                  <dt>{term}:</dt>
                  <dd>{detail}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p>Bản chạy thử, chưa khai báo cơ quan chủ quản.</p>
          )}
        </div>
        <nav aria-label="Trợ giúp">
          <p className="footer-heading">Trợ giúp</p>
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
      <p className="footer-note">Ghi rõ nguồn “{portalName}” khi sử dụng lại thông tin từ trang này.</p>
    </footer>
  );
}
