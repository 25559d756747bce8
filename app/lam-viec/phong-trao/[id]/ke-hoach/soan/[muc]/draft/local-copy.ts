import type { PlanTerms } from "@/lib/plans";

/** What an author typed and the server does not have yet, with the terms it was typed over. */
export type Kept = { stored: PlanTerms; typed: PlanTerms };

const keyOf = (planId: string) => `ke-hoach:${planId}`;

export function readCopy(planId: string): Kept | null {
  try {
    return JSON.parse(window.localStorage.getItem(keyOf(planId)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps what is unsent on this machine; null when everything is with the server. */
export function writeCopy(planId: string, kept: Kept | null) {
  // A browser that keeps nothing (private windows, full storage) only loses this convenience.
  try {
    if (kept) window.localStorage.setItem(keyOf(planId), JSON.stringify(kept));
    else window.localStorage.removeItem(keyOf(planId));
  } catch {
    return;
  }
}
