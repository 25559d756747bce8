"use client";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { unanswered } from "@/components/forms/unanswered";
import type { ActionResult } from "@/lib/action-result";
import type { CellContent, CellPart } from "@/lib/filings/cells/rules";
import type { CellsInput } from "@/lib/filings/cells/schema";
import type { GridLine } from "@/lib/filings/grid/rules";
import { type Kept, useLocalCopy } from "./local-copy";
import { countUnsent } from "./model";
import { type Sendable, type SheetEvent, sendable, sheetReducer, startState } from "./state";

export type SaveResult = {
  savedAt: Date;
  saved: { indicatorId: string; version: number; content: CellContent }[];
  conflicts: {
    indicatorId: string;
    parts: CellPart[];
    theirs: CellContent & { version: number };
    by: string;
    at: Date;
  }[];
};
export type SheetActions = {
  open: (input: { periodId: string }) => Promise<ActionResult<{ id: string }>>;
  save: (input: CellsInput) => Promise<ActionResult<SaveResult>>;
};
export type Sync =
  | { kind: "idle"; savedAt: Date | null }
  | { kind: "saving" }
  | { kind: "retrying" }
  | { kind: "refused"; message: string; isSignedOut: boolean };

const pauseBeforeSaving = 800;
const pauseBeforeRetry = 5_000;

type Input = {
  lines: readonly GridLine[];
  periodId: string;
  unitId: string;
  /** Whoever types: what is kept on a shared machine is theirs alone. */
  userId: string;
  filingId: string | null;
  actions: SheetActions;
};

/** The sheet on the screen: what is typed, saved by itself after a pause, kept on this machine while it cannot be sent. */
export function useSheet({ lines, periodId, unitId, userId, filingId, actions }: Input) {
  const [state, dispatch] = useReducer(sheetReducer, lines, startState);
  const [sync, setSync] = useState<Sync>({ kind: "idle", savedAt: null });
  const [shownLines, setShownLines] = useState(lines);
  if (shownLines !== lines) {
    setShownLines(lines);
    dispatch({ kind: "server", lines });
  }

  const latest = useRef(state);
  const opened = useRef(filingId);
  const sending = useRef<Promise<boolean> | null>(null);
  useEffect(() => {
    latest.current = state;
    opened.current = filingId ?? opened.current;
  });

  /** Stores what is not stored yet, one sending at a time; false when it could not be. */
  const save = useCallback(async (): Promise<boolean> => {
    const cells = sendable(latest.current);
    if (sending.current) return sending.current;
    if (cells.length === 0) return true;
    setSync({ kind: "saving" });
    sending.current = send(actions, opened, periodId, cells)
      .catch(unanswered("", "Cổng vừa được nâng cấp: tải lại trang (F5), nội dung sẽ tự gửi."))
      .then((result) => {
        sending.current = null;
        for (const event of result.ok ? eventsOf(result.data, cells) : []) dispatch(event);
        setSync(syncAfter(result));
        return result.ok;
      });
    return sending.current;
  }, [actions, periodId]);

  /** Before the page is left for one that reads what was typed: true when all of it is stored. */
  const settle = useCallback(async () => {
    await sending.current;
    // What is left is asked for once the sheet is drawn with what was stored.
    await new Promise((drawn) => setTimeout(drawn));
    return save();
  }, [save]);

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
    // On leaving, so that nothing waits; on coming back, for somebody may have signed in again elsewhere.
    const turned = () => void save();
    document.addEventListener("visibilitychange", turned);
    return () => document.removeEventListener("visibilitychange", turned);
  }, [save]);

  /** Files, like figures, open the unit's sheet when they are the first thing in it. */
  const ensureFiling = useCallback(async () => {
    await save();
    return openOnce(actions, opened, periodId);
  }, [actions, periodId, save]);

  const restore = useCallback((kept: Kept) => dispatch({ kind: "restore", kept }), []);
  const key = `so-lieu:${userId}:${unitId}:${periodId}`;
  const copy = useLocalCopy({ key, state, lines, restore });
  const unsent = useMemo(
    () => Object.values(state.cells).reduce((count, cell) => count + countUnsent(cell), 0),
    [state.cells],
  );
  useEffect(() => {
    if (unsent === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsent]);
  return { state, dispatch, sync, save, settle, ensureFiling, copy, unsent };
}
export type SheetHandle = ReturnType<typeof useSheet>;

function syncAfter(result: ActionResult<SaveResult>): Sync {
  if (!result.ok && (result.reason === "outage" || result.reason === "unreachable"))
    return { kind: "retrying" };
  if (result.ok) return { kind: "idle", savedAt: result.data.savedAt };
  return { kind: "refused", message: result.message, isSignedOut: result.reason === "signed-out" };
}

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
  cells: Sendable[],
): Promise<ActionResult<SaveResult>> {
  const filing = await openOnce(actions, opened, periodId);
  if (!filing.ok) return filing;
  return actions.save({
    filingId: filing.data.id,
    cells: cells.map(({ id: indicatorId, version, base, content }) => ({
      indicatorId,
      version,
      base,
      ...content,
    })),
  });
}

function eventsOf({ saved, conflicts }: SaveResult, sent: Sendable[]): SheetEvent[] {
  const stored = new Map(saved.map((one) => [one.indicatorId, one]));
  const contested = new Map(conflicts.map((one) => [one.indicatorId, one]));
  // What the server stored before already, a lost answer ago, it does not name again.
  const kept = sent.filter(({ id }) => !contested.has(id));
  const cells = kept.map(({ id, version, content }) => ({
    id,
    sent: content,
    version: stored.get(id)?.version ?? version,
    content: stored.get(id)?.content ?? content,
  }));
  const found = sent.flatMap(({ id, content }) => {
    const conflict = contested.get(id);
    if (!conflict) return [];
    const { theirs, parts, by, at } = conflict;
    const { version, ...rest } = theirs;
    return [[id, { sent: content, theirs: rest, version, parts, by, at }] as const];
  });
  return [
    { kind: "saved", cells },
    ...(found.length > 0 ? [{ kind: "conflicts" as const, found: Object.fromEntries(found) }] : []),
  ];
}
