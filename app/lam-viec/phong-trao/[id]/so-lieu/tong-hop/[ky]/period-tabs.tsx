import { LinkTabs } from "@/components/ui/link-tabs";

type PeriodTabsProps = {
  periods: { code: string; name: string }[];
  here: string;
  current: string;
  /** The page below a period that is looked at, so that another period opens on the same one. */
  view?: string;
};

/** The other periods of the same round. */
export function PeriodTabs({ periods, here, current, view = "" }: PeriodTabsProps) {
  return (
    <LinkTabs
      label="Kỳ báo cáo"
      tabs={periods.map(({ code, name }) => ({
        label: name,
        href: `${here}/${code}${view}`,
        current: code === current,
      }))}
    />
  );
}
