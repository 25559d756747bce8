import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Section } from "@/components/ui/section";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import { figuresText } from "@/lib/filings/sheet/text";
import { formatInstant } from "@/lib/vietnamese";
import { stateOpinionAction } from "../actions";

/** The lines where the office put another figure beside the unit's, with `Nêu ý kiến`. */
export function OpinionsPart({ page }: { page: SheetPage }) {
  const { filing, lines, isOwn, mayPrepare } = page;
  const adjusted = lines.flatMap((line) => (line.verdict ? [{ ...line, verdict: line.verdict }] : []));
  if (!filing || adjusted.length === 0) return null;
  return (
    <Section title="Số liệu Sở Nội vụ điều chỉnh theo tài liệu">
      <ul className="grid gap-3">
        {adjusted.map(({ indicator, cell, verdict }) => (
          <li key={indicator.id} className="grid justify-items-start gap-1">
            <p>
              <strong>
                {indicator.code} {indicator.name}
              </strong>
              : <span className="so">{figuresText(cell)}</span> →{" "}
              <strong className="so">{figuresText(verdict)}</strong>. {verdict.by}: {verdict.reason}
            </p>
            {verdict.opinions.map(({ text, by, at }) => (
              <p key={`${at.toISOString()}-${text}`} className="text-sm">
                {formatInstant(at)} {by} nêu ý kiến: {text}
              </p>
            ))}
            {isOwn && mayPrepare && (
              <VerbButton
                label="Nêu ý kiến"
                size="small"
                action={stateOpinionAction}
                input={{ filingId: filing.id, indicatorId: indicator.id, text: "" }}
                done="Đã gửi ý kiến tới người thẩm định."
                confirm={{
                  title: `Nêu ý kiến về chỉ tiêu ${indicator.code}`,
                  effect: "Ý kiến được lưu cạnh số liệu điều chỉnh và báo cho người thẩm định.",
                  fields: <PlainTextArea name="text" label="Ý kiến của đơn vị" rows={3} required />,
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
