import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { StatusTag } from "@/components/ui/status-tag";
import { readingOf } from "@/lib/filings/sheet/rules";
import { figuresText, missingSentence, readingWordsOf, thresholdSign } from "@/lib/filings/sheet/text";
import { lineMarkText, newFindingText, pinAnswerText } from "@/lib/filings/text";
import type { ReviewLine } from "@/lib/filings/verification/rules";
import { findingKey } from "@/lib/indicators";
import { findingText } from "@/lib/indicators/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { LineHistory } from "../line-history";
import { Change } from "./change";
import { LineGaps } from "./gaps";

type LineFactsProps = {
  line: ReviewLine;
  codes: Record<string, string>;
  /** What the verifier says to it: under the figures, before the history. */
  children?: ReactNode;
};

/** What the unit says on a line, what it said before, and what has been said about it so far. */
export function LineFacts({ line, codes, children }: LineFactsProps) {
  const { indicator, figures, findings } = line;
  const reading = readingOf(indicator, figures);
  const sign = thresholdSign(indicator);
  return (
    <div className="grid gap-4">
      <div>
        <h2 className="text-lg">
          {indicator.code} · {indicator.name}
        </h2>
        {indicator.numerator && (
          <p className="text-ink-2 text-sm">
            {indicator.numerator} / {indicator.denominator}
          </p>
        )}
      </div>
      <dl className="review-figures">
        <div>
          <dt>Đơn vị báo cáo</dt>
          <dd className="so">{figuresText(figures)}</dd>
        </div>
        {line.mark?.figures && (
          <div>
            <dt>Sau thẩm định</dt>
            <dd className="so">{figuresText(line.mark.figures)}</dd>
            <dd className="review-beside">
              {readingWordsOf(readingOf(indicator, line.mark.figures))} · {line.mark.reason}
            </dd>
          </div>
        )}
        <div>
          <dt>Kết quả</dt>
          <dd className="so">{readingWordsOf(reading)}</dd>
        </div>
        <div>
          <dt>So với ngưỡng {sign}</dt>
          <dd>
            {reading.kind === "value" && reading.side ? (
              <StatusTag tone={reading.side === "met" ? "met" : "failed"}>
                {reading.side === "met" ? "Đạt" : "Chưa đạt"}
              </StatusTag>
            ) : (
              readingWordsOf(reading)
            )}
          </dd>
        </div>
      </dl>
      {line.change && (
        <section className="review-change" aria-label="Đơn vị vừa sửa">
          <h3>Đơn vị vừa sửa</h3>
          <Change change={line.change} />
        </section>
      )}
      {missingSentence(indicator, figures) && <p>{missingSentence(indicator, figures)}</p>}
      {line.expectedOn && <p>Dự kiến có số liệu ngày {formatDate(line.expectedOn)}.</p>}
      {findings.length > 0 && (
        <ul className="figures-notes">
          {findings.map((finding) => (
            <li key={findingKey(finding)} className="figures-warning">
              <Icon name="warning" />
              <span>
                {findingText(finding, {
                  label: indicator.code,
                  other: codes[finding.params.otherId ?? ""] ?? "",
                })}
                {finding.answer && (
                  <span className="block text-ink">
                    {finding.answer.by} giải trình: {finding.answer.text}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <span className="font-semibold">Giải trình của đơn vị: </span>
        {line.explanation || <span className="absent">Không có</span>}
      </p>
      {line.enteredBy && line.enteredAt && (
        <p className="text-ink-2 text-sm">
          {line.enteredBy} nhập lúc {formatInstant(line.enteredAt)}
        </p>
      )}
      {children}
      {line.history.length > 0 && (
        <LineHistory line={line} className="review-history" caption={<caption>Các kỳ trước</caption>} />
      )}
      <LineGaps line={line} />
      <Remarks line={line} />
    </div>
  );
}

/** Earlier marks and what the unit answered to remarks, oldest first. */
function Remarks({ line: { earlierMarks, mark, pins } }: { line: ReviewLine }) {
  const said = earlierMarks.filter(({ mark }) => mark !== "CLEARED");
  const opinions = [...earlierMarks, ...(mark ? [mark] : [])].flatMap((one) => one.opinions);
  if (said.length + pins.length + opinions.length === 0) return null;
  return (
    <section aria-label="Ý kiến trước đây" className="grid gap-1 text-sm">
      <h3>Ý kiến trước đây</h3>
      <ul className="grid gap-1">
        {said.map((mark) => (
          <li key={`${mark.at.toISOString()}-${mark.mark}`}>
            {formatInstant(mark.at)} {mark.by}: {lineMarkText[mark.mark]}
            {mark.newFinding ? ` (${newFindingText})` : ""}
            {mark.figures ? `, ${figuresText(mark.figures)}` : ""}
            {mark.reason ? ` – ${mark.reason}` : ""}
          </li>
        ))}
        {opinions.map((opinion) => (
          <li key={`${opinion.at.toISOString()}-${opinion.text}`}>
            {formatInstant(opinion.at)} {opinion.by} (đơn vị) nêu ý kiến: {opinion.text}
          </li>
        ))}
        {pins.map((pin) => (
          <li key={`${pin.pinnedAt.toISOString()}-${pin.remark}`}>
            Đơn vị trả lời “{pin.remark}”:{" "}
            {pin.answerKind
              ? `${pinAnswerText[pin.answerKind]}${pin.answer ? ` – ${pin.answer}` : ""}`
              : "chưa trả lời"}
          </li>
        ))}
      </ul>
    </section>
  );
}
