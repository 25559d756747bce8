"use client";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { StatusTag } from "@/components/ui/status-tag";
import type { GridLine } from "@/lib/filings/grid/rules";
import { isBlank, type Reading, readingOf } from "@/lib/filings/sheet/rules";
import { figuresText, missingCases, readingWordsOf, thresholdSign } from "@/lib/filings/sheet/text";
import { valueStateText } from "@/lib/filings/text";
import type { Finding } from "@/lib/indicators";
import { FigureCells } from "./figure-cells";
import { FigureInput } from "./figure-input";
import { contentOf, type LocalCell, type Typed } from "./model";
import { type ColumnName, moveOf } from "./navigation";
import { PinNote } from "./pin-note";
import type { RowCommands } from "./row-commands";
import { ConflictNote, FindingNotes } from "./row-notes";
import { selectionOf } from "./selection";
import type { Conflict } from "./state";

type GridRowProps = {
  line: GridLine;
  row: number;
  cell: LocalCell;
  conflict: Conflict | undefined;
  findings: readonly Finding[];
  filingId: string | null;
  selected: string;
  /** Who else is in this line just now. */
  colleagues: string;
  isCurrent: boolean;
  commands: RowCommands;
};

export const GridRow = memo(Row);

/** One indicator: its figures, what they come to, what it is measured against and what is to be said about it. */
function Row(props: GridRowProps) {
  const { line, row, cell, conflict, findings, selected, colleagues, commands } = props;
  const { indicator, pin, verdict, history } = line;
  const { content, errors } = contentOf(cell.typed);
  const reading = readingOf(indicator, content);
  const noteId = `ghi-chu-${indicator.code}`;
  const pinId = `y-kien-${indicator.code}`;
  const verdictId = `dieu-chinh-${indicator.code}`;
  const hasNotes = errors.length + findings.length > 0;
  const describedBy =
    [pin && pinId, verdict && verdictId, hasNotes && noteId].filter(Boolean).join(" ") || undefined;
  const change = (typed: Partial<Typed>) =>
    commands.dispatch({ kind: "change", changes: [{ id: indicator.id, typed }] });
  const previous = history.at(-1);
  const button = (column: ColumnName) => ({
    "data-cell": `${row}:${column}`,
    // Reached by arrows: Tab goes from cell to cell that takes something.
    tabIndex: line.isEditable ? -1 : 0,
    onClick: () => commands.open(indicator.id),
    onKeyDown: (event: React.KeyboardEvent) => {
      const move = event.key === "Enter" ? null : moveOf(event, false);
      if (!move) return;
      event.preventDefault();
      commands.move({ row, column }, move);
    },
  });

  return (
    <tr
      id={`ct-${indicator.code}`}
      className={
        [pin && "figures-pinned", props.isCurrent && "figures-current"].filter(Boolean).join(" ") || undefined
      }
    >
      <td className="so num wide-only">{line.number}</td>
      {/* The name alone heads the cells of the row: with the remarks in it every cell would begin with them. */}
      <th scope="row" aria-label={`${indicator.code} ${indicator.name}`}>
        <button type="button" className="figures-name" {...button("indicator")}>
          <span className="so text-ink-2">{indicator.code}</span>
          {` ${indicator.name}`}
        </button>
        {colleagues && (
          <p className="figures-colleague">
            <Icon name="users" /> {colleagues} đang ở dòng này
          </p>
        )}
        {pin && (
          <PinNote
            id={pinId}
            pin={pin}
            filingId={props.filingId ?? ""}
            isEditable={line.isEditable}
            saveFirst={commands.save}
            answer={commands.answer}
          />
        )}
        {verdict && (
          <p className="figures-verdict" id={verdictId}>
            {verdict.by} điều chỉnh theo tài liệu: <strong className="so">{figuresText(verdict)}</strong>.{" "}
            {verdict.reason}
          </p>
        )}
        {conflict && (
          <ConflictNote
            conflict={conflict}
            cell={cell}
            onChoose={(part, keep) => commands.dispatch({ kind: "resolve", id: indicator.id, part, keep })}
          />
        )}
        <FindingNotes
          id={noteId}
          label={indicator.code}
          errors={errors}
          findings={findings}
          labelOf={commands.labelOf}
          previousPeriod={previous?.periodName}
        />
      </th>
      <td className="so num" data-label="Ngưỡng">
        {thresholdSign(indicator) ?? "Theo dõi"}
      </td>
      <td className="so num" data-label="Kỳ trước">
        {previous ? readingWordsOf(readingOf(indicator, previous)) : <span className="absent">Chưa có</span>}
      </td>
      <FigureCells
        {...{ line, row, cell, selected, commands }}
        reading={reading}
        errors={errors}
        isWrong={findings.some(({ level }) => level === "error")}
        describedBy={describedBy}
        onChange={change}
      />
      <td data-label="So với ngưỡng">
        <Comparison reading={reading} line={line} cell={cell} />
      </td>
      <td className="mid" data-label="Kiểm chứng">
        <button
          type="button"
          className="figures-files"
          aria-label={`${line.evidence.length} tệp kiểm chứng của chỉ tiêu ${indicator.code}`}
          {...button("evidence")}
        >
          <Icon name="file" /> <span className="so">{line.evidence.length}</span>
        </button>
      </td>
      <td data-label="Giải trình" {...selectionOf(selected, "explanation")}>
        {line.isEditable ? (
          <FigureInput
            id={`ct-${indicator.code}-giai-trinh`}
            cell={`${row}:explanation`}
            field="explanation"
            label={`Giải trình chỉ tiêu ${indicator.code}`}
            maxLength={2000}
            value={cell.typed.explanation}
            invalid={false}
            describedBy={undefined}
            onType={(explanation) =>
              commands.dispatch({ kind: "type", id: indicator.id, typed: { explanation } })
            }
            onLeave={(before) =>
              commands.dispatch({ kind: "leave", id: indicator.id, field: "explanation", before })
            }
            onMove={(move) => commands.move({ row, column: "explanation" }, move)}
            onDraw={(move) => commands.draw({ row, column: "explanation" }, move)}
            onClear={() => commands.clear({ row, column: "explanation" })}
          />
        ) : (
          cell.typed.explanation || <span className="absent">Không có</span>
        )}
      </td>
    </tr>
  );
}

/** Where the result stands to its threshold, and how many cases are missing. */
function Comparison({ reading, line, cell }: { reading: Reading; line: GridLine; cell: LocalCell }) {
  const { content } = contentOf(cell.typed);
  if (reading.kind !== "value")
    return isBlank(content) ? (
      <span className="absent">Chưa nhập</span>
    ) : (
      <StatusTag
        tone={reading.kind === "none-arose" || reading.kind === "not-applicable" ? "none" : "missing"}
      >
        {content.state === "REPORTED" ? "Chưa đủ số" : valueStateText[content.state]}
      </StatusTag>
    );
  if (reading.side === null) return <span className="text-ink-2">Không có ngưỡng</span>;
  const gap = reading.side === "not-met" ? missingCases(line.indicator, content) : null;
  return (
    <>
      <StatusTag tone={reading.side === "met" ? "met" : "failed"}>
        {reading.side === "met" ? "Đạt" : "Chưa đạt"}
      </StatusTag>
      {gap && <span className="block text-ink-2 text-xs sm:whitespace-nowrap">{gap}</span>}
    </>
  );
}
