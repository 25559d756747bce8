"use client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { figuresText } from "@/lib/filings/sheet/text";
import type { Finding } from "@/lib/indicators";
import { findingText } from "@/lib/indicators/text";
import { formatInstant } from "@/lib/vietnamese";
import { contentOf, type FieldError, type LocalCell } from "./model";
import type { Conflict } from "./state";

type FindingNotesProps = {
  id: string;
  label: string;
  errors: FieldError[];
  findings: Finding[];
  labelOf: (indicatorId: string) => string;
  previousPeriod: string | undefined;
};

/** What is wrong with a line or has to be explained, under it. */
export function FindingNotes({ id, label, errors, findings, labelOf, previousPeriod }: FindingNotesProps) {
  const words = (finding: Finding) =>
    findingText(finding, {
      label,
      other: labelOf(finding.params.otherId ?? ""),
      ...(previousPeriod && { previousPeriod }),
    });
  if (errors.length + findings.length === 0) return null;
  return (
    <ul id={id} className="figures-notes">
      {errors.map(({ field, message }) => (
        <li key={field} className="figures-error">
          <Icon name="failed" />
          <span>{message}</span>
        </li>
      ))}
      {findings.map((finding) => (
        <li
          key={`${finding.code}-${finding.field}`}
          className={finding.level === "error" ? "figures-error" : "figures-warning"}
        >
          <Icon name={finding.level === "error" ? "failed" : finding.isExplained ? "check" : "warning"} />
          <span>
            {words(finding)}
            {finding.isExplained && " Đã giải trình."}
          </span>
        </li>
      ))}
    </ul>
  );
}

type ConflictNoteProps = {
  conflict: Conflict;
  cell: LocalCell;
  onChoose: (keep: "theirs" | "mine") => void;
};

/** Somebody else changed the very same cell: both values, who and when, and a choice. */
export function ConflictNote({ conflict, cell, onChoose }: ConflictNoteProps) {
  const { theirs, by, at } = conflict;
  const [before, now] = [figuresText(theirs), figuresText(contentOf(cell.typed).content)];
  const isSameFigure = before === now;
  return (
    <div className="figures-conflict" role="alert">
      <p>
        {by} vừa sửa dòng này lúc {formatInstant(at)}: {figuresText(cell.saved)} → {before}.{" "}
        {isSameFigure
          ? "Phần giải trình khác nhau: giữ của người đó hay dùng nội dung vừa nhập?"
          : `Giữ ${before} hay dùng ${now} vừa nhập?`}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onChoose("theirs")}>
          Giữ {isSameFigure ? "của người đó" : before}
        </Button>
        <Button size="small" variant="primary" onClick={() => onChoose("mine")}>
          Dùng {isSameFigure ? "nội dung vừa nhập" : now}
        </Button>
      </div>
    </div>
  );
}
