import { ChartFrame } from "@/components/charts/chart-frame";
import { type Dot, DotStrip } from "@/components/charts/dot-strip";
import { HtmlTable } from "@/components/tables/html-table";
import type { BlockStanding } from "@/lib/dashboards/blocks/rules";
import { takeawayText } from "@/lib/dashboards/blocks/text";
import { axisText, thresholdText, valueText } from "@/lib/dashboards/trends/text";
import { formatNumber } from "@/lib/vietnamese";

type BlockPanelProps = { standing: BlockStanding; blockName: string };

/** One index: the units of a block on one axis, the own one named; others' values only for those who see them. */
export function BlockPanel({ standing, blockName }: BlockPanelProps) {
  const { indexName, unit, year, dots, threshold } = standing;
  const takeaway = takeawayText(standing);
  return (
    <ChartFrame
      question={`${indexName} năm ${year}`}
      takeaway={takeaway}
      source={`${blockName}, ${formatNumber(standing.measured)} đơn vị có kết quả đã công nhận.`}
      table={<StandingTable standing={standing} />}
    >
      <DotStrip
        label={takeaway}
        dots={dotsOf(standing)}
        showMedian={dots.length > 0}
        format={axisText(unit)}
        {...(threshold
          ? { threshold: { value: Number(threshold.value), label: thresholdText(threshold.value, unit) } }
          : {})}
      />
    </ChartFrame>
  );
}

/** Without the others, the ends and the middle of the block stand for them. */
function dotsOf({ dots, own, lowest, median, highest }: BlockStanding): Dot[] {
  if (dots.length > 0)
    return dots.map(({ name, value }) => ({ name, value: Number(value), own: name === own?.name }));
  return [
    ...(lowest === null ? [] : [{ name: "Thấp nhất khối", value: Number(lowest) }]),
    ...(median === null ? [] : [{ name: "Trung vị khối", value: Number(median) }]),
    ...(highest === null ? [] : [{ name: "Cao nhất khối", value: Number(highest) }]),
    ...(own ? [{ name: own.name, value: Number(own.value), own: true }] : []),
  ];
}

function StandingTable({ standing }: { standing: BlockStanding }) {
  const { indexName, unit, own, dots, measured } = standing;
  if (dots.length > 0)
    return (
      <HtmlTable
        caption={indexName}
        hideCaption
        rows={dots}
        columns={[
          { head: "Thứ hạng", align: "number", cell: ({ rank }) => formatNumber(rank) },
          { head: "Đơn vị", rowHead: true, cell: ({ name }) => name },
          { head: "Giá trị", align: "number", cell: ({ value }) => valueText(value, unit) },
        ]}
      />
    );
  const facts: [string, string | null][] = [
    ["Đơn vị", own && valueText(own.value, unit)],
    ["Thứ hạng trong khối", own && `${formatNumber(own.rank)}/${formatNumber(measured)}`],
    ["Trung vị khối", valueText(standing.median, unit)],
    ["Cao nhất khối", valueText(standing.highest, unit)],
    ["Thấp nhất khối", valueText(standing.lowest, unit)],
  ];
  return (
    <HtmlTable
      caption={indexName}
      hideCaption
      rows={facts}
      columns={[
        { head: "Nội dung", rowHead: true, cell: ([name]) => name },
        { head: "Giá trị", align: "number", cell: ([, value]) => value },
      ]}
    />
  );
}
