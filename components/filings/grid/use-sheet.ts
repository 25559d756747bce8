"use client";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { CellContent } from "@/lib/filings/cells/rules";
import type { CellsInput } from "@/lib/filings/cells/schema";
import type { GridLine } from "@/lib/filings/grid/rules";
import { type Kept, useLocalCopy } from "./local-copy";
import { type SheetEvent, sendable, sheetReducer, startState } from "./state";

export type SaveResult = {
  savedAt: Date;
  saved: { indicatorId: string; version: number }[];
  conflicts: { indicatorId: string; theirs: CellContent & { version: number }; by: string; at: Date }[];
};
export type SheetActions = {
  open: (input: { periodId: string }) => Promise<ActionResult<{ id: string }>>;
  save: (input: CellsInput) => Promise<ActionResult<SaveResult>>;
};
export type Sync =
  | { kind: "idle"; savedAt: Date | null }
  | { kind: "saving" }
  | { kind: "retrying"; count: number }
  | { kind: "refused"; message: string };

const pauseBeforeSaving = 800;
const pauseBeforeRetry = 5_000;

type Input = {
  lines: readonly GridLine[];
  periodId: string;
  unitId: string;
  filingId: string | null;
  actions: SheetActions;
};

/** The sheet on the screen: what is typed, saved by itself after a pause, kept on this machine while it cannot be sent. */
export function useSheet({ lines, periodId, unitId, filingId, actions }: Input) {
  const [state, dispatch] = useReducer(sheetReducer, lines, startState);
  const [sync, setSync] = useState<Sync>({ kind: "idle", savedAt: null });
  const [shownLines, setShownLines] = useState(lines);
  if (shownLines !== lines) {
    setShownLines(lines);
    dispatch({ kind: "server", lines });
  }

  const latest = useRef(state);
  const opened = useRef(filingId);
  const isSending = useRef(false);
  useEffect(() => {
    latest.current = state;
    opened.current = filingId ?? opened.current;
  });

  const save = useCallback(async () => {
    const cells = sendable(latest.current);
    if (isSending.current || cells.length === 0) return;
    isSending.current = true;
    setSync({ kind: "saving" });
    const result = await send(actions, opened, periodId, cells).catch(() => null);
    isSending.current = false;
    if (!result || (!result.ok && result.reason === "outage"))
      return setSync({ kind: "retrying", count: cells.length });
    if (!result.ok) return setSync({ kind: "refused", message: result.message });
    for (const event of eventsOf(result.data, cells)) dispatch(event);
    setSync({ kind: "idle", savedAt: result.data.savedAt });
  }, [actions, periodId]);

  useEffect(() => {
    if (sendable(state).length === 0) return;
    const timer = setTimeout(save, pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [state, save]);

  useEffect(() => {
    if (sync.kind !== "retrying") return;
    const timer = setTimeout(save, pauseBeforeRetry);
    window.addEventListener("online", save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", save);
    };
  }, [sync, save]);

  useEffect(() => {
    const leaving = () => document.visibilityState === "hidden" && save();
    document.addEventListener("visibilitychange", leaving);
    return () => document.removeEventListener("visibilitychange", leaving);
  }, [save]);

  /** Files, like figures, open the unit's sheet when they are the first thing in it. */
  const ensureFiling = useCallback(async () => {
    await save();
    return openOnce(actions, opened, periodId);
  }, [actions, periodId, save]);

  const restore = useCallback((kept: Kept) => dispatch({ kind: "restore", kept }), []);
  const restored = useLocalCopy({ key: `so-lieu:${unitId}:${periodId}`, state, lines, restore });
  return { state, dispatch, sync, save, ensureFiling, restored };
}
export type SheetHandle = ReturnType<typeof useSheet>;

type Sent = ReturnType<typeof sendable>;

/** The unit's sheet of the period, opened with the first thing that is put into it. */
async function openOnce(
  actions: SheetActions,
  opened: { current: string | null },
  periodId: string,
): Promise<ActionResult<{ id: string }>> {
  if (opened.current) return { ok: true, data: { id: opened.current } };
  const filing = await actions.open({ periodId });
  if (filing.ok) opened.current = filing.data.id;
  return filing;
}

async function send(
  actions: SheetActions,
  opened: { current: string | null },
  periodId: string,
  cells: Sent,
): Promise<ActionResult<SaveResult>> {
  const filing = await openOnce(actions, opened, periodId);
  if (!filing.ok) return filing;
  return actions.save({
    filingId: filing.data.id,
    cells: cells.map(({ id: indicatorId, version, content }) => ({ indicatorId, version, ...content })),
  });
}

function eventsOf({ saved, conflicts }: SaveResult, sent: Sent): SheetEvent[] {
  const versions = new Map(saved.map(({ indicatorId, version }) => [indicatorId, version]));
  const contested = new Set(conflicts.map(({ indicatorId }) => indicatorId));
  const kept = sent.filter(({ id }) => !contested.has(id));
  const events: SheetEvent[] = [
    {
      kind: "saved",
      cells: kept.map(({ id, version, content }) => ({ id, content, version: versions.get(id) ?? version })),
    },
  ];
  if (conflicts.length > 0)
    events.push({
      kind: "conflicts",
      found: Object.fromEntries(
        conflicts.map(({ indicatorId, theirs: { version, ...theirs }, by, at }) => [
          indicatorId,
          { theirs, version, by, at },
        ]),
      ),
    });
  return events;
}
