"use client";
import { useEffect, useRef, useState } from "react";
import type { GridLine } from "@/lib/filings/grid/rules";
import { isDirty, type Typed } from "./model";
import type { SheetState } from "./state";

/** With the version it was typed over, so that a change by another person since then is noticed. */
export type Kept = Record<string, { typed: Typed; version: number }>;
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
    writeCopy(key, Object.fromEntries(unsent.map(([id, { typed, version }]) => [id, { typed, version }])));
  }, [key, state]);

  return restored;
}

function readCopy(key: string): Kept {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? "{}") as Kept;
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
