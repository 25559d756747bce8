import { html } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import {
  type Criterion,
  gapOf,
  type ScoreName,
  type Scores,
  wholesAmong,
} from "@/lib/indices/criteria/rules";
import { scoreText } from "@/lib/indices/criteria/text";
import { formatNumber } from "@/lib/vietnamese";

type Line = Criterion & { gap: string | null };
type Input = { caption: string; criteria: readonly Line[]; totals: Scores & { maximum: string | null } };

/** Nothing to give is a dash here: many criteria are only surveyed, or only appraised. */
const points = (text: string | null) => (text === null ? "–" : formatNumber(text));
const score = (name: ScoreName) => ({
  head: scoreText[name],
  align: "number" as const,
  cell: (line: Line) => points(line[name]),
});

/** Criterion by criterion: what could be scored, what the unit, the appraisers and the survey gave, and how far the first two part. */
export function CriteriaTable({ caption, criteria, totals }: Input) {
  const isWhole = wholesAmong(criteria.map(({ code }) => code));
  const total: Line = { code: "", name: "Cộng", ...totals, gap: gapOf(totals) };
  return (
    <HtmlTable
      caption={caption}
      hideCaption
      phone="cards"
      rows={[...criteria, total]}
      columns={[
        {
          head: "Tiêu chí",
          rowHead: true,
          cell: ({ code, name }) => {
            const text = [code && `${code}.`, name].filter(Boolean).join(" ");
            return isWhole(code) || code === "" ? html`<b>${text}</b>` : text;
          },
        },
        { head: "Tối đa", align: "number", cell: ({ maximum }) => points(maximum) },
        score("selfScore"),
        score("appraisedScore"),
        score("surveyScore"),
        { head: "Tự chấm trừ thẩm định", align: "number", cell: ({ gap }) => points(gap) },
      ]}
    />
  );
}
