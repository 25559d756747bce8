"use client";
import { useEffect, useRef, useState } from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import { type Cells, isDirty } from "./model";
import type { SheetState } from "./state";

/** With what it was typed over, so that a change by another person since then is noticed. */
export type Kept = Cells;
type Input = {
  key: string;
  state: SheetState;
  lines: readonly GridLine[];
  restore: (kept: Kept) => void;
};

/**
 * Keeps what is typed and not yet with the server on this machine, and brings it back after a crash or a lost
 * connection. Answers how many lines were brought back, and what was kept for lines that are closed by now: that
 * stays until somebody has looked at it.
 */
export function useLocalCopy({ key, state, lines, restore }: Input) {
  const [restored, setRestored] = useState(0);
  const [stranded, setStranded] = useState<Kept>({});
  const isReady = useRef(false);

  useEffect(() => {
    if (isReady.current) return;
    const editable = new Set(lines.filter((line) => line.isEditable).map((line) => line.indicator.id));
    const kept = Object.entries(readCopy(key));
    const usable = kept.filter(([id]) => editable.has(id));
    isReady.current = true;
    setStranded(Object.fromEntries(kept.filter(([id]) => !editable.has(id))));
    if (usable.length === 0) return;
    restore(Object.fromEntries(usable));
    setRestored(usable.length);
  }, [key, lines, restore]);

  const isFirst = useRef(true);
  useEffect(() => {
    // What was brought back is in the state only with the next drawing.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const unsent = Object.entries(state.cells).filter(([, cell]) => isDirty(cell));
    writeCopy(key, { ...stranded, ...Object.fromEntries(unsent) });
  }, [key, state, stranded]);

  return { restored, stranded, dropStranded: () => setStranded({}) };
}

function readCopy(key: string): Kept {
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? "{}") as Kept;
    return Object.fromEntries(Object.entries(kept).filter(([, cell]) => cell.typed && cell.saved));
  } catch {
    return {};
  }
}

// A browser that keeps nothing (private windows, full storage) only loses this convenience.
function writeCopy(key: string, kept: Kept) {
  try {
    if (Object.keys(kept).length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}
