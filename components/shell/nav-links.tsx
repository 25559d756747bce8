"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

export type NavItem = {
  href: string;
  label: string;
  icon?: IconName;
  /** Things waiting there. */
  count?: number;
  /** Current only on exactly this address, not on those below it. */
  exact?: boolean;
};

/** Links of a menu, the one of the present page marked. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  const isCurrent = ({ href, exact }: NavItem) => path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <ul className="nav-links">
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            aria-current={isCurrent(item) ? "page" : undefined}
            title={item.icon ? item.label : undefined}
            onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
          >
            {item.icon && <Icon name={item.icon} />}
            <span className="nav-label">{item.label}</span>
            {item.count ? <span className="count so">{item.count}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
