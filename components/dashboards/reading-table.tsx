import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { type HtmlColumn, HtmlTable } from "@/components/tables/html-table";
import type { Tone } from "@/components/ui/tone";
import type { UnitReading } from "@/lib/dashboards/targets/rules";
import { answerOf, answerText, readingText } from "@/lib/dashboards/targets/text";

const tones = { met: "met", failed: "failed", missing: "missing", none: "none" } as const satisfies Record<
  string,
  Tone
>;

type ReadingTableProps = {
  caption: string;
  readings: readonly UnitReading[];
  /** What the first column names: the unit, or the indicator. */
  lead: HtmlColumn<UnitReading>;
  /** The threshold, where rows have different ones. */
  threshold?: (reading: UnitReading) => string | null;
};

/** Single figures beside their threshold, not met first. */
export function ReadingTable({ caption, readings, lead, threshold }: ReadingTableProps) {
  return (
    <HtmlTable
      caption={caption}
      rows={readings}
      columns={[
        lead,
        ...(threshold ? [{ head: "Ngưỡng", align: "number" as const, cell: threshold }] : []),
        { head: "Kết quả", align: "number", cell: readingText },
        {
          head: "So với ngưỡng",
          cell: (row) => {
            const answer = answerOf(row);
            return tagHtml(tones[answer], answerText[answer]);
          },
        },
        {
          head: "Xác nhận",
          cell: (row) =>
            row.reading.kind === "missing"
              ? html`<span class="absent">Chưa trình</span>`
              : row.isConfirmed
                ? "Đã xác nhận"
                : "Dự kiến",
        },
      ]}
    />
  );
}

export const unitColumn = (hrefOf: (row: UnitReading) => string): HtmlColumn<UnitReading> => ({
  head: "Đơn vị",
  rowHead: true,
  cell: (row) => linkHtml(hrefOf(row), row.name),
});
