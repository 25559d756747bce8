"use client";
import { useState } from "react";

/**
 * Beside a status line that changes by itself: an outcome is read aloud once, and not again until another came between;
 * the steps on the way (null) are only shown. It is a region of its own, since turning `aria-live` on with a new text
 * is not heard in every browser.
 */
export function OutcomeHeard({ outcome }: { outcome: string | null }) {
  const [heard, setHeard] = useState("");
  if (outcome !== null && outcome !== heard) setHeard(outcome);
  return (
    <p role="status" className="sr-only">
      {heard}
    </p>
  );
}
