"use client";
import {
  type ClipboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import { formatNumber, parseNumber } from "@/lib/vietnamese";
import { clipboardText, isRange, rangeOf } from "./clipboard";
import type { Cells } from "./model";
import { type GridSpot, type Move, spotOf } from "./navigation";
import { changesOf, type PasteField, planPaste } from "./paste";
import {
  boundsOf,
  cleared,
  extended,
  filledDown,
  isRangeColumn,
  type Range,
  type Spot,
  textsIn,
} from "./selection";
import type { Change, SheetEvent } from "./state";

type Input = {
  lines: readonly GridLine[];
  cells: Cells;
  dispatch: (event: SheetEvent) => void;
  say: (text: string) => void;
};
type Pasted = { row: number; field: PasteField; range: string[][]; decimalMark?: "." };

const rangeFrom = (spot: GridSpot | null): Range | null => {
  if (!spot || !isRangeColumn(spot.column)) return null;
  const anchor: Spot = { row: spot.row, column: spot.column };
  return { anchor, head: anchor };
};

/** What a spreadsheet does with several cells at once: draw, copy, cut, paste after a look, fill down, empty. */
export function useRange({ lines, cells, dispatch, say }: Input) {
  const [range, setRange] = useState<Range | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const latest = useRef({ lines, cells, range });
  useEffect(() => {
    latest.current = { lines, cells, range };
  });
  const plan = useMemo(() => pasted && planPaste({ lines, cells, ...pasted }), [pasted, lines, cells]);

  const change = useCallback(
    (changes: Change[], done: string) => {
      if (changes.length > 0) dispatch({ kind: "change", changes });
      say(changes.length > 0 ? `${done} ${formatNumber(changes.length)} dòng.` : "Không có ô nào thay đổi.");
    },
    [dispatch, say],
  );
  const draw = useCallback((from: GridSpot, move: Move) => {
    setRange((now) => {
      const start = now ?? rangeFrom(from);
      return start && extended(start, move, latest.current.lines.length);
    });
  }, []);
  const forget = useCallback(() => setRange(null), []);
  const clear = useCallback(
    (spot: GridSpot | null) => {
      const chosen = latest.current.range ?? rangeFrom(spot);
      if (chosen) change(cleared(latest.current, chosen), "Đã xóa ô trong");
    },
    [change],
  );
  const fillDown = useCallback(
    (spot: GridSpot | null) => {
      const chosen = latest.current.range ?? rangeFrom(spot);
      if (chosen) change(filledDown(latest.current, chosen), "Đã điền xuống");
    },
    [change],
  );

  /** Shift with a press of the mouse draws from the cell the focus is in. */
  function press(event: MouseEvent) {
    const [from, to] = [spotOf(document.activeElement), spotOf(event.target)];
    if (!event.shiftKey || !to || !isRangeColumn(to.column)) return setRange(null);
    const start = range ?? rangeFrom(from);
    if (!start) return;
    event.preventDefault();
    setRange({ ...start, head: { row: to.row, column: to.column } });
  }

  function copy(event: ClipboardEvent) {
    const input = event.target;
    const spot = spotOf(input);
    const isPart = input instanceof HTMLInputElement && input.selectionStart !== input.selectionEnd;
    const chosen = range ?? (isPart ? null : rangeFrom(spot));
    if (!chosen) return;
    const texts = textsIn({ lines, cells }, chosen);
    event.clipboardData.setData("text/plain", clipboardText(texts));
    event.preventDefault();
    if (event.type === "cut") change(cleared({ lines, cells }, chosen), "Đã cắt ô trong");
    else say(`Đã sao chép ${formatNumber(texts.flat().length)} ô.`);
  }

  /** Several cells, or one that raises a question, are looked at first; anything else is the browser's to paste. */
  function paste(event: ClipboardEvent) {
    const spot = spotOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!spot || !isRangeColumn(spot.column)) return;
    const drawn = range && boundsOf(range);
    const isDrawn = drawn !== null && (drawn.top !== drawn.bottom || drawn.columns.length > 1);
    if (!isRange(text) && !isDrawn && !raisesQuestion(text, spot)) return;
    event.preventDefault();
    const read = rangeOf(text);
    const [only] = read[0] ?? [];
    const isOne = read.length === 1 && read[0]?.length === 1 && only !== undefined;
    const field = drawn?.columns[0] ?? spot.column;
    const row = drawn?.top ?? spot.row;
    setPasted({ row, field, range: drawn && isOne ? repeated(only, drawn) : read });
  }

  return {
    range,
    plan,
    isAnswered: pasted?.decimalMark !== undefined,
    draw,
    forget,
    clear,
    fillDown,
    press,
    copy,
    paste,
    readDots: () => setPasted((now) => now && { ...now, decimalMark: "." }),
    close: () => setPasted(null),
    apply: () => {
      if (plan) change(changesOf(plan), "Đã dán vào");
      setPasted(null);
    },
  };
}

const repeated = (text: string, { top, bottom, columns }: ReturnType<typeof boundsOf>) =>
  Array.from({ length: bottom - top + 1 }, () => columns.map(() => text));

function raisesQuestion(text: string, { column }: GridSpot): boolean {
  if (column === "explanation") return false;
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.ambiguous !== undefined || parsed.percent : /^\p{L}/u.test(text.trim());
}
