import { html, linkHtml, tagHtml } from "@/components/tables/html";
import { type HtmlColumn, HtmlTable } from "@/components/tables/html-table";
import type { IconName } from "@/components/ui/icon-names";
import type { Tone } from "@/components/ui/tone";

export type StepCell = { tone: Tone; text: string; icon?: IconName; href?: string; date?: string };
export type StepRow = { name: string; href?: string; cells: readonly (StepCell | null)[] };

type StepMatrixProps = {
  caption: string;
  rowHead: string;
  steps: readonly string[];
  rows: readonly StepRow[];
};

/** Who is at which step: one row a unit, one column a step, each cell an icon with its words. */
export function StepMatrix({ caption, rowHead, steps, rows }: StepMatrixProps) {
  const columns: HtmlColumn<StepRow>[] = [
    { head: rowHead, rowHead: true, cell: ({ name, href }) => (href ? linkHtml(href, name) : name) },
    ...steps.map((head, index) => ({ head, cell: ({ cells }: StepRow) => stepHtml(cells[index] ?? null) })),
  ];
  return <HtmlTable caption={caption} columns={columns} rows={rows} />;
}

function stepHtml(cell: StepCell | null) {
  if (!cell) return html`<span class="absent">Chưa đến bước này</span>`;
  const { tone, text, icon, href, date } = cell;
  const drawn = tagHtml(tone, text, icon);
  return html`${href ? linkHtml(href, drawn, "step-link") : drawn}${date && html` <span class="so step-date">${date}</span>`}`;
}
