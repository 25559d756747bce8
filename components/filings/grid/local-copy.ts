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
 * Keeps what is typed and not yet with the server on this machine, and brings it back after a crash or
 * a lost connection. Answers how many cells were brought back.
 */
export function useLocalCopy({ key, state, lines, restore }: Input): number {
  const [restored, setRestored] = useState(0);
  const isReady = useRef(false);

  useEffect(() => {
    const kept = readCopy(key);
    const editable = new Set(lines.filter((line) => line.isEditable).map((line) => line.indicator.id));
    const usable = Object.fromEntries(Object.entries(kept).filter(([id]) => editable.has(id)));
    if (!isReady.current && Object.keys(usable).length > 0) {
      restore(usable);
      setRestored(Object.keys(usable).length);
    }
    isReady.current = true;
  }, [key, lines, restore]);

  useEffect(() => {
    if (!isReady.current) return;
    const unsent = Object.entries(state.cells).filter(([, cell]) => isDirty(cell));
    writeCopy(key, Object.fromEntries(unsent));
  }, [key, state]);

  return restored;
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
