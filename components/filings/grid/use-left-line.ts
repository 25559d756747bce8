"use client";
import { useRef, useState } from "react";
import { sameContent } from "@/lib/filings/cells/rules";
import type { GridLine } from "@/lib/filings/grid/rules";
import { resultText } from "@/lib/filings/sheet/text";
import type { Finding } from "@/lib/indicators";
import { type Cells, contentOf, type LocalCell } from "./model";

type Input = {
  lines: readonly GridLine[];
  cells: Cells;
  findingsIn: (indicatorId: string) => readonly Finding[];
};
const nothing = { label: "", errors: [], findings: [], previousPeriod: undefined, result: null };

/** The line the focus has just left, for what is said of it; its result only after figures were changed in it. */
export function useLeftLine({ lines, cells, findingsIn }: Input) {
  const [left, setLeft] = useState<{ row: number; isChanged: boolean } | null>(null);
  const entered = useRef<LocalCell | undefined>(undefined);
  const cellIn = (row: number) => cells[lines[row]?.indicator.id ?? ""];

  function leave(row: number) {
    const [before, now] = [entered.current, cellIn(row)];
    const isSame =
      !before || !now || sameContent(contentOf(before.typed).content, contentOf(now.typed).content);
    setLeft({ row, isChanged: !isSame });
    entered.current = undefined;
  }

  function enter(row: number, from: number | null) {
    if (from !== null && from !== row) leave(from);
    else if (row === left?.row) setLeft(null);
    if (from !== row || !entered.current) entered.current = cellIn(row);
  }

  const line = left ? lines[left.row] : undefined;
  const cell = line && cells[line.indicator.id];
  if (!line || !cell) return { enter, leave, line: nothing };
  const { content, errors } = contentOf(cell.typed);
  return {
    enter,
    leave,
    line: {
      label: line.indicator.code,
      errors,
      findings: findingsIn(line.indicator.id),
      previousPeriod: line.history.at(-1)?.periodName,
      result: left?.isChanged ? resultText(line.indicator, content) : null,
    },
  };
}
