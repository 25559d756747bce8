import type { CellContent, CellPart } from "@/lib/filings/cells/rules";
import { sameContent } from "@/lib/filings/cells/rules";
import type { GridLine } from "@/lib/filings/grid/rules";
import {
  adopted,
  type Cells,
  contentOf,
  type LocalCell,
  localOf,
  settled,
  type Typed,
  typedOf,
  withServer,
} from "./model";

/** The cells of a line that another person changed meanwhile: each waits for a choice. */
export type Conflict = {
  theirs: CellContent;
  /** What stood there when both began. */
  before: CellContent;
  version: number;
  by: string;
  at: Date;
  parts: readonly CellPart[];
};
export type FoundConflict = Omit<Conflict, "before">;
export type Change = { id: string; typed: Partial<Typed> };
export type SheetState = {
  cells: Cells;
  conflicts: Readonly<Record<string, Conflict>>;
  /** Steps that Ctrl+Z takes back, newest last, and those it has taken back. */
  past: readonly Step[];
  future: readonly Step[];
};
type Step = readonly { id: string; before: Typed; after: Typed }[];

export type SheetEvent =
  | { kind: "type"; id: string; typed: Partial<Typed> }
  | { kind: "leave"; id: string; field: keyof Typed; before: string }
  | { kind: "change"; changes: readonly Change[] }
  | { kind: "undo" }
  | { kind: "redo" }
  | { kind: "server"; lines: readonly GridLine[] }
  | { kind: "restore"; kept: Readonly<Record<string, LocalCell>> }
  | { kind: "saved"; cells: readonly SavedLine[] }
  | { kind: "conflicts"; found: Readonly<Record<string, FoundConflict & { sent: CellContent }>> }
  | { kind: "resolve"; id: string; part: CellPart; keep: "theirs" | "mine" };
/** A line as it was sent and as it is stored now, with what others changed in its other cells. */
export type SavedLine = { id: string; version: number; sent: CellContent; content: CellContent };

const steps = 50;

export const startState = (lines: readonly GridLine[]): SheetState => ({
  cells: Object.fromEntries(lines.map((line) => [line.indicator.id, localOf(line)])),
  conflicts: {},
  past: [],
  future: [],
});

function withTyped(cells: Cells, changes: readonly Change[]): Cells {
  const next: Record<string, LocalCell> = { ...cells };
  for (const { id, typed } of changes) {
    const cell = next[id];
    if (cell) next[id] = { ...cell, typed: { ...cell.typed, ...typed } };
  }
  return next;
}

const remember = (state: SheetState, step: Step): Pick<SheetState, "past" | "future"> =>
  step.length === 0
    ? { past: state.past, future: state.future }
    : { past: [...state.past, step].slice(-steps), future: [] };

const replay = (state: SheetState, step: Step, side: "before" | "after"): Cells =>
  withTyped(
    state.cells,
    step.map((one) => ({ id: one.id, typed: one[side] })),
  );

/** All that can happen to the sheet on the screen. */
export function sheetReducer(state: SheetState, event: SheetEvent): SheetState {
  switch (event.kind) {
    case "type":
      return { ...state, cells: withTyped(state.cells, [event]) };
    case "leave": {
      const cell = state.cells[event.id];
      if (!cell) return state;
      const after = settled(event.field, cell.typed[event.field]);
      const cells = withTyped(state.cells, [{ id: event.id, typed: { [event.field]: after } }]);
      if (after === event.before) return { ...state, cells };
      const typed = { ...cell.typed, [event.field]: after };
      const before = { ...cell.typed, [event.field]: event.before };
      return { ...state, cells, ...remember(state, [{ id: event.id, before, after: typed }]) };
    }
    case "change": {
      const cells = withTyped(state.cells, event.changes);
      const step = event.changes.flatMap(({ id }) => {
        const [before, after] = [state.cells[id]?.typed, cells[id]?.typed];
        return before && after ? [{ id, before, after }] : [];
      });
      return { ...state, cells, ...remember(state, step) };
    }
    case "undo": {
      const step = state.past.at(-1);
      if (!step) return state;
      const cells = replay(state, step, "before");
      return { ...state, cells, past: state.past.slice(0, -1), future: [...state.future, step] };
    }
    case "redo": {
      const step = state.future.at(-1);
      if (!step) return state;
      const cells = replay(state, step, "after");
      return { ...state, cells, past: [...state.past, step], future: state.future.slice(0, -1) };
    }
    case "server":
      return {
        ...state,
        cells: Object.fromEntries(
          event.lines.map((line) => [line.indicator.id, withServer(state.cells[line.indicator.id], line)]),
        ),
      };
    case "restore": {
      const cells: Record<string, LocalCell> = { ...state.cells };
      for (const [id, kept] of Object.entries(event.kept)) {
        const cell = cells[id];
        if (cell) cells[id] = kept;
      }
      return { ...state, cells };
    }
    case "saved": {
      const cells: Record<string, LocalCell> = { ...state.cells };
      for (const { id, version, sent, content } of event.cells) {
        const cell = cells[id];
        if (cell) cells[id] = { typed: adopted(cell.typed, sent, content), version, saved: content };
      }
      return { ...state, cells };
    }
    case "conflicts":
      return Object.entries(event.found).reduce(contested, state);
    case "resolve":
      return resolved(state, event);
  }
}

type Found = FoundConflict & { sent: CellContent };

/** What of the line met nobody is taken over; the rest keeps its text until somebody has chosen. */
function contested(state: SheetState, [id, { sent, ...found }]: [string, Found]): SheetState {
  const cell = state.cells[id];
  if (!cell) return state;
  const kept = Object.fromEntries(fieldsOf(found.parts).map((field) => [field, cell.typed[field]]));
  const typed = { ...adopted(cell.typed, sent, found.theirs), ...kept };
  const { theirs: saved, version } = found;
  return {
    ...state,
    cells: { ...state.cells, [id]: { typed, saved, version } },
    conflicts: { ...state.conflicts, [id]: { ...found, before: cell.saved } },
  };
}

const figures = ["numerator", "denominator", "amount"] as const;
const fieldsOf = (parts: readonly CellPart[]): (keyof Typed)[] =>
  parts.flatMap((part) => (part === "state" ? (["state", "expectedOn", ...figures] as const) : [part]));

/** Keeping theirs shows their text; keeping one's own saves over it knowingly, now that it has been seen. */
function resolved(
  state: SheetState,
  { id, part, keep }: Extract<SheetEvent, { kind: "resolve" }>,
): SheetState {
  const { [id]: conflict, ...conflicts } = state.conflicts;
  const cell = state.cells[id];
  if (!conflict || !cell) return state;
  const parts = conflict.parts.filter((one) => one !== part);
  const shown = typedOf(conflict.theirs);
  const theirs = Object.fromEntries(fieldsOf([part]).map((field) => [field, shown[field]]));
  const typed = keep === "theirs" ? { ...cell.typed, ...theirs } : cell.typed;
  return {
    ...state,
    conflicts: parts.length > 0 ? { ...conflicts, [id]: { ...conflict, parts } } : conflicts,
    cells: { ...state.cells, [id]: { ...cell, typed } },
  };
}

// The command takes no more at once.
const mostAtOnce = 200;
export type Sendable = { id: string; version: number; base: CellContent; content: CellContent };

/** The lines that can be sent now: changed, readable and not waiting for somebody's choice. */
export function sendable({ cells, conflicts }: Pick<SheetState, "cells" | "conflicts">): Sendable[] {
  const ready = Object.entries(cells).flatMap(([id, cell]) => {
    if (conflicts[id]) return [];
    const { content, errors } = contentOf(cell.typed);
    if (errors.length > 0 || sameContent(content, cell.saved)) return [];
    return [{ id, version: cell.version, base: cell.saved, content }];
  });
  return ready.slice(0, mostAtOnce);
}
