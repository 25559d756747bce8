"use client";
import { useCallback, useRef, useState } from "react";
import type { PlanTerms } from "@/lib/plans";
import { type History, rebased, record, redone, startHistory, undone } from "./history";

// Letters typed into one field within this time are one step.
const oneStep = 1_000;

/** Steps of an author that can be taken back; `show` puts a plan on the screen. */
export function useHistory(terms: PlanTerms, show: (terms: PlanTerms) => void) {
  const history = useRef<History>(startHistory(terms));
  const last = useRef({ field: "", at: 0 });
  const [can, setCan] = useState({ undo: false, redo: false });
  const put = useCallback((next: History) => {
    history.current = next;
    setCan({ undo: next.past.length > 0, redo: next.future.length > 0 });
  }, []);

  const changed = useCallback(
    (next: PlanTerms, field: string) => {
      const now = Date.now();
      const joins = field !== "" && field === last.current.field && now - last.current.at < oneStep;
      last.current = { field, at: now };
      put(record(history.current, next, joins));
    },
    [put],
  );
  const step = useCallback(
    (move: (history: History) => History | null) => {
      const next = move(history.current);
      if (!next) return false;
      last.current = { field: "", at: 0 };
      put(next);
      show(next.present);
      return true;
    },
    [put, show],
  );
  /** What another author saved comes under every step. */
  const moved = useCallback(
    (present: PlanTerms, from: PlanTerms, onto: PlanTerms) =>
      put(rebased(history.current, present, from, onto)),
    [put],
  );
  const undo = useCallback(() => step(undone), [step]);
  const redo = useCallback(() => step(redone), [step]);
  return { can, changed, moved, undo, redo };
}
