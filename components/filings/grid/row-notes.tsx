"use client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { timeOf } from "@/lib/calendar";
import type { CellContent, CellPart } from "@/lib/filings/cells/rules";
import { fieldNames, figuresText } from "@/lib/filings/sheet/text";
import { type Finding, findingKey } from "@/lib/indicators";
import { findingText } from "@/lib/indicators/text";
import { formatNumber } from "@/lib/vietnamese";
import { contentOf, type FieldError, type LocalCell } from "./model";
import type { Conflict } from "./state";

type FindingNotesProps = {
  id: string;
  label: string;
  errors: FieldError[];
  findings: readonly Finding[];
  labelOf: (indicatorId: string) => string;
  previousPeriod: string | undefined;
};

const wordsOf = (
  finding: Finding,
  { label, labelOf, previousPeriod }: Pick<FindingNotesProps, "label" | "labelOf" | "previousPeriod">,
) =>
  findingText(finding, {
    label,
    other: labelOf(finding.params.otherId ?? ""),
    ...(previousPeriod && { previousPeriod }),
  });

type LineAlertProps = Omit<FindingNotesProps, "id"> & {
  /** What the line comes to, after figures were typed in it; null when it was only passed through. */
  result: string | null;
};

/**
 * Said aloud, not shown, when the focus leaves a line: what cannot stand in it, and after typing what it comes to and
 * what has to be explained. Its notes lie behind by then.
 */
export function LineAlert({ result, ...props }: LineAlertProps) {
  const of = (level: Finding["level"]) =>
    props.findings
      .filter((finding) => finding.level === level && !finding.isExplained)
      .map((finding) => wordsOf(finding, props));
  const wrong = [...props.errors.map(({ message }) => message), ...of("error")];
  const told = result === null || wrong.length > 0 ? [] : [result, ...of("warning")];
  return (
    <>
      <p role="alert" className="sr-only">
        {wrong.length > 0 && `Chỉ tiêu ${props.label}: ${wrong.join(" ")}`}
      </p>
      <p role="status" className="sr-only" data-heard="line">
        {told.length > 0 && `Chỉ tiêu ${props.label}: ${told.join(" ")}`}
      </p>
    </>
  );
}

/** What is wrong with a line or has to be explained, under it. */
export function FindingNotes({ id, errors, findings, ...names }: FindingNotesProps) {
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
          key={findingKey(finding)}
          className={finding.level === "error" ? "figures-error" : "figures-warning"}
        >
          <Icon name={finding.level === "error" ? "failed" : finding.isExplained ? "check" : "warning"} />
          <span>
            {wordsOf(finding, names)}
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
  onChoose: (part: CellPart, keep: "theirs" | "mine") => void;
};

/** Somebody else changed the very same cell: both values, who and when, and a choice. */
export function ConflictNote({ conflict, cell, onChoose }: ConflictNoteProps) {
  const { theirs, before, by, at, parts } = conflict;
  const mine = contentOf(cell.typed).content;
  return (
    <div className="figures-conflict" role="alert">
      {parts.map((part) => {
        const [was, stands, typed] = [before, theirs, mine].map((content) => partText(part, content)) as [
          string,
          string,
          string,
        ];
        return (
          <div key={part} className="grid gap-1">
            <p>
              {by} vừa sửa ô {partNames[part]} lúc {timeOf(at)}: {was} → {stands}. Giữ {stands} hay dùng{" "}
              {typed} vừa nhập?
            </p>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => onChoose(part, "theirs")}>
                Giữ {stands}
              </Button>
              <Button size="small" variant="primary" onClick={() => onChoose(part, "mine")}>
                Dùng {typed}
              </Button>
            </div>
          </div>
        );
      })}
    </div>
  );
}

const partNames: Record<CellPart, string> = { ...fieldNames, state: "tình trạng", explanation: "giải trình" };

function partText(part: CellPart, content: CellContent): string {
  if (part === "state") return figuresText(content);
  const text = content[part];
  if (text === null || text === "") return "chưa nhập";
  return part === "explanation" ? `“${text}”` : formatNumber(text);
}
