import Link from "next/link";
import { TabRow } from "./tab-row";

export type LinkTab = { label: string; href: string; current?: boolean; count?: number };

/** Tabs as links, so that the address is the state. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="mb-5 print:hidden">
      <TabRow current={tabs.find(({ current }) => current)?.href}>
        {tabs.map((tab) => (
          <Link key={tab.href} href={tab.href} scroll={false} aria-current={tab.current ? "page" : undefined}>
            {tab.label}
            {tab.count !== undefined && <span className="count so">{tab.count}</span>}
          </Link>
        ))}
      </TabRow>
    </nav>
  );
}
