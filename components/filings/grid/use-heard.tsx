"use client";
import { useCallback, useState } from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import { boundsOf, type Range } from "./selection";

/** What the keys of the sheet do away from the cell in the focus is seen at once; here it is said as well. */
export function useHeard() {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const say = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  // The same words again are only read when something about them is new.
  const heard = (
    <p role="status" className="sr-only" data-heard="act">
      {said.text}
      {said.turn % 2 === 1 && "\u00a0"}
    </p>
  );
  return { say, heard };
}

/** What a range is drawn over, while it is drawn. */
export function RangeHeard({ range, lines }: { range: Range | null; lines: readonly GridLine[] }) {
  return (
    <p role="status" className="sr-only" data-heard="range">
      {range && rangeText(range, lines)}
    </p>
  );
}

function rangeText(range: Range, lines: readonly GridLine[]): string {
  const { top, bottom, columns } = boundsOf(range);
  const [from, to] = [top, bottom].map((row) => lines[row]?.indicator.code ?? "");
  const rows = bottom - top + 1;
  const where = rows === 1 ? `dòng ${from}` : `từ ${from} đến ${to}`;
  return `Đã chọn ${rows} dòng, ${columns.length} cột: ${where}.`;
}
