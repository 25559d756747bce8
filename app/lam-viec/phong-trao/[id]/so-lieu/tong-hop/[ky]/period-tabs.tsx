import { LinkTabs } from "@/components/ui/link-tabs";

type PeriodTabsProps = { periods: { code: string; name: string }[]; here: string; current: string };

/** The other periods of the same round. */
export function PeriodTabs({ periods, here, current }: PeriodTabsProps) {
  return (
    <LinkTabs
      label="Kỳ báo cáo"
      tabs={periods.map(({ code, name }) => ({
        label: name,
        href: `${here}/${code}`,
        current: code === current,
      }))}
    />
  );
}
