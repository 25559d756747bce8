import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { AccountMenu } from "./account-menu";
import { BandName } from "./band-name";
import { MobileMenu } from "./mobile-menu";
import { type NavItem, NavLinks } from "./nav-links";
import type { Portal } from "./portal";
import { RailButton } from "./rail-button";
import { UtilityBar } from "./utility-bar";

export type NavGroup = { title?: string; items: readonly NavItem[] };

/** Who works here now. */
export type Person = { name: string; role: string; unit: string; canSwitch: boolean };

type WorkspaceShellProps = {
  portal: Portal;
  person: Person;
  nav: readonly NavGroup[];
  /** `Đăng xuất`, as a form that posts. */
  signOut: ReactNode;
  /** When and by whom this page was drawn, for its print. */
  printNote: string;
  children: ReactNode;
};

/** The frame of the workspace: display bar, identity band with the current role, sidebar. */
export function WorkspaceShell({ portal, person, nav, signOut, printNote, children }: WorkspaceShellProps) {
  const menu = nav.map(({ title, items }) => (
    <div key={title ?? "chinh"} className="nav-group">
      {title && <p className="nav-title">{title}</p>}
      <NavLinks items={items} />
    </div>
  ));
  return (
    <div className="workspace">
      <UtilityBar />
      <header className="band band-compact" data-brand={portal.brand}>
        <div className="band-inner">
          <MobileMenu>{menu}</MobileMenu>
          <BandName portal={portal} href="/lam-viec" size={32} />
          <div className="band-tools">
            <p className="band-role">
              <span className="band-role-lead">Đang làm việc với vai trò: </span>
              <b>{person.role}</b>
              {person.canSwitch && (
                <>
                  {" · "}
                  <Link href="/lam-viec/tai-khoan#vai-tro">Đổi</Link>
                </>
              )}
            </p>
            <Account person={person} signOut={signOut} />
          </div>
        </div>
      </header>
      <div className="workspace-body">
        <nav className="sidebar" aria-label="Menu làm việc">
          <div className="sidebar-inner">
            {menu}
            <RailButton />
          </div>
        </nav>
        <div className="workspace-page">
          <p className="notice tone-missing old-browser mb-4" role="note">
            <Icon name="warning" />
            <span>Trình duyệt này đã cũ, một số chức năng có thể không chạy. Đề nghị cập nhật.</span>
          </p>
          <noscript>
            <p className="notice tone-missing mb-4">
              <Icon name="warning" />
              <span>
                Trình duyệt đang tắt JavaScript: xem được nội dung, chưa thực hiện được việc nào. Bật
                JavaScript rồi tải lại trang.
              </span>
            </p>
          </noscript>
          <main id="noi-dung" tabIndex={-1}>
            {children}
          </main>
          <p className="print-note">{printNote}</p>
        </div>
      </div>
    </div>
  );
}

function Account({ person, signOut }: Pick<WorkspaceShellProps, "person" | "signOut">) {
  return (
    <AccountMenu name={person.name}>
      <p className="font-semibold">{person.name}</p>
      <p className="text-sm text-ink-2">
        {person.role} · {person.unit}
      </p>
      <Link href="/lam-viec/tai-khoan">Tài khoản của tôi</Link>
      <Link href="/" prefetch={false}>
        Trang công khai
      </Link>
      {signOut}
    </AccountMenu>
  );
}
