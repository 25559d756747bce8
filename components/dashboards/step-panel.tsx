import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBars } from "@/components/charts/stacked-bars";
import { linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { dayOf } from "@/lib/calendar";
import type { CampaignStep, StepCount, WaitingItem } from "@/lib/dashboards/steps/rules";
import {
  campaignStepText,
  countedText,
  daysWaiting,
  itemText,
  oldestText,
  takeawayText,
} from "@/lib/dashboards/steps/text";
import { formatDate, formatNumber } from "@/lib/vietnamese";

type StepPanelProps = {
  steps: readonly StepCount[];
  source: string;
  hrefOf: (step: CampaignStep) => string | null;
};

/** Phong trào đang ở bước nào: one bar a step, each leading to the list at it. */
export function StepPanel({ steps, source, hrefOf }: StepPanelProps) {
  const begun = steps.filter(({ total }) => total > 0);
  const link = (step: CampaignStep) => {
    const href = hrefOf(step);
    return href ? { href } : {};
  };
  return (
    <ChartFrame
      question="Phong trào đang ở bước nào?"
      takeaway={takeawayText(begun)}
      source={source}
      table={
        <HtmlTable
          caption="Các bước của phong trào"
          hideCaption
          rows={begun}
          columns={[
            { head: "Bước", rowHead: true, cell: ({ step }) => campaignStepText[step] },
            { head: "Đã xong", align: "number", cell: ({ done }) => formatNumber(done) },
            { head: "Tổng số", align: "number", cell: ({ total }) => formatNumber(total) },
            { head: "Tính theo", cell: ({ step }) => countedText[step] },
          ]}
        />
      }
    >
      <StackedBars
        bars={begun.map(({ step, done, total }) => ({
          label: campaignStepText[step],
          ...link(step),
          parts: [
            { label: "Đã xong", fill: "met" as const, value: done },
            { label: "Còn lại", fill: "missing" as const, value: total - done },
          ],
        }))}
      />
    </ChartFrame>
  );
}

type WaitingPanelProps = {
  items: readonly WaitingItem[];
  source: string;
  now: Date;
  hrefOf: (item: WaitingItem) => string;
};

/** Việc đang ở khâu nào, đã bao lâu: days each thing has lain, oldest first. */
export function WaitingPanel({ items, source, now, hrefOf }: WaitingPanelProps) {
  return (
    <ChartFrame
      question="Việc đang ở khâu nào, đã bao lâu?"
      takeaway={oldestText(items, now)}
      source={source}
      table={
        <HtmlTable
          caption="Việc nằm lâu nhất"
          hideCaption
          rows={items}
          columns={[
            { head: "Đơn vị", rowHead: true, cell: (item) => linkHtml(hrefOf(item), item.unitName) },
            { head: "Việc", cell: itemText },
            { head: "Người đang giữ", cell: ({ holder }) => holder ?? "Chưa có người nhận" },
            { head: "Từ ngày", cell: ({ since }) => formatDate(dayOf(since)) },
            { head: "Số ngày", align: "number", cell: (item) => formatNumber(daysWaiting(item, now)) },
          ]}
        />
      }
    >
      <StackedBars
        whole={Math.max(1, ...items.map((item) => daysWaiting(item, now)))}
        format={(days) => `${formatNumber(days)} ngày`}
        bars={items.map((item) => ({
          label: `${item.unitName}: ${itemText(item)}`,
          href: hrefOf(item),
          parts: [{ label: "Số ngày chờ", fill: "plain" as const, value: daysWaiting(item, now) }],
        }))}
      />
    </ChartFrame>
  );
}
