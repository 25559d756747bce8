import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { BandName } from "./band-name";
import { Footer } from "./footer";
import { type NavItem, NavLinks } from "./nav-links";
import type { Portal } from "./portal";
import { UtilityBar } from "./utility-bar";

const items: NavItem[] = [
  { href: "/", label: "Trang chủ", exact: true },
  { href: "/phong-trao", label: "Phong trào thi đua" },
  { href: "/ket-qua", label: "Kết quả" },
  { href: "/quyet-dinh", label: "Quyết định khen thưởng" },
  { href: "/du-lieu-mo", label: "Dữ liệu mở" },
  { href: "/tim-kiem", label: "Tìm kiếm" },
];

/** The frame of the public pages. It reads no cookie, so the pages inside may be cached for everybody. */
export function PublicShell({ portal, children }: { portal: Portal; children: ReactNode }) {
  return (
    <div className="public-shell">
      <UtilityBar />
      <header className="band" data-brand={portal.brand}>
        <div className="band-inner">
          <BandName portal={portal} href="/" size={52} />
          <div className="band-tools">
            <search>
              <form action="/tim-kiem" method="get" className="band-search">
                <input
                  name="q"
                  type="search"
                  aria-label="Tìm kiếm"
                  placeholder="Tìm kế hoạch, đơn vị, quyết định"
                />
                <button type="submit">
                  <Icon name="search" />
                  <span className="sr-only">Tìm</span>
                </button>
              </form>
            </search>
            <Link href="/lam-viec" className="band-link" prefetch={false}>
              <Icon name="user" />
              Đăng nhập
            </Link>
          </div>
        </div>
      </header>
      <nav className="public-nav" aria-label="Menu chính">
        <div className="public-nav-wide">
          <NavLinks items={items} />
        </div>
        <details className="public-nav-fold">
          <summary>
            <Icon name="menu" />
            Danh mục
          </summary>
          <NavLinks items={items} />
        </details>
      </nav>
      <main id="noi-dung" className="public-main" tabIndex={-1}>
        {children}
      </main>
      <Footer portal={portal} />
    </div>
  );
}
