"use client";
import type { GridLine } from "@/lib/filings/grid/rules";
import type { Reading } from "@/lib/filings/sheet/rules";
import { readingWordsOf } from "@/lib/filings/sheet/text";
import { valueStateText } from "@/lib/filings/text";
import type { ValueState } from "@/prisma/generated/enums";
import { FigureInput } from "./figure-input";
import type { FieldError, FigureField, LocalCell, Typed } from "./model";
import { moveOf } from "./navigation";
import { takes } from "./paste";
import type { RowCommands } from "./row-commands";
import { selectionOf } from "./selection";
import { pressInMenu, StateMenu } from "./state-menu";

type FigureCellsProps = {
  line: GridLine;
  row: number;
  cell: LocalCell;
  reading: Reading;
  errors: FieldError[];
  /** The figures can be read and cannot stand: one is above the other, or below an earlier one. */
  isWrong: boolean;
  describedBy: string | undefined;
  /** The columns of this row that a range is drawn over, joined. */
  selected: string;
  commands: RowCommands;
  onChange: (typed: Partial<Typed>) => void;
};

const names: Record<FigureField, string> = { numerator: "Tử số", denominator: "Mẫu số", amount: "Kết quả" };
const slugs: Record<FigureField, string> = { numerator: "tu-so", denominator: "mau-so", amount: "ket-qua" };
/** What a screen reader says of a cell before its figure: column, line, and what is counted in which unit. */
function cellName({ code, unit, ...counted }: GridLine["indicator"], field: FigureField) {
  const what = field === "amount" ? unit : counted[field];
  return [`${names[field]} của chỉ tiêu ${code}`, what?.trim()].filter(Boolean).join(", ");
}
const emptied = { numerator: "", denominator: "", amount: "", expectedOn: "" };

/** Tử số, mẫu số and kết quả of one line: inputs, or the words that stand in their place. */
export function FigureCells(props: FigureCellsProps) {
  const { line, row, cell, reading, onChange } = props;
  const { indicator, isEditable } = line;
  const { typed } = cell;
  const isReported = typed.state === "REPORTED";
  const isRate = takes(indicator, "numerator");
  const menu = isEditable && (
    <StateMenu
      cell={`${row}:state`}
      label={indicator.code}
      value={typed.state}
      mayNotApply={indicator.mayNotApply}
      onMove={(move) => props.commands.move({ row, column: "state" }, move)}
      onChoose={(state: ValueState) =>
        onChange(state === "REPORTED" ? { state, expectedOn: "" } : { ...emptied, state })
      }
    />
  );
  const result = isReported ? readingWordsOf(reading) : "";

  return (
    <>
      {isRate && isReported ? (
        <>
          <FigureCell {...props} field="numerator" />
          <FigureCell {...props} field="denominator" />
        </>
      ) : (
        <td
          colSpan={2}
          {...selectionOf(props.selected, "numerator")}
          className={isReported ? "figures-shut wide-only" : "figures-state"}
          data-label="Tình trạng"
        >
          {!isReported && <StateWords {...props} />}
        </td>
      )}
      <td className="so num" data-label="Kết quả" {...selectionOf(props.selected, "amount")}>
        <span className="figures-result">
          {isRate || !isReported ? <span data-result="">{result}</span> : <Amount {...props} />}
          {menu}
        </span>
      </td>
    </>
  );
}

function FigureCell({ field, ...props }: FigureCellsProps & { field: FigureField }) {
  return (
    <td className="so num" data-label={names[field]} {...selectionOf(props.selected, field)}>
      <Figure {...props} field={field} />
    </td>
  );
}

function Figure(props: FigureCellsProps & { field: FigureField }) {
  const { line, row, cell, errors, isWrong, describedBy, commands, field } = props;
  const { indicator, isEditable } = line;
  if (!isEditable)
    return cell.typed[field] === "" ? <span className="absent">Chưa nhập</span> : cell.typed[field];
  const id = indicator.id;
  return (
    <FigureInput
      id={`ct-${indicator.code}-${slugs[field]}`}
      cell={`${row}:${field}`}
      field={field}
      label={cellName(indicator, field)}
      value={cell.typed[field]}
      invalid={isWrong || errors.some((error) => error.field === field)}
      describedBy={describedBy}
      onType={(text) => commands.dispatch({ kind: "type", id, typed: { [field]: text } })}
      onLeave={(before) => commands.dispatch({ kind: "leave", id, field, before })}
      onMove={(move) => commands.move({ row, column: field }, move)}
      onDraw={(move) => commands.draw({ row, column: field }, move)}
      onClear={() => commands.clear({ row, column: field })}
    />
  );
}

/** A result that is typed: a count or a score; yes and no are chosen. */
function Amount(props: FigureCellsProps) {
  const { line, row, cell, commands, onChange } = props;
  if (line.indicator.kind !== "yes-no") return <Figure {...props} field="amount" />;
  if (!line.isEditable)
    return cell.typed.amount === "" ? (
      <span className="absent">Chưa nhập</span>
    ) : (
      (yesNo[cell.typed.amount] ?? cell.typed.amount)
    );
  return (
    <select
      className="input"
      data-cell={`${row}:amount`}
      aria-label={cellName(line.indicator, "amount")}
      value={cell.typed.amount}
      onChange={(event) => onChange({ amount: event.target.value })}
      onKeyDown={(event) => pressInMenu(event, (move) => commands.move({ row, column: "amount" }, move))}
    >
      <option value="">Chưa nhập</option>
      <option value="1">Có</option>
      <option value="0">Không</option>
    </select>
  );
}
const yesNo: Record<string, string> = { "1": "Có", "0": "Không" };

/** `Không phát sinh`, `Không áp dụng`, or `Chưa có số liệu` with the day it is expected. */
function StateWords({ line, row, cell, errors, describedBy, commands }: FigureCellsProps) {
  const { state, expectedOn } = cell.typed;
  if (state !== "NOT_YET_KNOWN") return valueStateText[state];
  if (!line.isEditable) return `${valueStateText[state]}, dự kiến ${expectedOn || "chưa rõ ngày"}`;
  const id = line.indicator.id;
  return (
    <label className="flex items-center gap-2">
      <span>Dự kiến có ngày</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="figures-input so"
        data-cell={`${row}:numerator`}
        placeholder="dd/mm/yyyy"
        aria-invalid={errors.some(({ field }) => field === "expectedOn") || undefined}
        aria-describedby={describedBy}
        value={expectedOn}
        onChange={(event) =>
          commands.dispatch({ kind: "type", id, typed: { expectedOn: event.target.value } })
        }
        onBlur={() => commands.dispatch({ kind: "leave", id, field: "expectedOn", before: expectedOn })}
        onKeyDown={(event) => {
          const move = moveOf(event, true);
          if (!move) return;
          event.preventDefault();
          commands.move({ row, column: "numerator" }, move);
        }}
      />
    </label>
  );
}
