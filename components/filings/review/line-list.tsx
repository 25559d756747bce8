"use client";
import { type KeyboardEvent, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { scanStateText } from "@/lib/filings/evidence/text";
import type { Standing } from "@/lib/filings/marks/rules";
import { figuresText, resultText } from "@/lib/filings/sheet/text";
import { standingText } from "@/lib/filings/text";
import type { ReviewLine } from "@/lib/filings/verification/rules";

const tones: Record<Standing, Tone> = {
  open: "draft",
  agreed: "met",
  adjusted: "met",
  "needs-fix": "returned",
  "lacks-evidence": "missing",
};

/** What is seen beside the list of the line it stands on, for whoever hears the list alone. */
const summaryOf = ({ indicator, figures, evidence, findings }: ReviewLine) =>
  [
    `${figuresText(figures)}.`,
    resultText(indicator, figures),
    `${evidence.length} tệp kiểm chứng.`,
    findings.length > 0 && `${findings.length} cảnh báo.`,
  ]
    .filter(Boolean)
    .join(" ");

type LineListProps = {
  lines: readonly ReviewLine[];
  current: string;
  onChoose: (indicatorId: string) => void;
  /** Where Enter leads: to what is said about the line. Null where nothing may be said. */
  onEnter: (() => void) | null;
};

/** The lines of the filing, one stop of Tab: arrow keys go from one to the next and the panes beside follow. */
export function LineList({ lines, current, onChoose, onEnter }: LineListProps) {
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();

  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && onEnter) {
      event.preventDefault();
      return onEnter();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = lines.findIndex(({ indicator }) => indicator.id === current);
    const next = lines[at + by];
    if (!next) return;
    onChoose(next.indicator.id);
    list.current?.querySelector<HTMLElement>(`[data-line="${next.indicator.id}"]`)?.focus();
  }

  return (
    <ul ref={list} className="review-lines" aria-label="Các dòng số liệu">
      {lines.map((line) => (
        <li key={line.indicator.id}>
          <button
            type="button"
            className="review-line"
            data-line={line.indicator.id}
            tabIndex={line.indicator.id === current ? 0 : -1}
            aria-current={line.indicator.id === current || undefined}
            aria-describedby={`${listId}-${line.indicator.code}`}
            onClick={() => onChoose(line.indicator.id)}
            onKeyDown={press}
          >
            <span className="min-w-0">
              <span className="so text-ink-2">{line.indicator.code}</span>
              {` ${line.indicator.name}`}
            </span>
            <span className="flex flex-wrap items-center gap-1">
              <StatusTag tone={tones[line.standing]}>{standingText[line.standing]}</StatusTag>
              {line.change && <StatusTag tone="due">Mới sửa</StatusTag>}
              {line.findings.some(({ code }) => code === "evidence-infected") && (
                <StatusTag tone="failed">{scanStateText.infected}</StatusTag>
              )}
              {line.findings.length > 0 && (
                <span className="figures-warning">
                  <Icon name="warning" /> <span className="sr-only">Có cảnh báo</span>
                </span>
              )}
            </span>
          </button>
          <p id={`${listId}-${line.indicator.code}`} className="sr-only">
            {summaryOf(line)}
          </p>
        </li>
      ))}
    </ul>
  );
}
