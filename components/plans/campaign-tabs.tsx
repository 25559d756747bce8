"use client";
import { usePathname } from "next/navigation";
import { LinkTabs } from "@/components/ui/link-tabs";

export type CampaignTab = {
  label: string;
  href: string /** Every page below it belongs to the tab. */;
  within: string;
  /** Pages that lie elsewhere and belong to it too. */
  also?: string | undefined;
};

/** The parts of a campaign; the one whose pages one is on is marked. */
export function CampaignTabs({ tabs }: { tabs: readonly CampaignTab[] }) {
  const pathname = usePathname();
  const isBelow = (place: string) => pathname === place || pathname.startsWith(`${place}/`);
  const isWithin = ({ within, also }: CampaignTab) =>
    isBelow(within) || (also !== undefined && isBelow(also));
  // The overview is above all the others, so the longest address that fits is the current one.
  const current = tabs.filter(isWithin).sort((one, other) => other.within.length - one.within.length)[0];
  return (
    <div>
      <LinkTabs
        label="Các phần của phong trào"
        tabs={tabs.map((tab) => ({ label: tab.label, href: tab.href, current: tab === current }))}
      />
    </div>
  );
}
